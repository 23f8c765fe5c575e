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
namespace tool_prelude\check;

use core\check\check;
use core\check\result;
use html_writer;
use tool_prelude\local\access\mailing;
use tool_prelude\local\import\running\backlog;
use tool_prelude\output\plural;

/**
 * In Moodle's report of the system's status: whether anything of this plugin waits in vain, for cron or for somebody.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class background extends check {
    /** @var string[] How bad a status is, the worst last. */
    private const ORDER = [result::OK, result::INFO, result::WARNING, result::ERROR];

    /** @var string The worst so far. */
    private string $status = result::OK;
    /** @var string[] Sentences. */
    private array $said = [];

    /**
     * Where the imports are.
     *
     * @return \action_link
     */
    public function get_action_link(): \action_link {
        return new \action_link(
            new \moodle_url('/admin/tool/prelude/history.php'),
            get_string('history', 'tool_prelude')
        );
    }

    /**
     * Look.
     *
     * @return result
     */
    public function get_result(): result {
        [$this->status, $this->said] = [result::OK, []];
        $this->look_at_cron();
        [$asked, $paused] = backlog::paused();
        [$failing, $lost] = backlog::failed_tasks();
        $this->count(result::ERROR, 'check_stuck', backlog::imports(true));
        $this->count(result::WARNING, 'check_paused', $paused);
        $this->count(result::INFO, 'check_asked', $asked);
        $this->count(result::WARNING, 'check_failing', $failing);
        $this->count(result::WARNING, 'check_lost', $lost);
        $this->count(result::WARNING, 'check_departures', backlog::departures());
        $this->look_at_mails();
        $details = html_writer::alist(array_map(s(...), $this->said));
        return new result($this->status, $this->said[0] ?? get_string('check_ok', 'tool_prelude'), $this->said ? $details : '');
    }

    /**
     * Without cron imports left by their page don't go on. Where none was, Moodle's own check of cron says enough.
     */
    private function look_at_cron(): void {
        $late = array_intersect(mailing::obstacles(), [mailing::CRONNEVER, mailing::CRONLATE]);
        if ($late && $waiting = backlog::imports(false)) {
            $this->count(result::ERROR, 'check_' . reset($late), $waiting);
        }
    }

    /**
     * Mails that wait in vain.
     */
    private function look_at_mails(): void {
        [$waiting, $stuck] = backlog::mails();
        $this->count(result::WARNING, 'check_mails', $stuck);
        if (!$waiting) {
            return;
        }
        foreach (mailing::obstacles() as $obstacle) {
            $since = format_time(max(60, time() - mailing::last_cron()));
            $this->say(result::WARNING, get_string("mailing_$obstacle", 'tool_prelude', $since));
        }
    }

    /**
     * Say how many there are, if any.
     *
     * @param string $status what that makes of the whole
     * @param string $key of a plural pair
     * @param int $n
     */
    private function count(string $status, string $key, int $n): void {
        if ($n) {
            $this->say($status, plural::say($key, $n));
        }
    }

    /**
     * Say something.
     *
     * @param string $status what that makes of the whole
     * @param string $sentence plain text
     */
    private function say(string $status, string $sentence): void {
        $this->said[] = $sentence;
        if (array_search($status, self::ORDER, true) > array_search($this->status, self::ORDER, true)) {
            $this->status = $status;
        }
    }
}
