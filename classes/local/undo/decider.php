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

use tool_prelude\local\account\logins;
use tool_prelude\local\undo\reason as r;

/**
 * Decides, for one line, what is taken back and why the rest stays. Pure: it knows what was looked up and nothing else.
 * Called for the preview and again before anything is done.
 *
 * An account is deleted only when nobody used it. Whatever happened in the second it was made was made by the import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decider {
    /**
     * Constructor.
     *
     * @param since $since
     */
    public function __construct(
        /** @var since What was looked up. */
        private readonly since $since,
    ) {
    }

    /**
     * Decide.
     *
     * @param footprint $footprint
     * @return decision
     */
    public function decide(footprint $footprint): decision {
        $account = $this->since->accounts[$footprint->userid] ?? null;
        if (!$account || $account->deleted) {
            return new decision(decision::NOTHING, [], [new r(r::GONE)]);
        }
        $reasons = [];
        if ($footprint->created() !== null) {
            $reasons = $this->why_account_stays($footprint, $account);
            if (!$reasons) {
                return new decision(decision::DELETED, [], empty($this->since->mailed[$footprint->userid]) ? [] : [new r(r::MAILED)]);
            }
        }
        $deeds = [];
        foreach ([...$footprint->of(deed::JOINED), ...$footprint->of(deed::CHANGED)] as $deed) {
            $reason = $deed->action === deed::JOINED
                ? $this->why_member_stays($footprint, $deed)
                : $this->why_field_stays($account, $deed);
            if ($reason) {
                $reasons[] = $reason;
            } else {
                $deeds[] = $deed;
            }
        }
        $stays = array_filter($reasons, fn(r $reason): bool => !$reason->is_over());
        return new decision(match (true) {
            $deeds && $stays => decision::PARTLY,
            (bool) $deeds => decision::SETBACK,
            (bool) $stays => decision::KEPT,
            default => decision::NOTHING,
        }, $deeds, $reasons);
    }

    /**
     * Why an account the import made is not deleted.
     *
     * @param footprint $footprint
     * @param \stdClass $account
     * @return r[] none when it is
     */
    private function why_account_stays(footprint $footprint, \stdClass $account): array {
        $id = $footprint->userid;
        $created = $footprint->created();
        $joined = array_map(fn(deed $deed): int => $deed->itemid, $footprint->of(deed::JOINED));
        $foreign = array_diff(array_keys($this->since->memberships[$id] ?? []), $joined);
        $codes = array_keys(array_filter([
            r::PROTECTED => $this->is_protected($account),
            r::LOGIN => logins::any($account),
            r::RENAMED => $account->username !== $footprint->username,
            r::SUSPENDED => (bool) $account->suspended,
            r::ENROLLED => $this->has_other_enrolment($id, $joined, $created),
            r::GRADE => !empty($this->since->grades[$id]),
            r::POST => !empty($this->since->posts[$id]),
            r::ROLE => max([0, ...($this->since->roles[$id] ?? [])]) > $created,
            r::LISTED => !empty($this->since->lists[$id]),
        ]));
        $reasons = array_map(fn(string $code): r => new r($code), $codes);
        foreach ($foreign as $cohortid) {
            $reasons[] = new r(r::COHORT, $cohortid);
        }
        return $reasons;
    }

    /**
     * Why an account stays in a cohort.
     *
     * @param footprint $footprint
     * @param deed $deed
     * @return r|null null when it leaves
     */
    private function why_member_stays(footprint $footprint, deed $deed): ?r {
        $cohortid = $deed->itemid;
        $added = $this->since->memberships[$footprint->userid][$cohortid] ?? null;
        $obstacle = $this->since->cohorts[$cohortid] ?? r::COHORTGONE;
        $code = match (true) {
            $obstacle === r::COHORTGONE => r::COHORTGONE,
            $added === null => r::LEFT,
            // The result is written in the second of the deed or after it.
            $added > $deed->time => r::REJOINED,
            $obstacle !== '' => $obstacle,
            $this->is_listed($footprint->userid, $deed) => r::LISTED,
            $this->has_worked($footprint->userid, $cohortid) => r::WORKED,
            default => '',
        };
        return $code === '' ? null : new r($code, $cohortid);
    }

    /**
     * Why a field keeps its value.
     *
     * @param \stdClass $account
     * @param deed $deed
     * @return r|null null when it is set back
     */
    private function why_field_stays(\stdClass $account, deed $deed): ?r {
        $code = match (true) {
            !restorable_fields::can_set($deed->field) => r::FIELD,
            restorable_fields::value($this->since, (int) $account->id, $deed->field) !== $deed->after => r::CHANGED,
            $this->is_protected($account) => r::PROTECTED,
            !$this->since->mayupdate => r::NOUPDATE,
            isset($this->since->taken[$account->id][$deed->field]) => r::TAKEN,
            default => '',
        };
        return $code === '' ? null : new r($code, 0, $deed->field);
    }

    /**
     * Whether an account must not be touched.
     *
     * @param \stdClass $account
     * @return bool
     */
    private function is_protected(\stdClass $account): bool {
        global $CFG;
        return is_siteadmin($account->id) || isguestuser($account->id) || $account->id == $this->since->actor
            || $account->mnethostid != $CFG->mnet_localhost_id;
    }

    /**
     * Whether someone is enrolled other than by the import itself or through its cohorts.
     *
     * @param int $userid
     * @param int[] $joined
     * @param int $created
     * @return bool
     */
    private function has_other_enrolment(int $userid, array $joined, int $created): bool {
        foreach ($this->since->enrolments[$userid] ?? [] as $enrolment) {
            $throughcohort = $enrolment->enrol === 'cohort' && in_array($enrolment->cohortid, $joined, true);
            if (!$throughcohort && $enrolment->time > $created) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a later import found this person and would have put them in the same cohort.
     *
     * @param int $userid
     * @param deed $deed
     * @return bool
     */
    private function is_listed(int $userid, deed $deed): bool {
        foreach ($this->since->lists[$userid] ?? [] as ['time' => $time, 'cohortids' => $cohortids]) {
            if ($time >= $deed->time && in_array($deed->itemid, $cohortids, true)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether leaving a cohort would take someone out of a course they worked in.
     *
     * @param int $userid
     * @param int $cohortid
     * @return bool
     */
    private function has_worked(int $userid, int $cohortid): bool {
        if (!$this->since->leavingunenrols) {
            return false;
        }
        $through = [];
        $other = [];
        foreach ($this->since->enrolments[$userid] ?? [] as $enrolment) {
            if ($enrolment->enrol === 'cohort' && $enrolment->cohortid === $cohortid) {
                $through[] = $enrolment->courseid;
            } else {
                $other[] = $enrolment->courseid;
            }
        }
        $work = array_merge($this->since->grades[$userid] ?? [], $this->since->posts[$userid] ?? []);
        return (bool) array_intersect(array_diff($through, $other), $work);
    }
}
