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

namespace tool_prelude\local\undo;

use core\persistent;

/**
 * What undoing an import did for one line. As with the import's results, the row is inserted before anything is done:
 * unique on import and line, it is what makes each person's undo happen once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undone extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_undone';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'line' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT, 'default' => 0],
            'outcome' => ['type' => PARAM_ALPHA, 'choices' => decision::outcomes()],
            'reasons' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
        ];
    }

    /**
     * Insert the row that says this worker undoes this line.
     *
     * @param int $importid
     * @param footprint $footprint
     * @return self
     * @throws \dml_exception when another worker has it
     */
    public static function claim(int $importid, footprint $footprint): self {
        return (new self(0, (object) [
            'importid' => $importid,
            'line' => $footprint->line,
            'userid' => $footprint->userid,
            'outcome' => decision::PENDING,
        ]))->create();
    }

    /**
     * Fill the claimed row with what was done.
     *
     * @param string $outcome
     * @param reason[] $reasons why the rest stays
     */
    public function fill(string $outcome, array $reasons): void {
        $this->set_many([
            'outcome' => $outcome,
            'reasons' => $reasons ? json_encode(array_map(fn(reason $reason): array => $reason->to_array(), $reasons)) : null,
        ])->update();
    }

    /**
     * Why something stays.
     *
     * @return reason[]
     */
    public function why(): array {
        return array_map([reason::class, 'from_array'], json_decode($this->raw_get('reasons') ?? '[]', true));
    }

    /**
     * Whether a line is undone.
     *
     * @param int $importid
     * @param int $line
     * @return bool
     */
    public static function exists(int $importid, int $line): bool {
        return self::record_exists_select('importid = ? AND line = ?', [$importid, $line]);
    }
}
