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

namespace tool_prelude\local\import;

use context_system;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;

/**
 * Who may do what.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class access {
    /** @var string[] What using the page takes, both of them. */
    public const NEEDED = ['tool/prelude:import', 'moodle/site:uploadusers'];

    /** @var string Undoing what one's own imports did. */
    public const UNDO = 'tool/prelude:undo';

    /**
     * Whether a user may import people.
     *
     * @param int|null $userid null for the current one
     * @return bool
     */
    public static function may_import(?int $userid = null): bool {
        return has_all_capabilities(self::NEEDED, context_system::instance(), $userid);
    }

    /**
     * The current user has to be able to import people.
     *
     * @throws \required_capability_exception
     */
    public static function require_import(): void {
        foreach (self::NEEDED as $capability) {
            require_capability($capability, context_system::instance());
        }
    }

    /**
     * Whether Moodle lets tasks run in the name of a user: there, confirmed, not suspended, and able to log in.
     *
     * @param int $userid
     * @return bool
     */
    public static function is_active(int $userid): bool {
        $user = \core_user::get_user($userid);
        if (!$user) {
            return false;
        }
        try {
            \core_user::require_active_user($user, true, true);
        } catch (\moodle_exception $e) {
            return false;
        }
        return true;
    }

    /**
     * An import of the current user: started by them, or taken over.
     *
     * @param int $importid
     * @return import
     * @throws \moodle_exception error_importnotfound, error_notyourimport
     */
    public static function own(int $importid): import {
        $import = import::load($importid);
        if (!self::is_mine($import)) {
            throw new \moodle_exception('error_notyourimport', 'tool_prelude');
        }
        return $import;
    }

    /**
     * Whether an import was started or taken over by a user.
     *
     * @param import $import
     * @param int|null $userid null for the current one
     * @return bool
     */
    public static function is_mine(import $import, ?int $userid = null): bool {
        global $USER;
        return in_array($userid ?? $USER->id, [$import->get('userid'), $import->get('actorid')]);
    }

    /**
     * An import the current user may read: an own one, or any with tool/prelude:viewall.
     *
     * @param int $importid
     * @return import
     * @throws \moodle_exception error_importnotfound, error_notyourimport
     */
    public static function readable(int $importid): import {
        if (has_capability('tool/prelude:viewall', context_system::instance())) {
            return import::load($importid);
        }
        return self::own($importid);
    }

    /**
     * Whether a user may undo an import: an own one, or any with the right to delete accounts, which is part of it.
     *
     * @param import $import
     * @param int|null $userid null for the current one
     * @return bool
     */
    public static function may_undo(import $import, ?int $userid = null): bool {
        $context = context_system::instance();
        return self::may_import($userid) && (
            has_capability('moodle/user:delete', $context, $userid)
            || (self::is_mine($import, $userid) && has_capability(self::UNDO, $context, $userid))
        );
    }

    /**
     * The current user has to be able to undo an import.
     *
     * @param import $import
     * @throws \required_capability_exception
     */
    public static function require_undo(import $import): void {
        self::require_import();
        if (!self::may_undo($import)) {
            require_capability(self::is_mine($import) ? self::UNDO : 'moodle/user:delete', context_system::instance());
        }
    }

    /**
     * An import the current user may take up again: an own one, or any paused one with tool/prelude:viewall.
     *
     * @param int $importid
     * @return import
     * @throws \moodle_exception error_importnotfound, error_notyourimport
     */
    public static function takeable(int $importid): import {
        $import = self::readable($importid);
        if ($import->get('state') !== states::PAUSED && !self::is_mine($import)) {
            throw new \moodle_exception('error_notyourimport', 'tool_prelude');
        }
        return $import;
    }
}
