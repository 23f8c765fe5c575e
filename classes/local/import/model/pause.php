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

namespace tool_prelude\local\import\model;

use Throwable;
use tool_prelude\local\import\running\no_room;

/**
 * Why an import was paused: names of the strings pause_<code>.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pause {
    /** @var string Someone asked for it. */
    public const ASKED = 'asked';
    /** @var string Whoever it goes on in the name of is suspended, gone, or may not import any more. */
    public const ACTOR = 'actor';
    /** @var string The key its people were encrypted with is not there. */
    public const ENCRYPTION = 'encryption';
    /** @var string The plugin was changed since it was sealed: what was frozen can't be read. */
    public const VERSION = 'version';
    /** @var string Something that is no person's fault failed again and again. */
    public const FAULT = 'fault';
    /** @var string The last people all ended by a fault in the site's code. */
    public const BROKEN = 'broken';
    /** @var string Something failed again and again, and it was the database. */
    public const DATABASE = 'database';
    /** @var string The same, and there was no room on its disk. */
    public const NOROOM = 'noroom';

    /**
     * The reason that fits what failed again and again.
     *
     * @param Throwable $e
     * @return string
     */
    public static function after(Throwable $e): string {
        return match (true) {
            no_room::is($e) => self::NOROOM,
            $e instanceof \dml_exception => self::DATABASE,
            default => self::FAULT,
        };
    }
}
