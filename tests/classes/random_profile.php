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
 * Profile fields of every kind, and what lists hold in them: right, empty and wrong.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class random_profile {
    /** @var array[] The fields, by short name. */
    private const FIELDS = [
        'ine' => ['datatype' => 'text', 'forceunique' => 1, 'param1' => 30, 'param2' => 12],
        'campus' => ['datatype' => 'menu', 'param1' => "Caen 1\nCaen 2"],
        'level' => ['datatype' => 'menu', 'param1' => "L1\nL2\nM1", 'required' => 1],
        'mode' => ['datatype' => 'menu', 'param1' => "Sur place\nÀ distance", 'defaultdata' => 'Sur place'],
        'badge' => ['datatype' => 'text', 'forceunique' => 1, 'required' => 1, 'param1' => 30, 'param2' => 300],
        'locker' => ['datatype' => 'text', 'forceunique' => 1, 'param1' => 30, 'param2' => 20, 'defaultdata' => 'none'],
        'origin' => ['datatype' => 'text', 'param1' => 30, 'param2' => 10, 'defaultdata' => 'Parcoursup 2026'],
        'born' => ['datatype' => 'datetime', 'param1' => 1950, 'param2' => 2030],
        'grant' => ['datatype' => 'checkbox', 'defaultdata' => '1'],
        'remark' => ['datatype' => 'textarea'],
        // No list has these: what the site has in them by itself is at work.
        'tag' => ['datatype' => 'text', 'forceunique' => 1, 'required' => 1, 'param1' => 30, 'param2' => 20, 'defaultdata' => 'none'],
        'source' => ['datatype' => 'text', 'param1' => 30, 'param2' => 5, 'defaultdata' => 'longer than it takes'],
        'rank' => ['datatype' => 'menu', 'param1' => "first\nsecond", 'required' => 1],
    ];
    /** @var string[] Values chosen for everybody, as a person might. */
    public const CHOSEN = [
        'profile_field_campus' => 'Caen 2', 'profile_field_origin' => '%l %f', 'profile_field_grant' => '0',
        'profile_field_remark' => 'Bonjour %f',
    ];

    /**
     * Make the fields.
     *
     * @param \testing_data_generator $generator
     */
    public static function build(\testing_data_generator $generator): void {
        foreach (self::FIELDS as $shortname => $field) {
            $generator->create_custom_profile_field(compact('shortname') + ['name' => ucfirst($shortname)] + $field);
        }
    }

    /**
     * What a line may hold, by native name: each value as often as it is named, wrong ones in some lines only.
     *
     * @param int $number at random, below a thousand
     * @return string[][]
     */
    public static function values(int $number): array {
        $long = str_repeat('b', 255);
        $right = [
            'profile_field_ine' => ["INE$number", 'INE' . $number % 60, 'ine' . $number % 60, ''],
            'profile_field_campus' => ['Caen 1', 'Caen 2', '', ''],
            'profile_field_level' => ['L1', 'L2', 'M1', '', ''],
            'profile_field_mode' => ['À distance', 'Sur place', '', ''],
            'profile_field_badge' => ['0' . $number % 20, (string) ($number % 20), $number % 20 . 'e0', '', '', $long . $number % 5],
            'profile_field_locker' => ['none', "C$number", '', ''],
            'profile_field_origin' => ['eCandidat', '', ''],
            'profile_field_born' => ['2007-05-03', '1178150400', '', ''],
            'profile_field_grant' => ['0', '1', '', ''],
            'profile_field_remark' => ["Deux\nlignes", '', ''],
        ];
        $wrong = [
            'profile_field_ine' => ['far too long for this'],
            'profile_field_campus' => ['Caen 3'],
            'profile_field_level' => ['l1', 'Choose...'],
            'profile_field_origin' => ['Parcoursup 2026'],
            'profile_field_born' => ['2007-02-30', '03/05/2007'],
            'profile_field_grant' => ['oui'],
        ];
        return $number % 6 ? $right : array_merge($right, $wrong);
    }

    /**
     * Someone nobody knows, with much to be put in the profile.
     *
     * @param random_site $site
     * @param int $line
     * @return array
     */
    public static function newcomer(random_site $site, int $line): array {
        $fields = [];
        foreach (self::values($site->number(1000)) as $name => $values) {
            if ($site->happens(60)) {
                $fields[$name] = $site->one($values);
            }
        }
        $person = ['username' => "new$line", 'lastname' => 'Hébert', 'firstname' => 'Inès', 'email' => "new$line@exemple.fr"];
        return compact('line') + $person + array_filter(compact('fields'));
    }
}
