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

use advanced_testcase;

/**
 * The quick look never says otherwise than Moodle.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\plain
 */
final class plain_test extends advanced_testcase {
    /** @var string[] What random texts are made of: plain, nearly plain, and hostile. */
    private const PIECES = ['a', 'zoe', '9', '.', '..', '-', '--', '_', '+', '@', '@@', ' ', '  ', 'é', 'É', 'A', '’', "'", '<b>', '<', '>', '&amp;',
        "\0", "\n", "\t", "\u{a0}", "\u{200b}", "e\u{301}", 'ß', 'example', '.fr', '.museum', '.x', 'x--y', '"', '\\', '/', '%', '日', "\xC3"];

    /**
     * Random texts, with the same answer as Moodle's own checks.
     */
    public function test_as_moodle(): void {
        mt_srand(20260801);
        $taken = ['username' => 0, 'email' => 0, 'lastname' => 0];
        for ($i = 0; $i < 20000; $i++) {
            $text = '';
            for ($n = mt_rand(1, 7); $n > 0; $n--) {
                $text .= self::PIECES[mt_rand(0, count(self::PIECES) - 1)];
            }
            $email = $i % 2 ? $text : "$text@" . self::PIECES[mt_rand(0, 4)] . 'exemple.fr';
            $answers = [
                'username' => [plain::is_username($text), \core_user::clean_field($text, 'username') === $text],
                'email' => [plain::is_email($email), (bool) validate_email($email)],
                'lastname' => [plain::is_name($text, 'lastname'), \core_user::clean_field($text, 'lastname') === $text],
            ];
            foreach ($answers as $field => [$ours, $moodles]) {
                $this->assertSame($moodles, $ours, $field . ' ' . json_encode([$text, $email], JSON_INVALID_UTF8_SUBSTITUTE));
                $taken[$field] += (int) $moodles;
            }
        }
        $this->assertGreaterThan(300, min($taken), json_encode($taken));
    }

    /**
     * Parts of addresses too long for a mail server.
     */
    public function test_long_parts(): void {
        foreach ([[64, 63], [65, 63], [64, 64]] as [$local, $host]) {
            $email = str_repeat('a', $local) . '@' . str_repeat('b', $host) . '.fr';
            $this->assertSame((bool) validate_email($email), plain::is_email($email), $email);
        }
    }

    /**
     * A site that takes other letters in usernames.
     */
    public function test_extended_usernames(): void {
        $this->resetAfterTest();
        set_config('extendedusernamechars', 1);
        foreach (['zoé', 'zoe', 'a b', 'Zoe', 'a/b'] as $username) {
            $this->assertSame(\core_user::clean_field($username, 'username') === $username, plain::is_username($username), $username);
        }
    }
}
