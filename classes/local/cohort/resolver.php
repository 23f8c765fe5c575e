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
 * Names and idnumbers as written in a file → cohorts. Exact idnumber first, then exact name. What is only alike, but for
 * case, accents and extra spaces, is told and never taken; a name nobody bears is unknown: a typo never creates a cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class resolver {
    /** @var string No cohort the user may see is called so. */
    public const UNKNOWN = 'cohortunknown';
    /** @var string Some are called almost so. */
    public const SIMILAR = 'cohortsimilar';
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
        return new resolved($said + array_map(fn(reading $reading): int|string => $reading->id(), $this->read($labels)));
    }

    /**
     * Read all of them at once.
     *
     * @param string[] $labels as written
     * @return reading[] by label; labels nobody bears are not there
     */
    public function read(array $labels): array {
        if (!$labels) {
            return [];
        }
        $cohorts = $this->finder->all();
        $same = fn(string $text): string => $text;
        // From the strictest way of reading a label to the loosest.
        $ways = [
            [$same, fn(cohort $cohort): array => [$cohort->idnumber], false],
            [$same, fn(cohort $cohort): array => [$cohort->name], false],
            [fold::text(...), fn(cohort $cohort): array => [$cohort->idnumber, $cohort->name], true],
        ];
        $found = [];
        $missing = array_unique($labels);
        foreach ($ways as [$key, $texts, $alike]) {
            if (!$missing) {
                break;
            }
            $index = $this->index($cohorts, $key, $texts);
            foreach ($missing as $i => $label) {
                if ($candidates = $index[$key($label)] ?? []) {
                    $found[$label] = $this->judge(array_values($candidates), $alike);
                    unset($missing[$i]);
                }
            }
        }
        return $found;
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
     * What is to be said of those a label may mean.
     *
     * @param cohort[] $candidates
     * @param bool $alike they are only called almost so
     * @return reading
     */
    private function judge(array $candidates, bool $alike): reading {
        $usable = array_filter($candidates, fn(cohort $cohort): bool => rights::obstacle($cohort) === '');
        return new reading(match (true) {
            !$usable => self::NOT_USABLE,
            $alike => self::SIMILAR,
            count($candidates) > 1 => self::AMBIGUOUS,
            default => '',
        }, $candidates);
    }
}
