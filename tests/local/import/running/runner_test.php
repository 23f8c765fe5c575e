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

namespace tool_prelude\local\import\running;

use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\tests\runner_testcase;

/**
 * Each person exactly once, all or nothing, whatever happens.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\running\runner
 * @covers     \tool_prelude\local\import\running\failure
 * @covers     \tool_prelude\local\import\model\result
 */
final class runner_test extends runner_testcase {
    /**
     * A person fails: what was written for this person is undone, the reason is kept, the others go on.
     */
    public function test_failure(): void {
        global $DB;
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person(), $this->generator->person()]);
        $this->run_with($import, $chunk, function (person $person, int $nth): outcome {
            self::getDataGenerator()->create_user(['username' => $person->username]);
            if ($nth === 2) {
                throw new \moodle_exception('invalidemail');
            }
            return new outcome(outcome::CREATE);
        });

        $this->assertSame([
            ['create', '', ''],
            ['failed', 'native', 'Invalid email address'],
            ['create', '', ''],
        ], $this->results($chunk));
        [$first, $second] = $this->usernames;
        $this->assertTrue($DB->record_exists('user', ['username' => $first]));
        $this->assertFalse($DB->record_exists('user', ['username' => $second]));
        $this->assertFalse($DB->is_transaction_started());
    }

    /**
     * A transaction that was started inside and never ended takes nobody else down.
     */
    public function test_leaked_transaction(): void {
        global $DB;
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $this->run_with($import, $chunk, function (person $person, int $nth): outcome {
            global $DB;
            if ($person->line === 2) {
                $DB->start_delegated_transaction();
            }
            return new outcome(outcome::UNCHANGED);
        });
        $this->assertSame(['failed', 'unchanged'], array_column($this->results($chunk), 0));
        $this->assertFalse($DB->is_transaction_started());
    }

    /**
     * The database refuses twice: the third try is the good one.
     */
    public function test_retries(): void {
        [$import, $chunk] = $this->running([$this->generator->person()]);
        $again = [];
        $this->run_with($import, $chunk, function (person $person, int $nth, bool $isagain) use (&$again): outcome {
            $again[] = $isagain;
            if ($nth === 1) {
                throw new \dml_write_exception('deadlock detected');
            }
            if ($nth === 2) {
                throw new try_again();
            }
            return new outcome(outcome::UNCHANGED);
        });
        $this->assertSame([false, true, true], $again);
        $this->assertSame([['unchanged', '', '']], $this->results($chunk));
    }

    /**
     * It always refuses: the person fails without what the database said, which shows values.
     */
    public function test_gives_up(): void {
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $this->run_with($import, $chunk, function (person $person, int $nth): outcome {
            if ($nth <= 3) {
                throw new \dml_write_exception('error', 'INSERT INTO user', ['secret']);
            }
            return new outcome(outcome::UNCHANGED);
        });
        $this->assertSame([['failed', 'database', ''], ['unchanged', '', '']], $this->results($chunk));
    }

    /**
     * No room in the database: nobody fails of it, and the work stops until there is some.
     *
     * @covers \tool_prelude\local\import\running\no_room
     */
    public function test_no_room(): void {
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $tries = 0;
        try {
            $this->run_with($import, $chunk, function () use (&$tries): outcome {
                $tries++;
                throw new \dml_write_exception('ERROR:  could not extend file "base/1/2": No space left on device');
            });
            $this->fail('The work went on.');
        } catch (\dml_write_exception $e) {
            $this->assertSame(3, $tries);
        }
        $this->assertSame([], $this->results($chunk));
        $this->run_with($import, $chunk, fn(): outcome => new outcome(outcome::UNCHANGED));
        $this->assertSame(['unchanged', 'unchanged'], array_column($this->results($chunk), 0));
    }

    /**
     * What servers say whose disk is full, and what they say otherwise.
     *
     * @covers \tool_prelude\local\import\running\no_room
     */
    public function test_no_room_words(): void {
        $full = [
            // PostgreSQL.
            'ERROR:  could not extend file "base/1/2": No space left on device',
            'ERROR:  could not write to file "base/pgsql_tmp/pgsql_tmp1.0": No space left on device',
            'ERREUR:  n\'a pas pu étendre le fichier « base/1/2 » : Aucun espace disponible sur le périphérique',
            // MariaDB 10.11 in a folder of 200 MB, told several languages.
            "The table 'mdl_user' is full",
            "La table 'mdl_user' est pleine",
            "Tabelle 'mdl_user' ist voll",
            "La tabla 'mdl_user' está llena",
            'Error writing file \'./moodle/x.frm\' (Errcode: 28 "No space left on device")',
        ];
        foreach ($full as $words) {
            $this->assertTrue(no_room::is(new \dml_write_exception($words)), $words);
            $this->assertTrue(no_room::is(new \dml_read_exception($words)), $words);
            $this->assertFalse(no_room::is(new \moodle_exception('invalidemail', '', '', $words)), $words);
        }
        foreach (['deadlock detected', "Duplicate entry '28' for key 'mdl_user'", "Data too long for column 'city'"] as $words) {
            $this->assertFalse(no_room::is(new \dml_write_exception($words)), $words);
        }
    }

    /**
     * MariaDB and MySQL are asked for the code, whatever language they were told: what they really say of what is full.
     *
     * @covers \tool_prelude\local\import\running\no_room
     */
    public function test_no_room_code(): void {
        global $DB;
        // Words nobody knows: PostgreSQL gives no code but in them.
        $this->assertFalse(no_room::is(new \dml_write_exception('ディスクがいっぱいです')));
        if ($DB->get_dbfamily() !== 'mysql') {
            return;
        }
        $DB->execute("SET lc_messages = 'ja_JP', max_heap_table_size = 16384");
        $DB->execute('CREATE TEMPORARY TABLE tool_prelude_small (id INT, words CHAR(250)) ENGINE=MEMORY');
        try {
            for ($n = 0; $n < 1000; $n++) {
                $DB->execute("INSERT INTO tool_prelude_small (id, words) VALUES (1, 'x')");
            }
            $this->fail('There was room.');
        } catch (\dml_exception $e) {
            $this->assertDoesNotMatchRegularExpression('/full/', $e->error);
            $this->assertTrue(no_room::is($e));
            // It is remembered when the database has forgotten it.
            $DB->count_records('user');
            $this->assertTrue(no_room::is($e));
        } finally {
            $DB->execute('DROP TEMPORARY TABLE IF EXISTS tool_prelude_small');
            $DB->execute('SET lc_messages = DEFAULT, max_heap_table_size = DEFAULT');
        }
        try {
            $DB->execute('SELECT nothing FROM {user}');
            $this->fail('There was such a column.');
        } catch (\dml_exception $e) {
            $this->assertFalse(no_room::is($e));
        }
    }

    /**
     * A fault in code fails the person, with the name of the fault only.
     */
    public function test_fault(): void {
        [$import, $chunk] = $this->running([$this->generator->person()]);
        $this->run_with($import, $chunk, function (): outcome {
            throw new \TypeError('strlen(): Argument #1, "Zq8-secret!" given');
        });
        $this->assertSame([['failed', 'unexpected', 'TypeError']], $this->results($chunk));
    }

    /**
     * No message holds the person's password, or HTML.
     */
    public function test_message_is_clean(): void {
        [$import, $chunk] = $this->running([$this->generator->person()]);
        $this->run_with($import, $chunk, function (): outcome {
            throw new \tool_prelude\local\native\native_error("<b>Bad</b>  password\n Zq8&amp;secret! or Zq8&secret!");
        }, 'Zq8&secret!');
        $this->assertSame([['failed', 'native', 'Bad password *** or ***']], $this->results($chunk));
    }

    /**
     * Bytes that are no letters, in what Moodle says, cost themselves and not the whole reason; nor do they hide a password.
     */
    public function test_message_of_broken_letters(): void {
        [$import, $chunk] = $this->running([$this->generator->person()]);
        $this->run_with($import, $chunk, function (): outcome {
            throw new \tool_prelude\local\native\native_error("Refus\xC3 by the  directory: Zq8&\0sec\xFFret!");
        }, 'Zq8&secret!');
        $this->assertSame([['failed', 'native', 'Refus by the directory: ***']], $this->results($chunk));
    }

    /**
     * What a chunk carried is wiped with its last person.
     */
    public function test_wiped(): void {
        [$import, $chunk] = $this->running([$this->generator->person()]);
        $this->run_with($import, $chunk, fn(): outcome => new outcome(outcome::UNCHANGED));
        $stored = chunk::find($import->get('id'), 0);
        $this->assertTrue($stored->get('done'));
        $this->assertNull($stored->get('payload'));
        $this->assertNull($stored->get('known'));
    }

    /**
     * A caller's transaction would make one of all people.
     */
    public function test_not_in_a_transaction(): void {
        global $DB;
        [$import, $chunk] = $this->running([$this->generator->person()]);
        $DB->start_delegated_transaction();
        $this->expectException(\coding_exception::class);
        try {
            $this->run_with($import, $chunk, fn(): outcome => new outcome(outcome::UNCHANGED));
        } finally {
            $DB->force_transaction_rollback();
        }
    }
}
