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

namespace tool_prelude\local\undo;

use tool_prelude\local\import\model\import;

/**
 * What undoing an import would do, or did: everybody counted, some shown. Changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class overview {
    /** @var int People looked up at once. */
    private const BATCH = 1000;

    /** @var int[] How many people, by outcome. */
    public array $counts;
    /** @var int[] How many people, by reason to stay. */
    public array $reasons = [];
    /** @var int[] How many members leave, by cohort. */
    public array $leaving = [];
    /** @var row[] The people asked for. */
    public array $rows = [];

    /**
     * Nobody yet.
     */
    private function __construct() {
        $this->counts = array_fill_keys(decision::shown(), 0);
    }

    /**
     * What undoing would do to everybody who is not undone yet.
     *
     * @param import $import
     * @param string $outcome whom to show, '' for all
     * @param int $from how many of them to pass over
     * @param int $limit how many to show, 0 for none
     * @return self
     */
    public static function preview(import $import, string $outcome = '', int $from = 0, int $limit = 0): self {
        $overview = new self();
        $footprints = new footprints($import);
        $lookup = new lookup($import);
        $met = 0;
        $after = 0;
        while ($batch = $footprints->after($after, self::BATCH)) {
            $since = $lookup->since($batch);
            $decider = new decider($since);
            foreach ($batch as $line => $footprint) {
                $after = $line;
                $decision = $decider->decide($footprint);
                $overview->counts[$decision->outcome]++;
                $overview->count_reasons($decision->reasons);
                $overview->count_leaving($footprint, $decision, $since);
                if ($outcome !== '' && $outcome !== $decision->outcome) {
                    continue;
                }
                if ($met >= $from && count($overview->rows) < $limit) {
                    $account = $since->accounts[$footprint->userid] ?? null;
                    $overview->rows[] = row::of($footprint, $decision, $account);
                }
                $met++;
            }
        }
        return $overview;
    }

    /**
     * What undoing did so far.
     *
     * @param import $import
     * @param string $outcome whom to show, '' for all
     * @param int $from how many of them to pass over
     * @param int $limit how many to show, 0 for none
     * @return self
     */
    public static function done(import $import, string $outcome = '', int $from = 0, int $limit = 0): self {
        global $DB;
        $overview = new self();
        $id = $import->get('id');
        // In the order they are shown, not that of the database.
        $overview->counts = array_replace($overview->counts, array_intersect_key(undoing::progress($import), $overview->counts));
        $reasons = $DB->get_recordset_select(undone::TABLE, 'importid = ? AND reasons IS NOT NULL', [$id], '', 'id, reasons');
        foreach ($reasons as $one) {
            $overview->count_reasons(array_map([reason::class, 'from_array'], json_decode($one->reasons, true)));
        }
        $reasons->close();
        if ($limit) {
            $overview->rows = row::undone($id, $outcome, $from, $limit);
        }
        return $overview;
    }

    /**
     * How many accounts would be deleted: the number to be typed.
     *
     * @return int
     */
    public function deletions(): int {
        return $this->counts[decision::DELETED];
    }

    /**
     * How many people something would be done to.
     *
     * @return int
     */
    public function concerned(): int {
        return $this->counts[decision::DELETED] + $this->counts[decision::SETBACK] + $this->counts[decision::PARTLY];
    }

    /**
     * Count the cohorts a person leaves: all of them with the account.
     *
     * @param footprint $footprint
     * @param decision $decision
     * @param since $since
     */
    private function count_leaving(footprint $footprint, decision $decision, since $since): void {
        $left = $decision->outcome === decision::DELETED
            ? array_keys($since->memberships[$footprint->userid] ?? [])
            : array_map(
                fn(deed $deed): int => $deed->itemid,
                array_filter($decision->deeds, fn(deed $deed): bool => $deed->action === deed::JOINED)
            );
        foreach ($left as $cohortid) {
            $this->leaving[$cohortid] = ($this->leaving[$cohortid] ?? 0) + 1;
        }
    }

    /**
     * Count the reasons of a person, each once.
     *
     * @param reason[] $reasons
     */
    private function count_reasons(array $reasons): void {
        foreach (array_unique(array_map(fn(reason $reason): string => $reason->code, $reasons)) as $code) {
            $this->reasons[$code] = ($this->reasons[$code] ?? 0) + 1;
        }
    }
}
