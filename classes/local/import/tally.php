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

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;

/**
 * How many people of an import have which outcome: whoever tells a number of them asks here, so that no two pages tell two.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tally {
    /** @var string Accounts were made. */
    public const CREATED = 'created';
    /** @var string They had an account before, whatever was done with it. */
    public const KNOWN = 'known';
    /** @var string They were not imported. */
    public const LEFT = 'left';

    /** @var string[][] Outcomes by what they come to, in the order they are told. */
    private const GROUPS = [
        self::CREATED => [outcome::CREATE],
        self::KNOWN => [outcome::ENROL, outcome::UPDATE, outcome::UNCHANGED],
        self::LEFT => [outcome::FAILED, outcome::BLOCKED, outcome::CANCELLED],
    ];

    /**
     * Constructor.
     *
     * @param int[] $counts how many people by outcome, in the order they are told, none of them nought
     */
    private function __construct(
        /** @var int[] How many people by outcome. */
        public readonly array $counts,
    ) {
    }

    /**
     * Of an import, at this moment.
     *
     * @param import $import
     * @return self
     */
    public static function of(import $import): self {
        global $DB;
        $found = $DB->get_records_sql_menu(
            'SELECT outcome, COUNT(id) FROM {' . result::TABLE . '} WHERE importid = ? GROUP BY outcome',
            [$import->get('id')]
        );
        if (in_array($import->get('state'), self::stopped(), true)) {
            // Those nobody could read any more when it was stopped have no result, and were not imported either.
            $found[outcome::CANCELLED] = ($found[outcome::CANCELLED] ?? 0) + max(0, $import->get('people') - array_sum($found));
        }
        $counts = [];
        foreach (self::outcomes() as $outcome) {
            if ($n = (int) ($found[$outcome] ?? 0)) {
                $counts[$outcome] = $n;
            }
        }
        return new self($counts);
    }

    /**
     * Outcomes people are told of, in that order.
     *
     * @return string[]
     */
    public static function outcomes(): array {
        return array_merge(...array_values(self::GROUPS));
    }

    /**
     * Outcomes of a group.
     *
     * @param string $group one of the constants
     * @return string[]
     */
    public static function in_group(string $group): array {
        return self::GROUPS[$group];
    }

    /**
     * How many people are in a group.
     *
     * @param string $group one of the constants
     * @return int
     */
    public function count(string $group): int {
        return array_sum(array_intersect_key($this->counts, array_flip(self::GROUPS[$group])));
    }

    /**
     * How many people something became of.
     *
     * @return int
     */
    public function all(): int {
        return array_sum($this->counts);
    }

    /**
     * The number of a group, for a query over many imports.
     *
     * @param string $group one of the constants
     * @param string $import alias of the table of imports
     * @return string SQL
     */
    public static function sql(string $group, string $import): string {
        $count = fn(array $outcomes): string => '(SELECT COUNT(counted.id) FROM {' . result::TABLE . "} counted
            WHERE counted.importid = $import.id AND counted.outcome IN ('" . implode("', '", $outcomes) . "'))";
        if ($group !== self::LEFT) {
            return $count(self::GROUPS[$group]);
        }
        $stopped = "'" . implode("', '", self::stopped()) . "'";
        $done = $count([...self::GROUPS[self::CREATED], ...self::GROUPS[self::KNOWN]]);
        return "CASE WHEN $import.state IN ($stopped) THEN $import.people - $done ELSE {$count(self::GROUPS[self::LEFT])} END";
    }

    /**
     * States in which who has no result will never have one.
     *
     * @return string[]
     */
    private static function stopped(): array {
        // Of one that came to its end by itself everybody has a result.
        return array_values(array_filter(
            states::all(),
            fn(string $state): bool => states::is_final($state) && $state !== states::FINISHED
        ));
    }
}
