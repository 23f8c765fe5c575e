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

namespace tool_prelude\local\import;

use core\event\manager;

/**
 * Events Moodle was about to deliver when something broke.
 *
 * Moodle catches what observers throw, but not a fault in their code (an Error): then it believes for the rest of the process that
 * it is still delivering, and puts every later event aside for good. The people after such a one would be in no log, and not in the
 * courses their cohort is synchronised with.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undelivered {
    /**
     * Forget them: what they tell of was rolled back. Later events are delivered again.
     */
    public static function forget(): void {
        \Closure::bind(static function (): void {
            // Nothing but this is delivering: a batch is never run by an observer.
            if (property_exists(self::class, 'dispatching') && property_exists(self::class, 'buffer') && self::$dispatching) {
                self::$dispatching = false;
                self::$buffer = [];
            }
        }, null, manager::class)();
    }
}
