import {CONTENTS} from './contents';
import type {List} from './list';
import {makeLines, makeThirds} from './people';
import {createRandom} from './random';

const ROWS = 40;

/** Columns whose third party is another one than that of the column before: a new person starts with a name. */
const STARTS = new Set(['lastnamethird', 'fullnamethird']);

/** Cells of a list's rows, the same at every run. */
export function makeRows(list: List, seed: string): string[][] {
    const random = createRandom(`${seed} ${list.source}`);
    const lines = makeLines(random, ROWS);
    let thirds = makeThirds(random, lines);
    let hasName = false;
    const isNamed = list.columns.some(({kind, third, never}) => /^lastname$/i.test(kind) && !third && !never);
    const columns = list.columns.map(({kind}, column) => {
        const own = createRandom(`${seed} ${list.source} ${String(column)} ${kind}`);
        if (STARTS.has(kind) && hasName) {
            thirds = makeThirds(own, lines);
        }
        hasName ||= STARTS.has(kind);
        const seen = new Set<string>();
        const distinct = (length: number): string => {
            let text = own.digits(length);
            while (seen.has(text)) {
                text = own.digits(length);
            }
            seen.add(text);
            return text;
        };
        const make = CONTENTS[kind];
        const from = own.below(100);
        const few = <T>(values: readonly T[]): T => values[(from + own.below(Math.min(4, values.length))) % values.length] as T;
        return lines.map((line, row) => make?.({random: own, line, third: thirds[row] ?? line.candidate, few, distinct, isOnlyName: !isNamed}) ?? '');
    });
    return lines.map((_, row) => columns.map(cells => cells[row] ?? ''));
}

/** Cells as a file of CSV, in UTF-8. */
export function toFile(titles: readonly string[], rows: readonly (readonly string[])[], groups?: readonly string[]): Uint8Array {
    // Commas where a title has a semicolon: both are what people have.
    const separator = titles.some(title => title.includes(';')) ? ',' : ';';
    const quoted = (cell: string): string => (/["\n\r;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const all = [...(groups ? [groups] : []), titles, ...rows];
    return new TextEncoder().encode(all.map(row => `${row.map(quoted).join(separator)}\r\n`).join(''));
}
