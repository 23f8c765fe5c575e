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

namespace tool_prelude\local\access;

use core_user;

/**
 * The mail Moodle's task sends with a new password, as setnew_password_and_mail() writes it, but for the password.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mail_sample {
    /** @var string Where the password will stand. */
    private const PASSWORD = '••••••••';

    /**
     * The mail to a new person.
     *
     * @param string $firstname
     * @param string $lastname
     * @param string $username
     * @param string $lang language of the account, '' or an unknown one for the site's
     * @return array {from, subject, text, lang: plain text}
     */
    public static function of(string $firstname, string $lastname, string $username, string $lang): array {
        global $CFG;
        if ($lang === '' || !get_string_manager()->translation_exists($lang, false)) {
            $lang = get_newuser_language();
        }
        $user = (object) (array_fill_keys(\core_user\fields::get_name_fields(), '') + ['id' => 0]);
        $user->firstname = $firstname;
        $user->lastname = $lastname;
        $sitename = format_string(get_site()->fullname, true, ['context' => \context_system::instance(), 'escape' => false]);
        $a = (object) core_user::get_name_placeholders($user);
        $a->sitename = $sitename;
        $a->username = $username;
        $a->newpassword = self::PASSWORD;
        $a->link = $CFG->wwwroot . '/login/?lang=' . $lang;
        $a->signoff = self::signoff();
        return [
            'from' => fullname(core_user::get_support_user()),
            'subject' => $sitename . ': ' . new \lang_string('newusernewpasswordsubj', '', $a, $lang),
            'text' => self::read((string) new \lang_string('newusernewpasswordtext', '', $a, $lang)),
            'lang' => get_string_manager()->get_list_of_translations()[$lang] ?? $lang,
        ];
    }

    /**
     * What stands below: cron writes it, in the site's language.
     *
     * @return string HTML
     */
    private static function signoff(): string {
        global $CFG;
        $before = force_current_language($CFG->lang);
        try {
            return generate_email_signoff();
        } finally {
            force_current_language($before);
        }
    }

    /**
     * A message as whoever gets it reads it: email_to_user() makes text of it in just this way, but for its line ends.
     *
     * @param string $message
     * @return string plain text
     */
    private static function read(string $message): string {
        return trim(html_to_text(nl2br($message), 0));
    }
}
