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

use tool_prelude\local\import\model\person;
use tool_prelude\local\native\fields;

/**
 * Who has these usernames and e-mails already? One query for all the people given, however many.
 *
 * The parts are joined by UNION, not OR: each then uses an index of its own in every database. Where the database minds case,
 * no index serves e-mails without it: the accounts are then read once for the whole batch. So it is meant for large batches:
 * the check on the page, the sealing. A chunk asks for exact addresses, for what the sealing found and, without case, among
 * accounts that are newer than it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account_finder {
    /** @var string[] What is read of every account. */
    private const FIELDS = ['id', 'username', 'email', 'auth', 'confirmed', 'suspended', 'deleted', 'mnethostid'];
    /** @var string[] Columns of the user table to be read besides. */
    private readonly array $more;
    /** @var \profile_field_base[] Profile fields to be read, by name. */
    private readonly array $profile;

    /**
     * Constructor.
     *
     * @param string[] $fields native names of fields whose values are wanted
     * @param fields $native
     */
    public function __construct(array $fields = [], fields $native = new fields()) {
        $profile = array_filter($fields, fields::is_profile(...));
        $this->profile = $profile ? array_intersect_key($native->profile(), array_flip($profile)) : [];
        $this->more = array_values(array_diff(
            array_unique(array_merge(\core_user\fields::get_name_fields(), array_diff($fields, $profile))),
            self::FIELDS
        ));
    }

    /**
     * Look everywhere, e-mails without case.
     *
     * @param person[] $people
     * @return accounts
     */
    public function everywhere(array $people): accounts {
        [$usernames, $emails] = $this->keys($people);
        return $this->read([$this->by_username($usernames), $this->by(collation::email(), $emails)]);
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
        [$usernames, $emails, $written] = $this->keys($people);
        $newer = $this->by(collation::email(), $emails);
        return $this->read([
            $this->by_username($usernames),
            $this->by('email', $written),
            $newer ? ["id > ? AND $newer[0]", array_merge([$watermark], $newer[1])] : null,
            $this->by('id', $knownids),
        ]);
    }

    /**
     * What to look for, each once.
     *
     * @param person[] $people
     * @return string[][] usernames; e-mails in lower case; e-mails in lower case and as they are written
     */
    private function keys(array $people): array {
        $usernames = [];
        $emails = [];
        $written = [];
        // Texts that look like numbers are numbers as keys: the values are what is looked for.
        foreach ($people as $person) {
            $key = $person->email_key();
            $usernames[$person->username] = $person->username;
            $emails[$key] = $key;
            $written[$key] = $key;
            $written[$person->email] = $person->email;
        }
        unset($usernames[''], $emails[''], $written['']);
        return [array_values($usernames), array_values($emails), array_values($written)];
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
        if ($DB->get_dbfamily() === 'postgres' && $expression !== 'id') {
            // One parameter instead of thousands: to take those in is most of what PostgreSQL would do.
            $quoted = array_map(fn(string $value): string => '"' . addcslashes($value, '"\\') . '"', $values);
            return ["$expression = ANY (CAST(? AS text[]))", ['{' . implode(',', $quoted) . '}']];
        }
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
        global $DB;
        $columns = implode(', ', array_merge(self::FIELDS, $this->more));
        $selects = [];
        $params = [];
        foreach (array_filter($parts) as [$where, $values]) {
            $selects[] = "SELECT $columns FROM {user} WHERE $where";
            $params = array_merge($params, $values);
        }
        if (!$selects) {
            return new accounts([]);
        }
        // Not a recordset: on PostgreSQL that is a cursor, three queries.
        $records = $DB->get_records_sql(implode(' UNION ', $selects), $params);
        $data = $this->profile_data(array_keys($records));
        $roles = staff::with_role(array_keys($records));
        return new accounts(array_map(
            fn(\stdClass $record): account => $this->account($record, $data[$record->id] ?? [], isset($roles[$record->id])),
            $records
        ));
    }

    /**
     * What the profile fields of accounts hold. No query when none is wanted.
     *
     * @param int[] $userids
     * @return string[][] by id and name of the field
     */
    private function profile_data(array $userids): array {
        global $DB;
        if (!$userids || !$this->profile) {
            return [];
        }
        $names = [];
        foreach ($this->profile as $name => $field) {
            $names[$field->fieldid] = $name;
        }
        [$users, $userparams] = $DB->get_in_or_equal($userids);
        [$ids, $idparams] = $DB->get_in_or_equal(array_keys($names));
        $params = array_merge($userparams, $idparams);
        $data = [];
        foreach ($DB->get_records_select('user_info_data', "userid $users AND fieldid $ids", $params) as $record) {
            $data[$record->userid][$names[$record->fieldid]] = (string) $record->data;
        }
        return $data;
    }

    /**
     * A row as an account.
     *
     * @param \stdClass $record
     * @param string[] $data of its profile fields
     * @param bool $hasrole it was given a role that students do not have
     * @return account
     */
    private function account(\stdClass $record, array $data, bool $hasrole): account {
        global $CFG;
        $values = $data;
        foreach ($this->more as $field) {
            $values[$field] = (string) $record->$field;
        }
        return new account(
            (int) $record->id,
            $record->username,
            (string) $record->email,
            $record->auth,
            (bool) $record->confirmed,
            (bool) $record->suspended,
            (bool) $record->deleted,
            $record->mnethostid == $CFG->mnet_localhost_id,
            $values,
            $hasrole,
        );
    }
}
