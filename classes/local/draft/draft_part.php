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
use tool_prelude\local\import\model\vault;

/**
 * Some bytes of a file of a draft, encrypted until somebody imported the list or put it aside: a list may bring passwords.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_part extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_draftpart';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'draftid' => ['type' => PARAM_INT],
            'seq' => ['type' => PARAM_INT],
            'payload' => ['type' => PARAM_RAW],
        ];
    }

    /**
     * What it holds.
     *
     * @return array {file: number of the file, name: of the file, data: base64}
     * @throws \moodle_exception error_encryption
     */
    public function content(): array {
        return json_decode(vault::open($this->raw_get('payload')), true, 4, JSON_THROW_ON_ERROR);
    }
}
