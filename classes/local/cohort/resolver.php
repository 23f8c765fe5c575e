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
 * Names and idnumbers as written in a file → cohorts. Exact idnumber first, then exact name, then without case, accents
 * and extra spaces. A name nobody bears is unknown: a typo never creates a cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class resolver {
    /** @var string No cohort the user may see is called so. */
    public const UNKNOWN = 'cohortunknown';
    /** @var string Several are. */
    public const AMBIGUOUS = 'cohortambiguous';
    /** @var string It belongs to a component, or the user may not add people. */
    public const NOT_USABLE = 'cohortnotusable';

    /**
     * Constructor.
     *
     * @param finder $finder
     */
    public function __construct(
        /** @var finder Reads cohorts. */
        private readonly finder $finder = new finder(),
    ) {
    }

    /**
     * Look all of them up at once.
     *
     * @param string[] $labels as written
     * @param int[] $map cohort by label where a person said which, 0 for none
     * @return resolved
     */
    public function resolve(array $labels, array $map = []): resolved {
        $said = array_intersect_key($map, array_flip($labels));
        $labels = array_filter($labels, fn(string $label): bool => !isset($said[$label]));
        if (!$labels) {
            return new resolved($said);
        }
        $cohorts = $this->finder->all();
        // From the strictest way of reading a label to the loosest.
        $readings = [
            [fn(string $text): string => $text, fn(cohort $cohort): array => [$cohort->idnumber]],
            [fn(string $text): string => $text, fn(cohort $cohort): array => [$cohort->name]],
            [[self::class, 'fold'], fn(cohort $cohort): array => [$cohort->idnumber, $cohort->name]],
        ];
        $found = [];
        $missing = array_unique($labels);
        foreach ($readings as [$key, $texts]) {
            if (!$missing) {
                break;
            }
            $index = $this->index($cohorts, $key, $texts);
            foreach ($missing as $i => $label) {
                if ($candidates = $index[$key($label)] ?? []) {
                    $found[$label] = $this->choose($candidates);
                    unset($missing[$i]);
                }
            }
        }
        return new resolved($said + $found);
    }

    /**
     * What people call the same thing: without case, accents and extra spaces.
     *
     * @param string $text
     * @return string
     */
    public static function fold(string $text): string {
        $plain = \core_text::specialtoascii(\core_text::strtolower($text));
        return trim(preg_replace('/[\s\x{00A0}\x{202F}]+/u', ' ', $plain));
    }

    /**
     * Cohorts by what they are called.
     *
     * @param cohort[] $cohorts
     * @param callable $key
     * @param callable $texts
     * @return cohort[][]
     */
    private function index(array $cohorts, callable $key, callable $texts): array {
        $index = [];
        foreach ($cohorts as $cohort) {
            foreach ($texts($cohort) as $text) {
                if ($text !== '') {
                    $index[$key($text)][$cohort->id] = $cohort;
                }
            }
        }
        return $index;
    }

    /**
     * One of those a label may mean.
     *
     * @param cohort[] $candidates
     * @return int|string id, or why not
     */
    private function choose(array $candidates): int|string {
        if (count($candidates) > 1) {
            return self::AMBIGUOUS;
        }
        $cohort = reset($candidates);
        return rights::obstacle($cohort) === '' ? $cohort->id : self::NOT_USABLE;
    }
}
