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

namespace tool_prelude\output\result;

use core\output\named_templatable;
use moodle_url;
use renderable;
use renderer_base;
use tool_prelude\local\access\figures;
use tool_prelude\local\access\lost_sheet;
use tool_prelude\local\access\mail_state;
use tool_prelude\local\access\mail_wait;
use tool_prelude\local\access\mailing;
use tool_prelude\local\access\sender;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;
use tool_prelude\output\missing_right;
use tool_prelude\output\plural;
use tool_prelude\reportbuilder\local\entities\account_access;

/**
 * Who of an import came in, where the mails with passwords are, and how to send them (again).
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_access implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param import $import
     * @param int $came how many logged in
     * @param int $never how many never did
     */
    private function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var int How many logged in. */
        private readonly int $came,
        /** @var int How many never did. */
        private readonly int $never,
    ) {
    }

    /**
     * Of an import; null when nobody of it has an account.
     *
     * @param import $import
     * @return self|null
     */
    public static function of(import $import): ?self {
        [$came, $never] = (new figures($import))->logins();
        return $came + $never ? new self($import, $came, $never) : null;
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/resultaccess';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $figures = new figures($this->import);
        $mails = $figures->mails();
        // Not those nothing would be sent to: who logs in by a directory, who may not log in.
        $may = sender::may($this->import);
        $reach = $figures->to_reach($may);
        $tosend = $reach[''] ?? 0;
        $stuck = array_intersect_key($mails, array_flip(mail_state::STUCK));
        $concerned = $stuck || !empty($mails[mail_state::WAITING]) || !empty($mails[mail_state::HELD]);
        $url = new moodle_url('/admin/tool/prelude/access.php', ['id' => $this->import->get('id')]);
        return [
            'came' => $this->came ? plural::say('access_came', $this->came) : '',
            'never' => $this->never ? plural::say('access_never', $this->never) : '',
            'neverurl' => $this->never ? result_people::url($this->import, account_access::NEVER)->out(false) : '',
            'mails' => $this->mails($mails),
            'wait' => $this->wait($mails[mail_state::HELD] ?? 0),
            'obstacles' => array_merge(
                $concerned || $this->never ? self::obstacles() : [],
                empty($mails[mail_state::WAITING]) ? [] : $this->refused($figures)
            ),
            'sendurl' => $tosend && $may ? $url->out(false) : '',
            // Not all of those who never came in, whose number stands above: some of them.
            'send' => plural::say(array_sum($reach) > $tosend ? 'access_sendsome' : 'access_send', $tosend),
            'others' => self::others($reach),
            'accessname' => missing_right::capability('access', $this->import),
            'needsright' => $tosend && !$may ? missing_right::say('access', $this->import) : '',
            'sheeturl' => $this->never && lost_sheet::may($this->import) ? $this->sheet_url()->out(false) : '',
            'sheetwhy' => $this->never && lost_sheet::had($this->import) ? missing_right::say('sheet', $this->import) : '',
            'letter' => $this->never && $this->import->chosen()->passwords === options::ONE ? self::letter() : '',
        ];
    }

    /**
     * Those who never came in and would get none, by why.
     *
     * @param int[] $reach how many people by why, '' for those who would
     * @return string[][] {number, text}
     */
    private static function others(array $reach): array {
        unset($reach['']);
        if (array_keys($reach) === [figures::UNDERWAY]) {
            // Said above.
            return [];
        }
        arsort($reach);
        return array_map(fn(string $why, int $n): array => [
            'number' => plural::number($n),
            'text' => get_string("access_refused_$why", 'tool_prelude'),
        ], array_keys($reach), array_values($reach));
    }

    /**
     * Where it is made again: in the browser, which alone knows its passwords.
     *
     * @return moodle_url
     */
    private function sheet_url(): moodle_url {
        return new moodle_url('/admin/tool/prelude/index.php', ['import' => $this->import->get('id')], 'tool_prelude-lost');
    }

    /**
     * Where the mails are, a sentence a state.
     *
     * @param int[] $mails how many by state
     * @return string[]
     */
    private function mails(array $mails): array {
        $told = [];
        foreach ([mail_state::HANDED, mail_state::STOPPED, mail_state::WAITING, ...mail_state::STUCK] as $state) {
            if ($n = $mails[$state] ?? 0) {
                $told[] = plural::say("access_mail_$state", $n);
            }
        }
        return $told || !empty($mails[mail_state::HELD]) ? $told : [get_string('access_mail_none', 'tool_prelude')];
    }

    /**
     * Mails that wait for their time, and what can be decided about them.
     *
     * @param int $held how many
     * @return array|null {text, may, decides, action, id, sesskey}; null when there are none
     */
    private function wait(int $held): ?array {
        if (!$held) {
            return null;
        }
        $time = (int) $this->import->get('mailtime');
        $may = mail_wait::may($this->import);
        return [
            'text' => $time === mail_wait::RUNNING
                ? plural::say('mailwait_running', $held, ['minutes' => plural::number(limits::mail_wait())])
                : plural::say('mailwait_until', $held, ['when' => userdate($time, get_string('strftimedatetimeshort', 'langconfig'))]),
            'may' => $may,
            'decides' => $may && $time !== mail_wait::RUNNING,
            'action' => (new moodle_url('/admin/tool/prelude/mails.php'))->out(false),
            'id' => $this->import->get('id'),
            'sesskey' => sesskey(),
        ];
    }

    /**
     * Mails that wait although Moodle has tried to send them: its mailer does not take them.
     *
     * @param figures $figures
     * @return string[]
     */
    private function refused(figures $figures): array {
        $tried = mailing::last_run();
        // The task may have been at work when the mail was asked for.
        $refused = $tried ? $figures->mails($tried - 5 * MINSECS)[mail_state::WAITING] ?? 0 : 0;
        return $refused ? [plural::say('mailing_refused', $refused, ['when' => userdate($tried)])] : [];
    }

    /**
     * What is in the way of every mail of this site.
     *
     * @return string[]
     */
    private static function obstacles(): array {
        $since = format_time(max(60, time() - mailing::last_cron()));
        return array_map(
            fn(string $obstacle): string => get_string("mailing_$obstacle", 'tool_prelude', $since),
            mailing::obstacles()
        );
    }

    /**
     * A text to copy for people who got their password otherwise.
     *
     * @return string plain text
     */
    private static function letter(): string {
        global $SITE;
        return get_string('access_letter_text', 'tool_prelude', [
            'site' => html_entity_decode(format_string($SITE->fullname), ENT_QUOTES),
            'login' => (new moodle_url('/login/index.php'))->out(false),
            'forgotten' => (new moodle_url('/login/forgot_password.php'))->out(false),
        ]);
    }
}
