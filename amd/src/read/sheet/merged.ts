import type {Measure} from './measure';
import type {SheetRows} from './sheetrows';
import {countBefore} from '../lines/ascending';

/** A cell that reaches over the rows below it, as `[column, first row, last row]`; columns from 0, rows from 1. */
export type Span = readonly [column: number, from: number, to: number];

/** Cells looked at at most: spans that overlap could be made to cost any amount. */
const MOST = 1_000_000;

/**
 * Gives the value of a cell merged downwards to every row it reaches over: it was meant for each of them.
 *
 * @throws {Refused} when it is too much
 */
export function fillMerged(found: SheetRows, spans: readonly Span[], measure: Measure): void {
    const {rows, lines} = found;
    let left = MOST;
    for (const [column, from, to] of spans) {
        const first = countBefore(lines, from);
        const value = lines[first] === from ? rows[first]?.[column] ?? '' : '';
        for (let i = first + 1; value !== '' && i < rows.length && (lines[i] ?? 0) <= to && left-- > 0; i++) {
            const row = rows[i] ?? [];
            if ((row[column] ?? '') === '') {
                measure.add([value], Math.max(0, column - row.length));
                while (row.length < column) {
                    row.push('');
                }
                row[column] = value;
                found.merged++;
            }
        }
    }
}
