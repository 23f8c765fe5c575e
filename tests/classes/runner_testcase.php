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

namespace tool_prelude\tests;

use tool_prelude\local\account\importer;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\import_batch;
use tool_prelude\local\import\running\import_work;
use tool_prelude\local\import\running\runner;

/**
 * A chunk is run with an importer that does what a test wants.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class runner_testcase extends importer_testcase {
    /** @var int How often the importer was called. */
    protected int $calls = 0;
    /** @var string[] Usernames of the people. */
    protected array $usernames = [];

    /**
     * An import that runs, with one chunk.
     *
     * @param array[] $people
     * @return array import and chunk
     */
    protected function running(array $people): array {
        $this->usernames = array_column($people, 'username');
        $import = $this->generator->sealed($this->generator->mail(), $people);
        lifecycle::move($import, states::RUNNING);
        return [$import, chunk::find($import->get('id'), 0)];
    }

    /**
     * Run a chunk with an importer that does this.
     *
     * @param import $import
     * @param chunk $chunk
     * @param callable $do given person, number of the call, and whether it is another try
     * @param string $password given to everybody
     */
    protected function run_with(import $import, chunk $chunk, callable $do, string $password = ''): void {
        $importer = $this->createMock(importer::class);
        $importer->method('prepare')->willReturnCallback(
            fn(array $people): array => array_map(fn(person $person): person => $person->with_password($password), $people)
        );
        $importer->method('import')->willReturnCallback(
            function (person $person, bool $again) use ($do): outcome {
                return $do($person, ++$this->calls, $again);
            }
        );
        runner::run($import, new import_work($import), new import_batch($import, $chunk, $importer));
    }

    /**
     * Results of a chunk by line.
     *
     * @param chunk $chunk
     * @return array[] outcome, code, message
     */
    protected function results(chunk $chunk): array {
        return array_values(array_map(
            fn(result $result): array => [$result->get('outcome'), $result->get('code'), $result->get('message')],
            result::get_records(['chunkid' => $chunk->get('id')], 'line')
        ));
    }
}
