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

namespace tool_prelude\local\draft;

use core\persistent;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\options;
use tool_prelude\local\program\origin;

/**
 * A list a program brought that somebody has to decide about before anything is done: its files as they came, what the program was told about
 * them, and what is in doubt. It waits until it is opened on the page and imported from there, or put aside.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_draft';
    /** @var string[] What may be in doubt, each with a string draft_doubt_<code>. */
    public const DOUBTS = ['accounts', 'brake', 'cohort', 'cohorts', 'columns', 'limits', 'passwords'];

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'userid' => ['type' => PARAM_INT],
            'filename' => ['type' => PARAM_TEXT],
            'options' => ['type' => PARAM_RAW],
            'mapping' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'origin' => ['type' => PARAM_RAW],
            'doubts' => ['type' => PARAM_RAW, 'default' => ''],
            'parts' => ['type' => PARAM_INT],
            'timewhole' => ['type' => PARAM_INT, 'default' => 0],
            'importid' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * Whether it is here as a whole and nobody has imported it yet.
     *
     * @return bool
     */
    public function waits(): bool {
        return $this->get('timewhole') && !$this->get('importid');
    }

    /**
     * Until when it waits.
     *
     * @return int
     */
    public function until(): int {
        return $this->get('timewhole') + limits::paused_days() * DAYSECS;
    }

    /**
     * The options chosen so far, without any password.
     *
     * @return options
     */
    public function chosen(): options {
        return options::from_json($this->raw_get('options'));
    }

    /**
     * The program that brought it.
     *
     * @return origin
     */
    public function origin(): origin {
        return origin::from_json($this->raw_get('origin'));
    }

    /**
     * What is in doubt, in words.
     *
     * @return string[]
     */
    public function doubts(): array {
        $codes = array_filter(explode(',', $this->raw_get('doubts')));
        return array_map(fn(string $code): string => get_string("draft_doubt_$code", 'tool_prelude'), array_values($codes));
    }
}
