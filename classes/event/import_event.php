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

use core\event\base;
use tool_prelude\local\import\model\import;

/**
 * Something happened to an import. Counts only: who was in it is in the plugin's own tables.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class import_event extends base {
    /**
     * The event about an import.
     *
     * @param import $import
     * @return static
     */
    public static function of(import $import): static {
        /** @var static $event */
        $event = static::create([
            'objectid' => $import->get('id'),
            'context' => \context_system::instance(),
            'other' => [
                'people' => (int) $import->get('people'),
                'chunks' => (int) $import->get('chunks'),
                'recipe' => $import->get('recipe'),
            ],
        ]);
        return $event;
    }

    /**
     * What kind of event.
     */
    protected function init() {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = import::TABLE;
    }

    /**
     * Where the import can be seen.
     *
     * @return \moodle_url
     */
    public function get_url() {
        return new \moodle_url('/admin/tool/prelude/view.php', ['id' => $this->objectid]);
    }

    /**
     * Ids don't survive a restore, and imports are no part of a course.
     *
     * @return array
     */
    public static function get_objectid_mapping() {
        return ['db' => import::TABLE, 'restore' => base::NOT_MAPPED];
    }

    /**
     * Counts need no mapping.
     *
     * @return bool
     */
    public static function get_other_mapping() {
        return false;
    }
}
