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

namespace tool_prelude\output;

use core\output\named_templatable;
use core_user\fields;
use moodle_url;
use renderable;
use renderer_base;
use tool_prelude\local\access\mailing;
use tool_prelude\local\access\ways_in;
use tool_prelude\local\account\sight;

/**
 * Before people are sent a new password: to whom it goes, to whom not and why.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class access_page implements named_templatable, renderable {
    /** @var int Most people named of one kind. */
    private const NAMED = 200;

    /** @var int[][] Accounts by why they get none, '' for those who do. */
    private array $people = [];

    /**
     * Constructor.
     *
     * @param int[] $userids who is asked about
     * @param moodle_url $confirm where the answer goes, by POST
     * @param moodle_url $back where to go without doing anything
     */
    public function __construct(
        array $userids,
        /** @var moodle_url Where the answer goes. */
        private readonly moodle_url $confirm,
        /** @var moodle_url Where to go back to. */
        private readonly moodle_url $back,
    ) {
        foreach ((new ways_in(true))->refusals($userids) as $userid => $refusal) {
            $this->people[$refusal][] = $userid;
        }
        ksort($this->people);
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/access';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $accepted = count($this->people[''] ?? []);
        $refused = array_diff_key($this->people, ['' => true]);
        return [
            'sentence' => $accepted
                ? plural::say('access_question', $accepted) : get_string('access_nobody', 'tool_prelude'),
            'accepted' => $accepted ? $this->named('') : null,
            'hasrefused' => (bool) $refused,
            'refused' => array_map($this->named(...), array_keys($refused)),
            'obstacles' => array_map(
                fn(string $obstacle): string => get_string(
                    "mailing_$obstacle",
                    'tool_prelude',
                    format_time(max(60, time() - mailing::last_cron()))
                ),
                mailing::obstacles()
            ),
            'action' => $accepted ? $this->confirm->out_omit_querystring() : '',
            'fields' => array_map(
                fn(string $name, string $value): array => ['name' => $name, 'value' => $value],
                array_keys($this->confirm->params()),
                array_values($this->confirm->params())
            ),
            'sesskey' => sesskey(),
            'button' => plural::say('access_confirm', $accepted),
            'back' => $this->back->out(false),
        ];
    }

    /**
     * People of one kind, the first ones by name.
     *
     * @param string $refusal
     * @return array {reason, count, names, more}
     */
    private function named(string $refusal): array {
        global $DB;
        $ids = $this->people[$refusal];
        $columns = 'id, username, ' . implode(', ', fields::get_name_fields());
        $users = $DB->get_records_list('user', 'id', array_slice($ids, 0, self::NAMED), 'lastname, firstname, id', $columns);
        $clear = sight::is_clear();
        $more = count($ids) - ($clear ? count($users) : 0);
        return [
            'reason' => $refusal === '' ? '' : get_string("access_refused_$refusal", 'tool_prelude'),
            'count' => plural::number(count($ids)),
            'names' => array_values(array_map(
                fn(\stdClass $user): array => sight::person($user, $clear),
                $clear ? $users : []
            )),
            'more' => $more ? plural::say('access_more', $more) : '',
        ];
    }
}
