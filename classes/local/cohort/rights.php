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

namespace tool_prelude\local\cohort;

use context;
use tool_prelude\local\account\sight;
use tool_prelude\local\import\access;

/**
 * What the current user may do with the cohorts of a context: one has to see them (moodle/cohort:view) and to add people
 * to them (moodle/cohort:assign). Moodle's own upload checks neither.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rights {
    /** @var string The cohort belongs to a component that fills it. */
    public const COMPONENT = 'component';
    /** @var string The user may not add people. */
    public const NOASSIGN = 'noassign';

    /**
     * Whether the user may see the cohorts of a context.
     *
     * @param context $context
     * @return bool
     */
    public static function can_view(context $context): bool {
        return has_capability('moodle/cohort:view', $context);
    }

    /**
     * Why people can't be added to a cohort the user sees.
     *
     * @param cohort $cohort
     * @return string '' when they can, else one of the constants
     */
    public static function obstacle(cohort $cohort): string {
        if ($cohort->component !== '') {
            return self::COMPONENT;
        }
        return has_capability('moodle/cohort:assign', $cohort->context) ? '' : self::NOASSIGN;
    }

    /**
     * Whether the user may see who is in the cohorts of a context: as on Moodle's own page, and as accounts are named here.
     *
     * @param context $context
     * @return bool
     */
    public static function lists_members(context $context): bool {
        return self::can_view($context) && sight::is_clear()
            && (access::may_import() || has_capability('tool/prelude:viewall', \context_system::instance()))
            && has_any_capability(['moodle/cohort:assign', 'moodle/cohort:manage'], $context);
    }
}
