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

namespace tool_prelude\local\access;

use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\states;

/**
 * Who can make the sheet of passwords of an import again: whoever may give its people a new way in, be it theirs or not.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lost_sheet {
    /**
     * Whether an import had passwords handed out otherwise than by mail, and is over.
     *
     * @param import $import
     * @return bool
     */
    public static function had(import $import): bool {
        return $import->get('recipe') === options::NOMAIL
            && in_array($import->get('state'), [states::FINISHED, states::CANCELLED], true);
    }

    /**
     * Whether the current user can make it again.
     *
     * @param import $import
     * @return bool
     */
    public static function may(import $import): bool {
        return self::had($import) && sender::may($import);
    }

    /**
     * The import whose people the current user is about to give passwords to.
     *
     * @param int $importid
     * @return import
     * @throws \moodle_exception error_importnotfound, error_notyourimport, nopermissions
     */
    public static function import(int $importid): import {
        sender::require_right();
        $import = access::readable($importid);
        if (!sender::may($import)) {
            throw new \moodle_exception('error_notyourimport', 'tool_prelude');
        }
        return $import;
    }
}
