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

namespace tool_prelude\external\import;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\import\intake\intake;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\options;
use tool_prelude\local\program\origin;

/**
 * Starts an import: chunks can be added. Not idempotent: each call starts another, and those that are never sealed are
 * removed after a day.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class start_import extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'filename' => new external_value(PARAM_RAW, 'Name of the file, as the person knows it'),
            'options' => structure::options(),
            'columns' => structure::columns('What the columns were taken for: only so that the import can be repeated with another file'),
            'origin' => structure::origin(),
        ]);
    }

    /**
     * Start.
     *
     * @param string $filename
     * @param array $options
     * @param array[] $columns
     * @param string[] $origin
     * @return array
     */
    public static function execute(string $filename, array $options, array $columns = [], array $origin = []): array {
        global $USER;
        ['filename' => $filename, 'options' => $given, 'columns' => $columns, 'origin' => $origin] = self::begin(
            ['filename' => $filename, 'options' => $options, 'columns' => $columns, 'origin' => $origin]
        );
        $from = origin::of_call($origin['command'], $origin['key']);
        $import = intake::start((int) $USER->id, $filename, options::from_array($given), $given['password'], $columns, $from);
        return [
            'importid' => $import->get('id'),
            'chunksize' => limits::chunk_people(),
            'parallel' => limits::parallel(),
        ];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'chunksize' => new external_value(PARAM_INT, 'People a chunk should have'),
            'parallel' => new external_value(PARAM_INT, 'Chunks that should be run side by side'),
        ]);
    }
}
