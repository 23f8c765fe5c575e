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

namespace tool_prelude\local\cohort;

/**
 * Cohorts a name nobody bears may have meant: a letter mistyped, another punctuation, a part of the name. Only ever offered.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class neighbours {
    /** @var int Most offered for a name. */
    private const MAX = 3;
    /** @var int Names looked at: comparing each with each takes its time. */
    private const NAMES = 50;
    /** @var int Characters beyond which a name is no typo of a cohort's. */
    private const LONGEST = 200;
    /** @var int Letters a part must have to say something. */
    private const PART = 4;
    /** @var int Letters for each one that may be wrong. */
    private const LETTERS_PER_ERROR = 5;

    /** @var array[] Each cohort with the letters of what it is called. */
    private array $called = [];
    /** @var int Names looked at so far. */
    private int $names = 0;

    /**
     * Constructor.
     *
     * @param cohort[] $cohorts those that may be offered
     */
    public function __construct(array $cohorts) {
        foreach ($cohorts as $cohort) {
            $texts = array_filter([fold::letters($cohort->idnumber), fold::letters($cohort->name)]);
            $this->called[] = [$cohort, array_unique($texts)];
        }
    }

    /**
     * The nearest cohorts.
     *
     * @param string $label
     * @return cohort[] nearest first
     */
    public function of(string $label): array {
        $letters = strlen($label) > self::LONGEST ? '' : fold::letters($label);
        if ($letters === '' || ++$this->names > self::NAMES) {
            return [];
        }
        $near = [];
        foreach ($this->called as $i => [$cohort, $texts]) {
            $distances = array_filter(array_map(fn(string $text): ?int => $this->distance($letters, $text), $texts), 'is_int');
            if ($distances) {
                $near[$i] = min($distances);
            }
        }
        asort($near);
        return array_map(fn(int $i): cohort => $this->called[$i][0], array_slice(array_keys($near), 0, self::MAX));
    }

    /**
     * How far two names are from each other.
     *
     * @param string $one letters only
     * @param string $other letters only
     * @return int|null letters to change; more than any of these for a part; null when they have nothing to do with each other
     */
    private function distance(string $one, string $other): ?int {
        $allowed = max(1, intdiv(strlen($one), self::LETTERS_PER_ERROR));
        if (abs(strlen($one) - strlen($other)) <= $allowed) {
            $distance = levenshtein($one, $other);
            if ($distance <= $allowed) {
                return $distance;
            }
        }
        [$short, $long] = strlen($one) < strlen($other) ? [$one, $other] : [$other, $one];
        return strlen($short) >= self::PART && str_contains($long, $short) ? self::LONGEST + strlen($long) - strlen($short) : null;
    }
}
