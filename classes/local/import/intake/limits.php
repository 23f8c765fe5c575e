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

/**
 * How much at a time, from the settings, within what this code was made for.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class limits {
    /** @var int People one check may ask about. */
    public const CHECK_PEOPLE = 5000;
    /** @var int Imports of one person that may be on their way to us at the same time. */
    public const MAX_OPEN = 200;
    /** @var int Most people a chunk may ever have. */
    public const MAX_CHUNK = 500;

    /**
     * Most people in a chunk; a page makes them smaller for a short list.
     *
     * @return int
     */
    public static function chunk_people(): int {
        return self::within('chunkpeople', 200, 1, self::MAX_CHUNK);
    }

    /**
     * Chunks a page has worked on side by side.
     *
     * @return int
     */
    public static function parallel(): int {
        return self::within('parallel', 2, 1, 8);
    }

    /**
     * Background tasks that share an import.
     *
     * @return int
     */
    public static function workers(): int {
        return self::within('workers', 2, 1, 16);
    }

    /**
     * People in an import.
     *
     * @return int
     */
    public static function max_people(): int {
        return self::within('maxpeople', 100000, 1, 1000000);
    }

    /**
     * Bytes of a file the page takes.
     *
     * @return int
     */
    public static function max_bytes(): int {
        return self::within('maxmegabytes', 20, 1, 200) * 1024 * 1024;
    }

    /**
     * Lines of a file the page takes.
     *
     * @return int
     */
    public static function max_lines(): int {
        return self::within('maxlines', 200000, 1, 1000000);
    }

    /**
     * Percent of the existing accounts of a file that may be changed before the page asks once more.
     *
     * @return int
     */
    public static function brake_percent(): int {
        return self::within('brakepercent', 20, 0, 100);
    }

    /**
     * People of an import beyond which the page asks once more, 0 for never.
     *
     * @return int
     */
    public static function confirm_people(): int {
        return self::within('confirmpeople', 500, 0, 1000000);
    }

    /**
     * Imports a token may have begun in an hour, 0 for any number.
     *
     * @return int
     */
    public static function program_imports(): int {
        return self::within('programimports', 20, 0, 10000);
    }

    /**
     * New accounts a token may make in a day, 0 for any number.
     *
     * @return int
     */
    public static function program_new(): int {
        return self::within('programnew', 2000, 0, 1000000);
    }

    /**
     * Minutes the mails of an import wait after it, 0 for none.
     *
     * @return int
     */
    public static function mail_wait(): int {
        return self::within('mailwait', 10, 0, 10080);
    }

    /**
     * Days finished imports are kept, 0 for ever.
     *
     * @return int
     */
    public static function retention_days(): int {
        return self::within('retentiondays', 365, 0, 36500);
    }

    /**
     * Days a paused import waits before it is cancelled.
     *
     * @return int
     */
    public static function paused_days(): int {
        return self::within('pauseddays', 30, 1, 365);
    }

    /**
     * Days the cells of lines that were not imported are kept, 0 for not at all.
     *
     * @return int
     */
    public static function kept_days(): int {
        return self::within('keptdays', 7, 0, 60);
    }

    /**
     * A setting.
     *
     * @param string $name
     * @param int $default
     * @param int $min
     * @param int $max
     * @return int
     */
    private static function within(string $name, int $default, int $min, int $max): int {
        $value = get_config('tool_prelude', $name);
        return max($min, min($max, $value === false || $value === '' ? $default : (int) $value));
    }
}
