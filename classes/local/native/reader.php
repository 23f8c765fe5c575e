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

namespace tool_prelude\local\native;

defined('MOODLE_INTERNAL') || die();

library::load();

/**
 * Serves rows from memory where Moodle's upload expects a CSV file: no temporary file with passwords, no escape
 * characters, no alteration of values that look like formulas.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reader extends \csv_import_reader {
    /** @var string[][] Rows to serve. */
    private array $rows = [];
    /** @var string[] Native names of the columns. */
    private array $names;

    /**
     * Constructor.
     *
     * @param string[] $columns native names of the columns
     */
    public function __construct(array $columns) {
        $this->names = array_values($columns);
    }

    /**
     * Nothing to close or clean.
     */
    public function __destruct() {
    }

    /**
     * Give it rows.
     *
     * @param string[][] $rows each as wide as the columns
     */
    public function serve(array $rows): void {
        $this->rows = array_values($rows);
    }

    /**
     * Native names of the columns.
     *
     * @return string[]
     */
    public function get_columns() {
        return $this->names;
    }

    /**
     * Start reading.
     *
     * @return bool
     */
    public function init() {
        return true;
    }

    /**
     * The next row.
     *
     * @return string[]|bool false after the last
     */
    public function next() {
        return array_shift($this->rows) ?? false;
    }

    /**
     * Stop reading.
     */
    public function close() {
        $this->rows = [];
    }

    /**
     * Nothing is ever wrong with memory.
     *
     * @return string|null always null, as in the parent after a file that was fine
     */
    public function get_error() {
        return null;
    }

    /**
     * There are no temporary files. The parent's would delete those of the user's other uploads.
     *
     * @param bool $full
     */
    public function cleanup($full = false) {
    }
}
