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

namespace tool_prelude\local\undo;

/**
 * Why something an import did is not taken back.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reason {
    /** @var string The person logged in. */
    public const LOGIN = 'login';
    /** @var string The account has another username than the import gave it. */
    public const RENAMED = 'renamed';
    /** @var string Someone suspended it since, as happens to an account that was merged into another. */
    public const SUSPENDED = 'suspended';
    /** @var string Enrolled in a course other than through this import's cohort. */
    public const ENROLLED = 'enrolled';
    /** @var string In a cohort this import did not put it in. */
    public const COHORT = 'cohort';
    /** @var string Has a grade. */
    public const GRADE = 'grade';
    /** @var string Wrote something: a post, a comment, a message, a submission. */
    public const POST = 'post';
    /** @var string Has a role of its own. */
    public const ROLE = 'role';
    /** @var string An administrator, the guest, whoever undoes, an account of another Moodle. */
    public const PROTECTED = 'protected';
    /** @var string Another import found it in its list. */
    public const LISTED = 'listed';
    /** @var string The account was deleted. */
    public const GONE = 'gone';
    /** @var string The cohort was deleted. */
    public const COHORTGONE = 'cohortgone';
    /** @var string No member of the cohort any more. */
    public const LEFT = 'left';
    /** @var string Left the cohort and was put in it again. */
    public const REJOINED = 'rejoined';
    /** @var string The cohort belongs to a component. */
    public const COMPONENT = 'component';
    /** @var string Whoever undoes may not take people out of this cohort. */
    public const NOASSIGN = 'noassign';
    /** @var string Worked in a course this cohort gives access to: leaving it could cost grades. */
    public const WORKED = 'worked';
    /** @var string The field holds something else by now. */
    public const CHANGED = 'changed';
    /** @var string The field can't be set back by this tool. */
    public const FIELD = 'field';
    /** @var string What the field held is somebody else's by now. */
    public const TAKEN = 'taken';
    /** @var string Whoever undoes may not change accounts. */
    public const NOUPDATE = 'noupdate';
    /** @var string The mail with a password has left: it can't be called back. */
    public const MAILED = 'mailed';
    /** @var string Someone has to look: the undo itself went wrong. */
    public const FAILED = 'failed';

    /** @var string[] What is gone already: nothing is left to take back. */
    private const OVER = [self::GONE, self::COHORTGONE, self::LEFT];

    /**
     * Constructor.
     *
     * @param string $code one of the constants, names the string undo_reason_<code>
     * @param int $itemid the cohort it is about, 0 for none
     * @param string $detail the field it is about, or Moodle's own words; '' for none
     */
    public function __construct(
        /** @var string One of the constants. */
        public readonly string $code,
        /** @var int The cohort it is about. */
        public readonly int $itemid = 0,
        /** @var string The field it is about. */
        public readonly string $detail = '',
    ) {
    }

    /**
     * Whether it says that there is nothing to take back any more, rather than that something stays.
     *
     * @return bool
     */
    public function is_over(): bool {
        return in_array($this->code, self::OVER, true);
    }

    /**
     * As stored.
     *
     * @return array
     */
    public function to_array(): array {
        return get_object_vars($this);
    }

    /**
     * From what was stored.
     *
     * @param array $data
     * @return self
     */
    public static function from_array(array $data): self {
        return new self($data['code'], $data['itemid'], $data['detail']);
    }
}
