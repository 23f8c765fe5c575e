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

/**
 * One thing an import did to an account.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class deed {
    /** @var string The account was made. */
    public const CREATED = 'created';
    /** @var string It joined a cohort. */
    public const JOINED = 'joined';
    /** @var string A field was changed. */
    public const CHANGED = 'changed';

    /**
     * Constructor.
     *
     * @param string $action one of the constants
     * @param int $time when, a time stamp
     * @param int $itemid the cohort joined
     * @param string $field the field changed
     * @param string|null $before what it held
     * @param string|null $after what the import made of it
     */
    public function __construct(
        /** @var string One of the constants. */
        public readonly string $action,
        /** @var int When. */
        public readonly int $time,
        /** @var int The cohort joined. */
        public readonly int $itemid = 0,
        /** @var string The field changed. */
        public readonly string $field = '',
        /** @var string|null What it held. */
        public readonly ?string $before = null,
        /** @var string|null What the import made of it. */
        public readonly ?string $after = null,
    ) {
    }
}
