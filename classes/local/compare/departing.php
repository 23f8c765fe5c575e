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

namespace tool_prelude\local\compare;

use Throwable;
use tool_prelude\local\account\core_account;
use tool_prelude\local\import\turn;
use tool_prelude\local\import\unheard;

/**
 * Takes one person out of the cohort, or suspends the account, or takes that back: in a transaction, once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departing {
    /** @var string[][] What it is afterwards: done, not done for a reason, gone wrong. */
    private const MOVES = [
        departure::WAITING => [departure::DONE, departure::KEPT, departure::FAILED],
        departure::RETURNING => [departure::RETURNED, departure::STAYED, departure::STAYED],
    ];

    /**
     * Constructor.
     *
     * @param departure $departure
     * @param bool $may the current user still has the right
     */
    public function __construct(
        /** @var departure Who, and what. */
        private readonly departure $departure,
        /** @var bool The current user still has the right. */
        private readonly bool $may,
    ) {
    }

    /**
     * Do it, unless it is done.
     */
    public function run(): void {
        global $DB;
        try {
            $transaction = $DB->start_delegated_transaction();
            // An UPDATE locks the row in every database: a second worker waits here, then finds it done.
            $DB->execute(
                'UPDATE {' . departure::TABLE . '} SET timemodified = ? WHERE id = ?',
                [time(), $this->departure->get('id')]
            );
            $this->departure->read();
            $outcome = $this->departure->get('outcome');
            if ($move = self::MOVES[$outcome] ?? null) {
                turn::next();
                $code = $outcome === departure::WAITING ? ($this->may ? $this->act() : 'noright') : $this->put_back();
                if ($code === '') {
                    turn::demand_heard();
                }
                $this->departure->set_many(['outcome' => $code === '' ? $move[0] : $move[1], 'code' => $code]);
                if ($this->departure->get('outcome') === departure::DONE) {
                    $this->departure->set('timedone', time());
                }
                $this->departure->update();
            }
            $transaction->allow_commit();
            if ($DB->is_transaction_started()) {
                // An observer began one and left it open: this commit was none.
                throw new \coding_exception('A transaction was left open while a person was worked on.');
            }
        } catch (Throwable $e) {
            turn::note($e);
            $DB->force_transaction_rollback();
            if ($DB->is_transaction_started()) {
                throw new \coding_exception('A transaction survived its rollback: nothing more may be written.');
            }
            $this->departure->read();
            if ($e instanceof unheard) {
                return;
            }
            if ($move = self::MOVES[$this->departure->get('outcome')] ?? null) {
                $this->departure->set_many(['outcome' => $move[2], 'code' => 'failed'])->update();
            }
        }
    }

    /**
     * Take it back.
     *
     * @return string why not, '' when it is done
     */
    private function put_back(): string {
        global $CFG;
        $code = returns::why_it_stays(returns::row($this->departure->get('id')), $this->may);
        [$userid, $cohortid] = [$this->departure->get('userid'), $this->departure->get('cohortid')];
        if ($code === '' && $this->departure->get('action') === departure::REMOVE) {
            require_once($CFG->dirroot . '/cohort/lib.php');
            cohort_add_member($cohortid, $userid);
        } else if ($code === '') {
            core_account::update((object) ['id' => $userid, 'suspended' => 0]);
        }
        return $code;
    }

    /**
     * Do it.
     *
     * @return string why not, '' when it is done
     */
    private function act(): string {
        global $CFG, $DB;
        [$userid, $cohortid] = [$this->departure->get('userid'), $this->departure->get('cohortid')];
        $user = $DB->get_record('user', ['id' => $userid, 'deleted' => 0]);
        if (!$user) {
            return 'gone';
        }
        $user->member = $DB->record_exists('cohort_members', ['cohortid' => $cohortid, 'userid' => $userid]);
        $action = $this->departure->get('action');
        $code = departures::why_kept($user, $action);
        if ($code !== '') {
            return $code;
        }
        if ($action === departure::REMOVE) {
            require_once($CFG->dirroot . '/cohort/lib.php');
            cohort_remove_member($cohortid, $userid);
        } else {
            // Fires user_updated, and ends the person's sessions.
            core_account::update((object) ['id' => $userid, 'suspended' => 1]);
            \core\session\manager::destroy_user_sessions($userid);
        }
        return '';
    }
}
