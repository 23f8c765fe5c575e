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

/**
 * Tests for the one way an account is changed.
 *
 * @package    tool_prelude
 * @category   test
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\core_account
 */
final class core_account_test extends \advanced_testcase {
    /**
     * In this Moodle, whichever it is: the account is changed, its password stays, and who listens is told when asked for.
     *
     * @dataProvider telling
     * @param bool $told
     */
    public function test_changes_an_account(bool $told): void {
        global $DB;
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user(['password' => 'Correct-horse-1', 'city' => 'Caen']);
        $before = $DB->get_field('user', 'password', ['id' => $user->id]);
        $sink = $this->redirectEvents();
        core_account::update((object) ['id' => $user->id, 'city' => 'Rouen'], $told);
        $this->assertSame('Rouen', $DB->get_field('user', 'city', ['id' => $user->id]));
        $this->assertSame($before, $DB->get_field('user', 'password', ['id' => $user->id]));
        $updates = array_filter($sink->get_events(), fn($event): bool => $event instanceof \core\event\user_updated);
        $this->assertCount($told ? 1 : 0, $updates);
        $this->assertDebuggingNotCalled();
    }

    /**
     * Whether the event is wanted.
     *
     * @return array[]
     */
    public static function telling(): array {
        return ['with the event' => [true], 'without it' => [false]];
    }

    /**
     * Where \core\user has the method, it alone is called: the function of before would give a notice.
     */
    public function test_from_5_3_on_the_method_is_called(): void {
        global $DB;
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user(['city' => 'Caen']);
        $double = new class {
            /** @var array[] What it was called with. */
            public static array $calls = [];

            /**
             * As in 5.3.
             *
             * @param \stdClass $user
             * @param bool $updatepassword
             * @param bool $triggerevent
             */
            public static function update_user(\stdClass $user, bool $updatepassword = true, bool $triggerevent = true): void {
                self::$calls[] = [(array) $user, $updatepassword, $triggerevent];
            }
        };
        core_account::update((object) ['id' => $user->id, 'city' => 'Rouen'], false, $double::class);
        $this->assertSame([[['id' => $user->id, 'city' => 'Rouen'], false, false]], $double::$calls);
        $this->assertSame('Caen', $DB->get_field('user', 'city', ['id' => $user->id]));
    }

    /**
     * Nothing else of the plugin calls the functions that are deprecated from 5.3 on.
     */
    public function test_is_the_only_one_that_calls_the_function(): void {
        $root = dirname((new \ReflectionClass(core_account::class))->getFileName(), 4);
        $found = [];
        foreach (['classes', 'cli', 'db'] as $folder) {
            foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator("$root/$folder")) as $file) {
                if ($file->getExtension() === 'php' && preg_match('/\buser_(create|update)_user\(/', file_get_contents($file->getPathname()))) {
                    $found[] = $file->getFilename();
                }
            }
        }
        $this->assertSame(['core_account.php'], $found);
    }
}
