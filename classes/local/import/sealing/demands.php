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

namespace tool_prelude\local\import\sealing;

use tool_prelude\local\account\auths;
use tool_prelude\local\account\changes;
use tool_prelude\local\account\survey;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\options;
use tool_prelude\local\native\fields;

/**
 * What was chosen for everybody needs of the current user and of the site. Asked when an import is started and again when it is
 * sealed: what was lost in between is named before any account is made, instead of stopping each person. What is lost later, and
 * what the file says line by line, is the judge's affair.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class demands {
    /**
     * Refuse what may not be done at this moment.
     *
     * @param options $options
     * @throws \required_capability_exception for whoever may not import, or not change accounts
     * @throws \moodle_exception error_cohortnotusable, error_authnotusable, error_optionsinvalid
     */
    public static function check(options $options): void {
        access::require_import();
        changes::demand($options, new fields());
        $cohorts = $options->chosen_cohorts();
        foreach (array_diff($cohorts, survey::usable($cohorts)) as $lost) {
            throw new \moodle_exception('error_cohortnotusable', 'tool_prelude', '', self::name($options, $lost));
        }
        if (!in_array($options->auth, auths::importable(), true)) {
            $auth = exists_auth_plugin($options->auth) ? get_auth_plugin($options->auth)->get_title() : $options->auth;
            throw new \moodle_exception('error_authnotusable', 'tool_prelude', '', $auth);
        }
    }

    /**
     * What a cohort is called, for whoever may see it; else what it was chosen for.
     *
     * @param options $options
     * @param int $id
     * @return string plain text
     */
    private static function name(options $options, int $id): string {
        $seen = (new finder())->by_ids([$id])[$id] ?? null;
        $label = array_search($id, $options->cohortmap, true);
        return match (true) {
            $seen !== null => $seen->name,
            $label !== false => (string) $label,
            default => get_string('error_cohortforall', 'tool_prelude'),
        };
    }
}
