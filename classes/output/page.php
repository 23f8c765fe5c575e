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

use context_system;
use moodle_url;
use renderable;
use renderer_base;
use templatable;
use tool_prelude\external\recipe\recipe_structure;
use tool_prelude\local\access\lost_sheet;
use tool_prelude\local\account\auths;
use tool_prelude\local\account\weak;
use tool_prelude\local\cohort\creator;
use tool_prelude\local\draft\drafts;
use tool_prelude\local\import\intake\encodings;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\intake\people_parser;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\native\fields;
use tool_prelude\local\recipe\recipes;

/**
 * The page where a list of people becomes accounts. What its JavaScript has to know travels in one attribute.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class page implements renderable, templatable {
    /** @var string[] Help icons of the page. */
    private const HELP = [
        'encoding', 'columns', 'recipe', 'passwords', 'cohort', 'cohorts', 'existing', 'brake', 'dryrun', 'running',
    ];

    /**
     * Constructor.
     *
     * @param int $userid
     * @param int $resume import the page was opened for, 0 for none
     * @param bool $new it was opened for another list, whatever still runs
     * @param int $repeat import to be repeated with another file, 0 for none
     * @param int $draft list that waits for a decision, 0 for none
     */
    public function __construct(
        /** @var int Whose page. */
        private readonly int $userid,
        /** @var int Import to show. */
        private readonly int $resume = 0,
        /** @var bool Nothing is to be taken up again. */
        private readonly bool $new = false,
        /** @var int Import to repeat. */
        private readonly int $repeat = 0,
        /** @var int List to open. */
        private readonly int $draft = 0,
    ) {
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array {config: JSON for page/shared/config.ts, guideurl, firsthint, help, and what draft_words and recent_imports give}
     */
    public function export_for_template(renderer_base $output): array {
        return [
            'config' => json_encode($this->config(), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES),
            'guideurl' => guide::url(),
            'firsthint' => first_hint::is_due($this->userid),
            'help' => help::icons($output, ...self::HELP),
        ] + draft_words::waiting() + (new recent_imports($this->userid))->export_for_template($output);
    }

    /**
     * What the page's JavaScript has to know.
     *
     * @return array
     */
    public function config(): array {
        global $CFG;
        $context = context_system::instance();
        $choice = function (string $name, array $choices): string {
            $value = get_config('tool_prelude', $name);
            return in_array($value, $choices, true) ? $value : $choices[0];
        };
        $fields = new fields();
        return [
            'site' => self::site($fields),
            'limits' => [
                'bytes' => limits::max_bytes(),
                'lines' => limits::max_lines(),
                'people' => limits::max_people(),
                'checkpeople' => limits::CHECK_PEOPLE,
                'chunkpeople' => limits::chunk_people(),
                'parallel' => limits::parallel(),
                'postbytes' => self::post_bytes(),
            ],
            'defaults' => ['namecase' => $choice('namecase', ['replace', 'proper', 'upper'])],
            'encodings' => encodings::allowed(),
            'brake' => limits::brake_percent(),
            'many' => limits::confirm_people(),
            'mailwait' => limits::mail_wait(),
            'defaultrecipe' => recipes::default_name(),
            'recipes' => array_values(array_map(recipe_structure::export(...), recipes::of($this->userid))),
            'can' => [
                'createcohort' => creator::is_allowed(),
                'viewall' => has_capability('tool/prelude:viewall', $context),
                'configure' => has_capability('tool/prelude:configure', $context),
                'update' => has_capability('moodle/user:update', $context),
            ],
            'nosheet' => missing_right::say('sheet'),
            'updatable' => $fields->replaceable(),
            'fieldnames' => (object) $fields->profile_names(),
            'userid' => $this->userid,
            'locale' => str_replace('_', '-', get_html_lang_attribute_value(current_language())),
            'urls' => [
                // The id is added by the page.
                'cohort' => (new moodle_url("/$CFG->admin/tool/prelude/members.php"))->out(false) . '?cohort=',
                'cohorts' => (new moodle_url('/cohort/index.php'))->out(false),
                'user' => (new moodle_url('/user/profile.php'))->out(false) . '?id=',
                'users' => has_any_capability(['moodle/user:update', 'moodle/user:delete'], $context)
                    ? (new moodle_url("/$CFG->admin/user.php"))->out(false) : '',
                'login' => get_login_url(),
                'site' => $CFG->wwwroot,
                'native' => (new moodle_url("/$CFG->admin/tool/uploaduser/index.php"))->out(false),
                // The id is added by the page; empty where there is no such page.
                'result' => (new moodle_url("/$CFG->admin/tool/prelude/view.php"))->out(false) . '?id=',
                'page' => (new moodle_url("/$CFG->admin/tool/prelude/index.php"))->out(false),
            ],
            'sitename' => format_string(get_site()->fullname, true, ['context' => $context, 'escape' => false]),
            'externalauths' => auths::external(),
            'noemail' => !empty($CFG->noemailever),
            'maildiverted' => !empty($CFG->divertallemailsto),
            'cronlast' => (int) get_config('tool_task', 'lastcronstart'),
            'resume' => $this->repeat || $this->draft ? null : $this->resumed(),
            'start' => $this->draft ? starting::from_draft($this->draft) : ($this->repeat ? starting::from($this->repeat) : null),
            'draft' => $this->draft ? draft_words::of(drafts::waiting_one($this->draft)) : null,
        ];
    }

    /**
     * What the rules of the page must know of this site: the shape of check/site.ts.
     *
     * @param fields $fields
     * @return array
     */
    private static function site(fields $fields): array {
        global $CFG;
        $domains = fn(string $list): array => preg_split('/[\s,]+/', \core_text::strtolower($list), -1, PREG_SPLIT_NO_EMPTY);
        return [
            'extendedUsernames' => !empty($CFG->extendedusernamechars),
            'allowedEmailDomains' => $domains($CFG->allowemailaddresses ?? ''),
            'deniedEmailDomains' => $domains($CFG->denyemailaddresses ?? ''),
            'passwordPolicy' => [
                'enabled' => !empty($CFG->passwordpolicy),
                'length' => (int) ($CFG->minpasswordlength ?? 0),
                'digits' => (int) ($CFG->minpassworddigits ?? 0),
                'lower' => (int) ($CFG->minpasswordlower ?? 0),
                'upper' => (int) ($CFG->minpasswordupper ?? 0),
                'special' => (int) ($CFG->minpasswordnonalphanum ?? 0),
                'consecutive' => (int) ($CFG->maxconsecutiveidentchars ?? 0),
            ],
            'refuseWeakPasswords' => weak::is_refused(),
            'auths' => auths::importable(),
            'fields' => $fields->all(),
            'numbered' => $fields->numbered(),
        ];
    }

    /**
     * Bytes a call may carry: what PHP would drop never reaches our code.
     *
     * @return int
     */
    private static function post_bytes(): int {
        $limit = (int) get_real_size((string) ini_get('post_max_size'));
        // The rest of the call, its names and quotes, takes some room as well.
        return $limit > 0 ? min(people_parser::MAX_BYTES, intdiv($limit, 2)) : people_parser::MAX_BYTES;
    }

    /**
     * The import to take up again: the one asked for (of others, with the right to see them), else the user's last one that
     * is at work.
     *
     * @return array|null {importid, filename, mine, paused, sheet}
     */
    private function resumed(): ?array {
        if ($this->new) {
            return null;
        }
        [$select, $params] = $this->resume
            ? ['timesealed > 0 AND id = ?', [$this->resume]]
            : ['(userid = ? OR actorid = ?) AND state IN (?, ?)', [$this->userid, $this->userid, states::QUEUED, states::RUNNING]];
        $imports = import::get_records_select($select, $params, 'id DESC', '*', 0, 1);
        $import = reset($imports);
        if (!$import) {
            return null;
        }
        $mine = in_array($this->userid, [$import->get('userid'), $import->get('actorid')]);
        if (!$mine && !has_capability('tool/prelude:viewall', \context_system::instance(), $this->userid)) {
            return null;
        }
        return [
            'importid' => $import->get('id'),
            'filename' => $import->get('filename'),
            'mine' => $mine,
            'paused' => $import->get('state') === states::PAUSED,
            'sheet' => lost_sheet::may($import),
        ];
    }
}
