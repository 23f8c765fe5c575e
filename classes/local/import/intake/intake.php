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

namespace tool_prelude\local\import\intake;

use tool_prelude\local\cohort\memory;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\columns;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\model\vault;
use tool_prelude\local\import\sealing\demands;
use tool_prelude\local\native\form_data;
use tool_prelude\local\program\brakes;
use tool_prelude\local\program\origin;
use tool_prelude\local\program\program;
use tool_prelude\local\recipe\locks;
use tool_prelude\local\recipe\recipes;

/**
 * Takes an import in: start it, then add its chunks. Nothing is written about any person before it is sealed.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class intake {
    /**
     * Start an import.
     *
     * @param int $userid whose it is
     * @param string $filename as the person knows it
     * @param options $options
     * @param string $password the one for all, '' for none
     * @param array[] $columns what those of the file were taken for, each {label, field}
     * @param origin|null $origin the program that sends it, null for the page
     * @return import
     * @throws \moodle_exception error_optionsinvalid, error_passwordpolicy, error_cohortnotusable, error_authnotusable, error_encryption, error_programrate,
     *     nopermissions when accounts would be changed by someone who may not
     */
    public static function start(
        int $userid,
        string $filename,
        options $options,
        string $password,
        array $columns = [],
        ?origin $origin = null,
    ): import {
        demands::check($options);
        $tokenid = $origin ? (int) program::calling()?->tokenid : 0;
        if ($origin) {
            (new brakes($userid, $tokenid))->demand_import();
        }
        if (import::count_records(['userid' => $userid, 'state' => states::RECEIVING]) >= limits::MAX_OPEN) {
            throw new \moodle_exception('error_toomanyopen', 'tool_prelude', '', limits::MAX_OPEN);
        }
        $secret = password_for_all::check($options, $password);
        locks::check($options);
        recipes::check($options);
        // Moodle's form says now, not after everything was sent, what it misses.
        form_data::build($options, form_data::columns($options, []));
        $import = new import(0, (object) [
            'userid' => $userid,
            'actorid' => $userid,
            'moves' => json_encode([[states::RECEIVING, time()]]),
            'filename' => \core_text::substr(clean_param($filename, PARAM_TEXT), 0, 255),
            'recipe' => $options->recipe,
            'options' => $options->to_json(),
            'mapping' => columns::to_json($columns),
            'tokenid' => $tokenid,
            'origin' => $origin?->to_json(),
            'secret' => $secret === null ? null : vault::close($secret),
        ]);
        $import = $import->create();
        memory::remember($userid, $options->cohortmap);
        return $import;
    }

    /**
     * Add a chunk. Adding the same again changes nothing.
     *
     * @param import $import
     * @param int $seq from 0
     * @param person[] $people
     * @return chunk
     * @throws \moodle_exception error_chunkdiffers, error_wrongstate, error_optionsinvalid, error_encryption
     */
    public static function add_chunk(import $import, int $seq, array $people): chunk {
        if (!$people) {
            throw new \moodle_exception('error_peopleinvalid', 'tool_prelude', '', ['line' => 0, 'field' => 'people']);
        }
        $rows = self::rows($import->chosen(), $people);
        $existing = chunk::find($import->get('id'), $seq);
        if ($existing) {
            return self::same($existing, $rows);
        }
        self::demand_room($import, count($rows));
        $chunk = new chunk(0, (object) [
            'importid' => $import->get('id'),
            'seq' => $seq,
            'people' => count($rows),
            'hash' => self::hash($rows),
            'payload' => vault::close(json_encode($rows, JSON_THROW_ON_ERROR)),
        ]);
        try {
            return self::land($import, $chunk);
        } catch (\dml_exception $e) {
            // The same chunk may have come twice at once.
            $existing = chunk::find($import->get('id'), $seq);
            if (!$existing) {
                throw $e;
            }
            return self::same($existing, $rows);
        }
    }

    /**
     * Put a chunk with the others, unless the list was sealed meanwhile: the import's row is held, as it is by the sealing.
     *
     * @param import $import
     * @param chunk $chunk
     * @return chunk
     */
    private static function land(import $import, chunk $chunk): chunk {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            $DB->execute('UPDATE {' . import::TABLE . '} SET state = state WHERE id = ?', [$import->get('id')]);
            self::demand_room($import->read(), $chunk->get('people'));
            $chunk->create();
            $transaction->allow_commit();
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
        return $chunk;
    }

    /**
     * It must be open, and not hold more people than could be sealed.
     *
     * @param import $import
     * @param int $people to come
     * @throws \moodle_exception error_wrongstate, error_toomanypeople
     */
    private static function demand_room(import $import, int $people): void {
        global $DB;
        $state = $import->get('state');
        if ($state !== states::RECEIVING) {
            throw new \moodle_exception('error_wrongstate', 'tool_prelude', '', get_string("state_$state", 'tool_prelude'));
        }
        $sent = (int) $DB->get_field_sql('SELECT SUM(people) FROM {' . chunk::TABLE . '} WHERE importid = ?', [$import->get('id')]);
        if ($sent + $people > limits::max_people()) {
            throw new \moodle_exception('error_toomanypeople', 'tool_prelude', '', limits::max_people());
        }
    }

    /**
     * A chunk that is there already has to hold the same people.
     *
     * @param chunk $existing
     * @param array[] $rows
     * @return chunk
     */
    private static function same(chunk $existing, array $rows): chunk {
        $same = $existing->get('hash') === self::hash($rows);
        if ($same && !$existing->get('done')) {
            $kept = array_map(fn(person $person): array => $person->to_array(), $existing->people());
            $same = $kept === $rows;
        }
        if (!$same) {
            throw new \moodle_exception('error_chunkdiffers', 'tool_prelude', '', $existing->get('seq'));
        }
        return $existing;
    }

    /**
     * People as kept: only what the import will use.
     *
     * @param options $options
     * @param person[] $people
     * @return array[]
     */
    private static function rows(options $options, array $people): array {
        return array_map(function (person $person) use ($options): array {
            $row = $person->to_array();
            if (!$options->brings_passwords()) {
                $row['password'] = '';
            }
            return $row;
        }, array_values($people));
    }

    /**
     * What tells two chunks apart once their people are gone. Not over passwords: a hash of few people could be searched for
     * theirs.
     *
     * @param array[] $rows
     * @return string
     */
    private static function hash(array $rows): string {
        $rows = array_map(fn(array $row): array => ['password' => ''] + $row, $rows);
        return hash('sha256', json_encode($rows, JSON_THROW_ON_ERROR));
    }
}
