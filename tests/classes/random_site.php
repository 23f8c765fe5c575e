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

namespace tool_prelude\tests;

/**
 * Sites and lists made at random, the same for the same seed: accounts of every kind, and lines that nearly match them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class random_site {
    /** @var string[] First names, some of them the same but for accents and case. */
    private const NAMES = ['elodie', 'élodie', 'zoe', 'zoé', 'ines', 'inès', 'jose', 'josé', 'max', 'lea', 'léa', 'strasse', 'straße'];
    /** @var string[] Cohorts as files write them: known, nearly known, unknown, not to be used, several of a name. */
    private const LABELS = ['L1', 'l1', 'Licence 1', 'licence  1', 'L2', 'L7', 'STAFF', 'Double'];
    /** @var string[] Ways to log in: Moodle's, others', gone ones. */
    private const AUTHS = ['manual', 'manual', 'manual', 'email', 'nologin', 'ldap', 'cas', 'shibboleth', 'gone'];

    /** @var int State of the generator. */
    private int $state;
    /** @var \stdClass[] Accounts made. */
    public array $accounts = [];
    /** @var int[] Ids of cohorts by idnumber. */
    public array $cohorts = [];

    /**
     * Constructor.
     *
     * @param int $seed
     * @param \testing_data_generator $generator
     */
    public function __construct(
        int $seed,
        /** @var \testing_data_generator Makes things. */
        private readonly \testing_data_generator $generator,
    ) {
        $this->state = $seed * 7919 + 17;
    }

    /**
     * A number.
     *
     * @param int $below
     * @return int from 0
     */
    public function number(int $below): int {
        // The generator of POSIX's example: the same everywhere, and good enough to shuffle names.
        $this->state = ($this->state * 1103515245 + 12345) % 2147483648;
        return intdiv($this->state, 65536) % $below;
    }

    /**
     * One of these.
     *
     * @param array $items
     * @return mixed
     */
    public function one(array $items): mixed {
        return $items[$this->number(count($items))];
    }

    /**
     * Whether something that happens so often happens.
     *
     * @param int $percent
     * @return bool
     */
    public function happens(int $percent): bool {
        return $this->number(100) < $percent;
    }

    /**
     * Make the site: cohorts, profile fields, a course, accounts of every kind.
     *
     * @param int $accounts how many
     */
    public function build(int $accounts): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/cohort/lib.php');
        require_once($CFG->dirroot . '/user/profile/lib.php');
        set_config('extendedusernamechars', $this->number(2));
        set_config('allowaccountssameemail', $this->number(2));
        set_config('denyemailaddresses', 'denied.example.com');
        foreach (['L1' => 'Licence 1', 'L2' => 'Licence 2', 'STAFF' => 'Staff', 'D1' => 'Double', 'D2' => 'Double'] as $idnumber => $name) {
            $component = $idnumber === 'STAFF' ? 'enrol_demo' : '';
            $this->cohorts[$idnumber] = (int) $this->generator->create_cohort(compact('idnumber', 'name', 'component'))->id;
        }
        random_profile::build($this->generator);
        $course = $this->generator->create_course(['shortname' => 'DROIT1']);
        $this->generator->create_group(['courseid' => $course->id, 'name' => 'TD1']);
        for ($i = 0; $i < $accounts; $i++) {
            $this->account();
        }
        if ($this->happens(50)) {
            set_config('siteadmins', $CFG->siteadmins . ',' . $this->one($this->accounts)->id);
        }
        $DB->set_field('user', 'email', 'admin@exemple.fr', ['username' => 'admin']);
    }

    /**
     * Make one account, if its username is free.
     */
    private function account(): void {
        global $DB;
        $name = $this->one(self::NAMES) . $this->number(12);
        try {
            $user = $this->generator->create_user([
                'username' => $name,
                'email' => $this->email($name),
                'city' => $this->one(['', 'Caen']),
                'phone1' => $this->one(['', '02 31']),
                'confirmed' => $this->happens(90) ? 1 : 0,
                'suspended' => $this->happens(10) ? 1 : 0,
                'profile_field_ine' => $this->happens(30) ? 'INE' . $this->number(20) : '',
            ]);
        } catch (\dml_exception $e) {
            // Taken, as this database sees it.
            return;
        }
        if ($this->happens(40)) {
            cohort_add_member($this->cohorts[$this->one(['L1', 'L2'])], $user->id);
        }
        if ($this->happens(5)) {
            delete_user($user);
        } else if ($this->happens(3)) {
            // By other means than Moodle's: its username and e-mail stay taken.
            $DB->set_field('user', 'deleted', 1, ['id' => $user->id]);
        } else {
            // Not through Moodle: the plugin of an account may be gone.
            $DB->set_field('user', 'auth', $this->one(self::AUTHS), ['id' => $user->id]);
        }
        $this->accounts[] = $user;
    }

    /**
     * An address like others there are, in some case.
     *
     * @param string $name
     * @return string
     */
    private function email(string $name): string {
        $email = ($this->happens(90) ? \core_text::specialtoascii($name) : $name) . '@' . $this->one(['exemple.fr', 'exemple.fr', 'Exemple.org']);
        return match ($this->number(4)) {
            0 => \core_text::strtoupper($email),
            1 => ucfirst($email),
            default => $email,
        };
    }

    /**
     * One line of a list.
     *
     * @param int $line
     * @return array as the web services take it
     */
    public function person(int $line): array {
        if ($line % 4 === 0) {
            return random_profile::newcomer($this, $line);
        }
        $account = $this->happens(70) ? $this->one($this->accounts) : null;
        $name = $this->one(self::NAMES) . $this->number(40);
        $person = [
            'line' => $line,
            'username' => $account && $this->happens(60) ? $account->username : ($this->happens(50) ? \core_text::specialtoascii($name) : $name),
            'lastname' => $this->one(['Noël', 'NOËL', 'O’Brien', '<b>Noël</b>', 'Hébert', 'Hébert', 'Hébert']),
            'firstname' => $this->one(['Zoé', 'Inès', 'Max']),
            'email' => $account && $this->happens(60) ? $this->one([$account->email, strtolower($account->email)]) : $this->email($name),
        ];
        return $this->spoiled($person + array_filter([
            'cohorts' => $this->happens(40) ? [$this->one(self::LABELS)] : [],
            'fields' => $this->fields(),
            'account' => $this->happens(10) ? (int) $this->one($this->accounts)->id : 0,
            'auth' => $this->happens(8) ? $this->one(['manual', 'nologin', 'ldap', 'pigeon']) : '',
        ]));
    }

    /**
     * The same with something wrong, now and then.
     *
     * @param array $person
     * @return array
     */
    private function spoiled(array $person): array {
        return match ($this->number(30)) {
            0 => ['email' => 'nobody@'] + $person,
            1 => ['email' => 'nobody' . $person['line'] . '@denied.example.com'] + $person,
            2 => ['username' => ''] + $person,
            3 => ['username' => $person['username'] . '+1'] + $person,
            4 => ['email' => 'ADMIN@exemple.fr'] + $person,
            5 => ['username' => 'guest'] + $person,
            default => $person,
        };
    }

    /**
     * Native fields of a line.
     *
     * @return string[]
     */
    private function fields(): array {
        $fields = [];
        foreach (
            [
                'city' => ['Caen', 'Rouen', '', '<b>Caen</b>'],
                'phone1' => ['02 31', '02 35', '', str_repeat('0', 21)],
                'country' => ['FR', 'FR', 'FR', 'Freedonia'],
                'course1' => ['DROIT1', 'DROIT1', 'DROIT1', 'DROIT9'],
            ] + random_profile::values($this->number(1000)) as $name => $values
        ) {
            if ($this->happens(20)) {
                $fields[$name] = $this->one($values);
            }
        }
        if (isset($fields['course1'])) {
            $fields += array_filter([
                'role1' => $this->one(['', 'student', 'manager']),
                'group1' => $this->one(['', 'TD1', 'TD9']),
                'enrolstatus1' => $this->one(['', '', '0', 'perhaps']),
            ], fn(string $value): bool => $value !== '');
        }
        return $fields;
    }
}
