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

use tool_prelude\local\import\access;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\import;

/**
 * Takes a paused import up again; from now on it goes on in the name of whoever calls. For the person who started it, and
 * for those who may see all imports: the one it went on in the name of may be gone. Idempotent: a running one runs on.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class resume_import extends control_base {
    /**
     * A paused one of someone else may be taken over.
     *
     * @param int $importid
     * @return import
     */
    protected static function find(int $importid): import {
        return access::takeable($importid);
    }

    /**
     * Resume, in the name of whoever calls.
     *
     * @param import $import
     */
    protected static function control(import $import): void {
        global $USER;
        control::resume($import, (int) $USER->id);
    }
}
