<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace tool_prelude\event;

use tool_prelude\local\import\model\import;

/**
 * What was done to people who were no longer in a list is taken back.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departures_returned extends import_event {
    /**
     * The event.
     *
     * @param import $import the newer list
     * @param int $people
     * @return static
     */
    public static function of_returns(import $import, int $people): static {
        /** @var static $event */
        $event = static::create([
            'objectid' => $import->get('id'),
            'context' => \context_system::instance(),
            'other' => ['people' => $people],
        ]);
        return $event;
    }

    /**
     * Name of the event.
     *
     * @return string
     */
    public static function get_name() {
        return get_string('event_departures_returned', 'tool_prelude');
    }

    /**
     * What happened, for the logs.
     *
     * @return string
     */
    public function get_description() {
        return "The user with id '$this->userid' had {$this->other['people']} people put back who had been taken out of a cohort, " .
            "or suspended, for being no longer in the import with id '$this->objectid'.";
    }
}
