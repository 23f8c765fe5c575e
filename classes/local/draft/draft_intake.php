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

use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\intake\people_parser;
use tool_prelude\local\import\model\columns;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\vault;
use tool_prelude\local\program\origin;
use tool_prelude\task\tell_draft;

/**
 * Takes in, part by part, the lists programs bring to wait for a decision.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_intake {
    /** @var int Lists of one account that may wait at the same time: a script gone wild fills no disk. */
    public const MAX_WAITING = 20;
    /** @var int Most parts of a list. */
    public const MAX_PARTS = 500;

    /**
     * Start one. The same list that waits already is that one.
     *
     * @param int $userid whose token brings it
     * @param string $filename
     * @param options $options chosen so far
     * @param array[] $columns what the program was told about columns, each {label, field}
     * @param origin $origin
     * @param string[] $doubts codes
     * @param int $parts how many are to come
     * @return draft
     * @throws \moodle_exception error_optionsinvalid, error_toomanydrafts
     */
    public static function start(
        int $userid,
        string $filename,
        options $options,
        array $columns,
        origin $origin,
        array $doubts,
        int $parts,
    ): draft {
        if ($parts < 1 || $parts > self::MAX_PARTS || array_diff($doubts, draft::DOUBTS)) {
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'doubts');
        }
        $there = drafts::of_key($userid, $origin->key);
        if ($there?->waits()) {
            return $there;
        }
        if ($there && !$there->get('importid')) {
            // It never came whole, and may have been cut another way.
            drafts::discard($there);
        }
        if (draft::count_records(['userid' => $userid, 'importid' => 0]) >= self::MAX_WAITING) {
            throw new \moodle_exception('error_toomanydrafts', 'tool_prelude', '', self::MAX_WAITING);
        }
        return (new draft(0, (object) [
            'userid' => $userid,
            'filename' => \core_text::substr(clean_param($filename, PARAM_TEXT), 0, 255),
            'options' => $options->to_json(),
            'mapping' => columns::to_json($columns),
            'origin' => $origin->to_json(),
            'doubts' => implode(',', array_unique($doubts)),
            'parts' => $parts,
        ]))->create();
    }

    /**
     * Add a part. Adding the same again changes nothing; with the last one the list is whole, and those are told whom it concerns.
     *
     * @param draft $draft
     * @param int $seq from 0
     * @param int $file number of the file it belongs to
     * @param string $name of that file
     * @param string $data base64
     * @throws \moodle_exception error_chunkdiffers, error_optionsinvalid, error_encryption
     */
    public static function add(draft $draft, int $seq, int $file, string $name, string $data): void {
        global $DB;
        if ($seq < 0 || $seq >= $draft->get('parts') || $file < 0 || $file > $seq || base64_decode($data, true) === false) {
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'part');
        }
        if (strlen($data) > people_parser::MAX_BYTES) {
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'data');
        }
        $content = ['file' => $file, 'name' => \core_text::substr(clean_param($name, PARAM_TEXT), 0, 255), 'data' => $data];
        $transaction = $DB->start_delegated_transaction();
        // An UPDATE holds the row in every database: the last part is the last one once.
        $DB->execute('UPDATE {' . draft::TABLE . '} SET parts = parts WHERE id = ?', [$draft->get('id')]);
        $draft->read();
        $there = draft_part::get_record(['draftid' => $draft->get('id'), 'seq' => $seq]);
        if ($there) {
            if ($there->content() !== $content) {
                throw new \moodle_exception('error_chunkdiffers', 'tool_prelude', '', $seq);
            }
        } else if (!$draft->get('importid')) {
            self::demand_room($draft, strlen($data));
            (new draft_part(0, (object) [
                'draftid' => $draft->get('id'),
                'seq' => $seq,
                'payload' => vault::close(json_encode($content, JSON_THROW_ON_ERROR)),
            ]))->create();
        }
        $whole = draft_part::count_records(['draftid' => $draft->get('id')]) == $draft->get('parts');
        if ($whole && !$draft->get('timewhole')) {
            $draft->set('timewhole', time())->update();
            tell_draft::queue($draft);
        }
        $transaction->allow_commit();
    }

    /**
     * A list may not be larger than the page takes, base64 and encryption allowed for.
     *
     * @param draft $draft
     * @param int $bytes to come
     * @throws \moodle_exception error_optionsinvalid
     */
    private static function demand_room(draft $draft, int $bytes): void {
        global $DB;
        $length = $DB->sql_length('payload');
        $there = (int) $DB->get_field_sql("SELECT SUM($length) FROM {" . draft_part::TABLE . '} WHERE draftid = ?', [$draft->get('id')]);
        if ($there + $bytes > 2 * limits::max_bytes()) {
            throw new \moodle_exception('error_drafttoolarge', 'tool_prelude', '', display_size(limits::max_bytes()));
        }
    }
}
