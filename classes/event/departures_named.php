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

use tool_prelude\local\compare\departure;
use tool_prelude\local\import\model\import;

/**
 * People who are no longer in a list were named to leave its cohort, or to be suspended.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departures_named extends import_event {
    /**
     * The event.
     *
     * @param import $import the newer list
     * @param int $cohortid
     * @param string $action
     * @param int $people
     * @return static
     */
    public static function of_departures(import $import, int $cohortid, string $action, int $people): static {
        /** @var static $event */
        $event = static::create([
            'objectid' => $import->get('id'),
            'context' => \context_system::instance(),
            'other' => ['people' => $people, 'cohortid' => $cohortid, 'action' => $action],
        ]);
        return $event;
    }

    /**
     * Name of the event.
     *
     * @return string
     */
    public static function get_name() {
        return get_string('event_departures_named', 'tool_prelude');
    }

    /**
     * What happened, for the logs.
     *
     * @return string
     */
    public function get_description() {
        $what = $this->other['action'] === departure::SUSPEND
            ? 'to be suspended, members of'
            : 'to be taken out of';
        return "The user with id '$this->userid' named {$this->other['people']} people, no longer in the import with id " .
            "'$this->objectid', $what the cohort with id '{$this->other['cohortid']}'.";
    }
}
