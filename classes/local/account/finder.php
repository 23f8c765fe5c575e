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

namespace tool_prelude\local\account;

use tool_prelude\local\import\person;

/**
 * Who has these usernames and e-mails already? One query for all the people given, however many.
 *
 * The parts are joined by UNION, not OR: each then uses an index of its own in every database. The one that can't
 * (there is no index on the lower-case e-mail) reads the accounts once for the whole batch, so it is meant for large
 * batches: the check on the page, the sealing. A chunk asks for exact addresses, for what the sealing found and, without
 * case, among accounts that are newer than it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class finder {
    /** @var string What is read of an account. */
    private const FIELDS = 'id, username, email, auth, confirmed, suspended, mnethostid';

    /**
     * Look everywhere, e-mails without case.
     *
     * @param person[] $people
     * @return accounts
     */
    public function everywhere(array $people): accounts {
        [$usernames, $emails] = $this->keys($people);
        return $this->read([
            $this->by_username($usernames),
            $this->by('LOWER(email)', array_keys($emails)),
        ]);
    }

    /**
     * Look by index only, trusting what was found when the import was sealed.
     *
     * @param person[] $people
     * @param int[] $knownids accounts the sealing found
     * @param int $watermark accounts with a higher id may be newer than the sealing
     * @return accounts
     */
    public function nearby(array $people, array $knownids, int $watermark): accounts {
        [$usernames, $emails] = $this->keys($people);
        $lower = $this->by('LOWER(email)', array_keys($emails));
        if ($lower) {
            $lower = ["id > ? AND $lower[0]", array_merge([$watermark], $lower[1])];
        }
        return $this->read([
            $this->by_username($usernames),
            $this->by('email', array_values(array_unique(array_merge(...array_values($emails) ?: [[]])))),
            $lower,
            $this->by('id', $knownids),
        ]);
    }

    /**
     * Only the ids of the accounts that have these e-mails, whatever their case.
     *
     * @param person[] $people
     * @return int[][] ids by line, for people who have any
     */
    public function ids_by_email(array $people): array {
        [, $emails] = $this->keys($people);
        $accounts = $this->read([$this->by('LOWER(email)', array_keys($emails))]);
        $ids = [];
        foreach ($people as $person) {
            if ($found = $accounts->of_email($person)) {
                $ids[$person->line] = array_keys($found);
            }
        }
        return $ids;
    }

    /**
     * What to look for.
     *
     * @param person[] $people
     * @return array usernames, and the spellings of each lower-case e-mail
     */
    private function keys(array $people): array {
        $usernames = [];
        $emails = [];
        foreach ($people as $person) {
            if ($person->username !== '') {
                $usernames[] = $person->username;
            }
            if ($person->email !== '') {
                $emails[$person->email_key()] ??= [];
                array_push($emails[$person->email_key()], $person->email, $person->email_key());
            }
        }
        return [array_values(array_unique($usernames)), $emails];
    }

    /**
     * Condition for usernames of this Moodle.
     *
     * @param string[] $usernames
     * @return array|null sql and parameters, null when there is nothing to look for
     */
    private function by_username(array $usernames): ?array {
        global $CFG;
        $part = $this->by('username', $usernames);
        return $part ? ["mnethostid = ? AND $part[0]", array_merge([$CFG->mnet_localhost_id], $part[1])] : null;
    }

    /**
     * Condition for values of one expression.
     *
     * @param string $expression
     * @param array $values
     * @return array|null sql and parameters, null when there is nothing to look for
     */
    private function by(string $expression, array $values): ?array {
        global $DB;
        if (!$values) {
            return null;
        }
        // Keys of arrays that look like numbers are numbers: PostgreSQL wants texts compared with texts.
        $values = $expression === 'id' ? $values : array_map('strval', $values);
        [$in, $params] = $DB->get_in_or_equal($values);
        return ["$expression $in", $params];
    }

    /**
     * Read what meets any of the conditions.
     *
     * @param array $parts conditions, null ones left out
     * @return accounts
     */
    private function read(array $parts): accounts {
        global $CFG, $DB;
        $selects = [];
        $params = [];
        foreach (array_filter($parts) as [$where, $values]) {
            $selects[] = 'SELECT ' . self::FIELDS . " FROM {user} WHERE deleted = 0 AND $where";
            $params = array_merge($params, $values);
        }
        if (!$selects) {
            return new accounts([]);
        }
        $accounts = [];
        // Not a recordset: on PostgreSQL that is a cursor, three queries.
        foreach ($DB->get_records_sql(implode(' UNION ', $selects), $params) as $record) {
            $accounts[] = new account(
                (int) $record->id,
                $record->username,
                (string) $record->email,
                $record->auth,
                (bool) $record->confirmed,
                (bool) $record->suspended,
                $record->mnethostid == $CFG->mnet_localhost_id,
            );
        }
        return new accounts($accounts);
    }
}
