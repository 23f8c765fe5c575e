import {isAddress} from '../read/address';
import type {Table} from '../read/table';
import type {Mapping} from './mapping';

/** Cells looked at before a column is read as a whole. */
const FIRST = 50;

const holdsAddress = (cell: string | undefined): boolean => cell !== undefined && isAddress(cell.trim());

/**
 * Columns nobody uses though they hold addresses, where people of the same file have none. Somebody else's are meant only where the
 * people have no column of their own.
 */
export function overlookedAddresses(table: Table, mapping: Mapping): number[] {
    const all = table.header.map((_, column) => column);
    const parts = table.parts ?? [{offset: 0, columns: all}];
    const found = new Set<number>();
    let from = 0;
    parts.forEach(({columns}, at) => {
        const end = parts[at + 1]?.offset ?? Infinity;
        const until = end === Infinity ? table.rows.length : firstAfter(table.lines, end);
        const emails = columns.filter(column => mapping.targets[column] === 'email' || mapping.fallbacks[column] === 'email');
        const unused = columns.filter(column => (mapping.targets[column] ?? null) === null && mapping.fallbacks[column] === undefined
            && (emails.length === 0 || mapping.notes?.[column] !== 'third'));
        const candidates = unused.filter(column => isFullOfAddresses(table, column, from, until));
        for (let row = from; row < until && candidates.some(column => !found.has(column)); row++) {
            const cells = table.rows[row] ?? [];
            if (!emails.some(column => (cells[column] ?? '').includes('@'))) {
                candidates.filter(column => holdsAddress(cells[column])).forEach(column => found.add(column));
            }
        }
        from = until;
    });
    return [...found].sort((a, b) => a - b);
}

function firstAfter(lines: readonly number[], end: number): number {
    let at = 0;
    let over = lines.length;
    while (at < over) {
        const middle = (at + over) >> 1;
        if ((lines[middle] ?? 0) > end) {
            over = middle;
        } else {
            at = middle + 1;
        }
    }
    return at;
}

function isFullOfAddresses(table: Table, column: number, from: number, until: number): boolean {
    let seen = 0;
    let addresses = 0;
    for (let row = from; row < until && seen < FIRST; row++) {
        const cell = table.rows[row]?.[column] ?? '';
        if (cell.trim() !== '') {
            seen++;
            addresses += holdsAddress(cell) ? 1 : 0;
        }
    }
    return seen > 0 && addresses * 2 > seen;
}
