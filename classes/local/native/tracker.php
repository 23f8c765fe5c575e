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

namespace tool_prelude\local\native;

defined('MOODLE_INTERNAL') || die();

library::load();

/**
 * Collects what Moodle's upload says about a row, where the native tracker prints a table. The password column is
 * dropped: the native page shows it in clear.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tracker extends \uu_progress_tracker {
    /** @var array[][] Messages by level, in the order they came: whether it is the status, and the message. */
    private array $messages = [];
    /** @var int Id of the row's account. */
    private int $account = 0;

    /**
     * Nothing to print.
     */
    public function start() {
        $this->messages = [];
    }

    /**
     * A new row starts.
     */
    public function flush() {
        $this->messages = [];
        $this->account = 0;
    }

    /**
     * Keep a message.
     *
     * @param string $col name of column
     * @param string $msg message
     * @param string $level normal, info, warning or error
     * @param bool $merge true to add to what was said, false to replace it
     */
    public function track($col, $msg, $level = 'normal', $merge = true) {
        if ($col === 'id') {
            $this->account = (int) $msg;
        }
        if ($col === 'password' || $level === 'normal' || $level === 'info' || (string) $msg === '') {
            return;
        }
        $this->messages[$level][] = [$col === 'status', $msg];
    }

    /**
     * Nothing to print.
     */
    public function close() {
        $this->messages = [];
    }

    /**
     * The account of the row.
     *
     * @return int 0 when none was named
     */
    public function account(): int {
        return $this->account;
    }

    /**
     * Whether an error was said about the row.
     *
     * @return bool
     */
    public function has_errors(): bool {
        return !empty($this->messages['error']);
    }

    /**
     * Why the row went wrong: the errors, or else the warnings; what is wrong before what was not done because of it.
     *
     * @return string plain text, '' when nothing was said
     */
    public function reason(): string {
        $messages = $this->messages['error'] ?? $this->messages['warning'] ?? [];
        usort($messages, fn(array $a, array $b): int => $a[0] <=> $b[0]);
        $texts = array_map(fn(array $message): string => trim(strip_tags($message[1])), $messages);
        return implode(' – ', array_unique($texts));
    }
}
