import {readIssue} from '../readcodes';
import type {Issue} from '../issue';
import {LIMITS} from '../limits';
import {SLICE, type Pace} from '../pace';

/** A table wider than this is no list. */
const WIDEST = 2000;

/** Cells of what is too much, shown at most. */
const SHOWN = 80;

/**
 * Makes every row as wide as the table and says which were not. Empty cells at the end count for nothing; where most rows have more
 * cells than the header has labels, the header is what is too short.
 *
 * @param labelled columns that have a label, 0 without a header
 * @param isRagged rows end where their last filled cell is, as in a spreadsheet: nothing is wrong with shorter ones
 * @param isSecret a column holds passwords: what is too much is not told, as it may be one
 * @returns the width, -1 when that would be more cells than are taken
 */
export async function evenOut(
    rows: string[][], lines: readonly number[], labelled: number, isRagged: boolean, isSecret: boolean, issues: Issue[], pace?: Pace,
): Promise<number> {
    const lengths = new Map<number, number>();
    let short = 0;
    for (const row of rows) {
        if (row.length === labelled) {
            continue;
        }
        if (row.length > labelled) {
            let end = row.length;
            while (end > labelled && (row[end - 1] ?? '').trim() === '') {
                end--;
            }
            row.length = end;
        } else if (row.length < labelled) {
            short++;
        }
        lengths.set(row.length, (lengths.get(row.length) ?? 0) + 1);
    }
    const width = widthOf(lengths, labelled, rows.length, isRagged);
    if (width * rows.length > LIMITS.cells) {
        return -1;
    }
    const isHabit = isRagged || labelled === 0 || short > rows.length / 2;
    for (let i = 0; i < rows.length; i++) {
        const row = rows[i];
        if (!row || row.length === width) {
            continue;
        }
        const line = lines[i] ?? null;
        if (row.length > width) {
            issues.push(readIssue('rowlong', line, {
                count: row.length, width, value: isSecret ? '…' : row.slice(width).join(' ').slice(0, SHOWN),
            }));
            row.length = width;
        } else if (row.length < width) {
            if (row.length < labelled && !isHabit) {
                issues.push(readIssue('rowshort', line, {count: row.length, width}));
            }
            while (row.length < width) {
                row.push('');
            }
        }
        if (pace && i % SLICE === 0) {
            const wait = pace();
            if (wait) {
                await wait;
            }
        }
    }
    return width;
}

function widthOf(lengths: ReadonlyMap<number, number>, labelled: number, rows: number, isRagged: boolean): number {
    const longest = Math.min(WIDEST, Math.max(labelled, ...lengths.keys()));
    if (labelled === 0 || isRagged) {
        return longest;
    }
    for (const [length, count] of lengths) {
        if (length > labelled && count > rows / 2) {
            return Math.min(WIDEST, length);
        }
    }
    return labelled;
}
