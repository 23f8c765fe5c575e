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
namespace tool_prelude\local\import\running;

use Throwable;

/**
 * Finds out whom it is due to that the people of a batch can't be looked up all at once: the others need not wait for them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class culprits {
    /** @var int Where more people than this can't be looked up, it is not theirs. */
    private const MOST = 5;

    /**
     * Those who can't be looked up alone either.
     *
     * @param batch $batch
     * @param object[] $people
     * @param Throwable $e what looking all of them up failed of
     * @return Throwable[] what each fails of, by the keys of the people; never empty
     * @throws Throwable the same, when it is nobody's in particular
     */
    public static function among(batch $batch, array $people, Throwable $e): array {
        if (self::concerns_all($e) || count($people) < 2) {
            throw $e;
        }
        $culprits = [];
        foreach ($people as $key => $person) {
            if ($reason = self::alone($batch, $person)) {
                $culprits[$key] = $reason;
            }
            if (count($culprits) > self::MOST) {
                throw $e;
            }
        }
        foreach (array_keys($culprits) as $key) {
            if (!self::alone($batch, $people[$key])) {
                // It was the moment's fault.
                unset($culprits[$key]);
            }
        }
        // All of them, or none: it is nobody's in particular.
        return $culprits && count($culprits) < count($people) ? $culprits : throw $e;
    }

    /**
     * Look one person up.
     *
     * @param batch $batch
     * @param object $person
     * @return Throwable|null what it fails of
     */
    private static function alone(batch $batch, object $person): ?Throwable {
        try {
            $batch->prepare([$person]);
        } catch (Throwable $e) {
            return $e;
        }
        return null;
    }

    /**
     * Whether something can only be the same for everybody.
     *
     * @param Throwable $e
     * @return bool
     */
    private static function concerns_all(Throwable $e): bool {
        return no_room::is($e)
            || ($e instanceof \moodle_exception && in_array($e->errorcode, ['error_encryption', 'error_version'], true));
    }
}
