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

namespace tool_prelude\output;

use core\message\message;
use moodle_url;
use stdClass;

/**
 * What somebody is told, by Moodle's notifications, of an import or of a list that waits.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice {
    /**
     * Constructor.
     *
     * @param string $subject plain text
     * @param string $text plain text
     * @param moodle_url $page that shows it
     */
    public function __construct(
        /** @var string Plain text. */
        private readonly string $subject,
        /** @var string Plain text. */
        private readonly string $text,
        /** @var moodle_url The page that shows it. */
        private readonly moodle_url $page,
    ) {
    }

    /**
     * Send it.
     *
     * @param stdClass $user who is told
     * @param bool $own it is about what is theirs; else the site chose them to hear of it
     */
    public function send(stdClass $user, bool $own): void {
        $url = $this->page->out(false);
        $message = new message();
        $parts = [
            'component' => 'tool_prelude',
            'name' => $own ? 'importended' : 'programended',
            'notification' => 1,
            'userfrom' => \core_user::get_noreply_user(),
            'userto' => $user,
            'subject' => $this->subject,
            'smallmessage' => $this->subject,
            'fullmessage' => "$this->subject\n\n$this->text\n\n$url",
            'fullmessageformat' => FORMAT_PLAIN,
            'fullmessagehtml' => '<p>' . s($this->subject) . '</p><p>' . s($this->text) . '</p>',
            'contexturl' => $url,
            'contexturlname' => get_string('pluginname', 'tool_prelude'),
        ];
        foreach ($parts as $name => $value) {
            $message->__set($name, $value);
        }
        message_send($message);
    }
}
