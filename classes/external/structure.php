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

namespace tool_prelude\external;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\local\account\sight;
use tool_prelude\local\account\words;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;

/**
 * Structures several web services share.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class structure {
    /**
     * The options of an import.
     *
     * @return external_single_structure
     */
    public static function options(): external_single_structure {
        return new external_single_structure([
            'recipe' => new external_value(PARAM_ALPHA, 'mail: Moodle sends passwords; nomail: nothing is sent'),
            'passwords' => new external_value(PARAM_ALPHA, 'generated (mail), file, one or each (nomail)'),
            'password' => new external_value(PARAM_RAW, 'The one for all, only with passwords = one', VALUE_DEFAULT, ''),
            'forcechange' => new external_value(PARAM_BOOL, 'To be changed at first login', VALUE_DEFAULT, true),
            'cohortid' => new external_value(PARAM_INT, 'One cohort for all, 0 for none', VALUE_DEFAULT, 0),
            'usefilecohorts' => new external_value(PARAM_BOOL, 'The cohorts named by the file count', VALUE_DEFAULT, true),
            'existing' => new external_value(
                PARAM_ALPHA,
                'People who have an account: enrol (they join the cohort), fill (and what is empty is filled), overwrite (and ' .
                'the fields named are replaced) or leave',
                VALUE_DEFAULT,
                'enrol'
            ),
            'cohortmap' => new external_multiple_structure(
                new external_single_structure([
                    'label' => new external_value(PARAM_RAW, 'What the file calls it'),
                    'cohortid' => new external_value(PARAM_INT, 'Which cohort that is, 0 for none'),
                ]),
                'What the cohorts named by the file are, where the person said so; at most 1,000',
                VALUE_DEFAULT,
                []
            ),
            'auth' => new external_value(
                PARAM_RAW,
                'Way to log in of new accounts whose line names none: an enabled plugin',
                VALUE_DEFAULT,
                'manual'
            ),
            'defaults' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_RAW, 'Native field'),
                'value' => new external_value(PARAM_RAW, 'Its value'),
            ]), 'Values of new accounts where the file has none', VALUE_DEFAULT, []),
            'byemail' => new external_value(
                PARAM_ALPHA,
                'Of these, people found by their e-mail only: join (as the others) or leave',
                VALUE_DEFAULT,
                'join'
            ),
            'overwrite' => new external_multiple_structure(
                new external_value(PARAM_ALPHANUMEXT, 'Native name'),
                'Fields to be replaced, with existing = overwrite',
                VALUE_DEFAULT,
                []
            ),
        ], 'Options of the import');
    }

    /**
     * What columns of a file were taken for.
     *
     * @param string $description
     * @return external_multiple_structure
     */
    public static function columns(string $description): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'label' => new external_value(PARAM_RAW, 'Title of a column of the file'),
            'field' => new external_value(PARAM_ALPHANUMEXT, 'What it was taken for'),
        ]), $description, VALUE_DEFAULT, []);
    }

    /**
     * What a program says of itself and of its list.
     *
     * @return external_single_structure
     */
    public static function origin(): external_single_structure {
        return new external_single_structure([
            'command' => new external_value(PARAM_RAW, 'Version of the command', VALUE_DEFAULT, ''),
            'key' => new external_value(PARAM_ALPHANUM, 'Tells this list from others, for find_import', VALUE_DEFAULT, ''),
        ], 'What a program says of itself and of the list', VALUE_DEFAULT, []);
    }

    /**
     * People as one JSON string.
     *
     * @return external_value
     */
    public static function people(): external_value {
        return new external_value(
            PARAM_RAW,
            'JSON, every character beyond ASCII escaped: [{"line": int, "username": str, "lastname": str, "firstname": str, ' .
            '"email": str, "cohorts": [str]?, "password": str?, "auth": str?, "fields": {native field: str}?, ' .
            '"account": int? (the one chosen where several were found), ' .
            '"staff": true? (comes in though the account found may be that of somebody who works here)}]; ' .
            'or as a table of half the size: {"columns": [str], "rows": [[cell or null]]}, rows may be shorter'
        );
    }

    /**
     * Results.
     *
     * @return external_multiple_structure
     */
    public static function results(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'line' => new external_value(PARAM_INT, 'Line in the file'),
            'outcome' => new external_value(
                PARAM_ALPHA,
                'create, enrol, update, unchanged, blocked, failed or cancelled'
            ),
            'code' => new external_value(PARAM_ALPHANUM, 'Why, empty when there is nothing to say'),
            'message' => new external_value(PARAM_RAW, 'Why, in words: plain text'),
            'userid' => new external_value(PARAM_INT, 'The account, 0 when there is none or it may not be shown'),
            'username' => new external_value(PARAM_RAW, 'Username of that account, or the one of the line'),
        ]), 'What happened, by line');
    }

    /**
     * Results as sent. Accounts that existed before are named only to those who may see people's details.
     *
     * @param result[] $results
     * @return array[]
     */
    public static function export_results(array $results): array {
        return array_values(array_map(function (result $result): array {
            $shown = sight::names($result->get('outcome'));
            $code = (string) $result->get('code');
            return [
                'line' => $result->get('line'),
                'outcome' => $result->get('outcome'),
                'code' => $code,
                'message' => words::why($code, (string) $result->get('message')),
                'userid' => $shown ? $result->get('userid') : 0,
                'username' => $shown || !$result->get('userid') ? (string) $result->get('username') : '',
            ];
        }, $results));
    }

    /**
     * How many people have which outcome.
     *
     * @return external_multiple_structure
     */
    public static function counts(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'outcome' => new external_value(PARAM_ALPHA, 'Outcome'),
            'count' => new external_value(PARAM_INT, 'How many people'),
        ]));
    }

    /**
     * Counts as sent, those that are nought left out.
     *
     * @param int[] $counts by outcome
     * @return array[]
     */
    public static function export_counts(array $counts): array {
        $counts = array_filter($counts);
        return array_map(
            fn(string $outcome, int $count): array => ['outcome' => $outcome, 'count' => $count],
            array_keys($counts),
            array_values($counts)
        );
    }

    /**
     * Fields that say where an import stands.
     *
     * @return external_value[]
     */
    public static function import(): array {
        return [
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'state' => new external_value(
                PARAM_ALPHA,
                'receiving, queued, running, paused, finished, cancelled, failed, undoing, undopaused or undone'
            ),
        ];
    }

    /**
     * Where an import stands, as sent.
     *
     * @param import $import
     * @return array
     */
    public static function export_import(import $import): array {
        return ['importid' => $import->get('id'), 'state' => $import->get('state')];
    }
}
