import type {Issue} from '../issue';
import {normaliseLabel} from './label';
import type {Part, Table} from '../table';

/** Several tables as one. */
export interface Joined {
    readonly table: Table;
    /** For each table, where its columns are in the joined one. */
    readonly places: readonly (readonly number[])[];
}

/** Longest name of a joined table. */
const LONGEST = 200;

/**
 * Puts tables one after another: columns with the same label are one column, every other one comes after. Lines go on where the table before
 * ended, so that each is there once; `parts` says which file they are of.
 */
export function joinTables(tables: readonly Table[]): Joined {
    const {header, places} = joinHeaders(tables);
    const parts: Part[] = [];
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    const issues: Issue[] = [];
    const repairs = new Map<string, string>();
    let offset = 0;
    tables.forEach((table, at) => {
        const place = places[at] ?? [];
        parts.push({name: table.name, offset, columns: place});
        const isInPlace = place.length === header.length && place.every((column, from) => column === from);
        for (const row of table.rows) {
            rows.push(isInPlace ? row : spread(row, place, header.length));
        }
        for (const line of table.lines) {
            lines.push(line + offset);
        }
        for (const issue of table.issues) {
            issues.push(moved(issue, offset, table.name));
        }
        table.repairs?.forEach((meant, cell) => repairs.set(cell, meant));
        offset += lastLine(table);
    });
    const name = tables.map(table => table.name).join(' + ');
    return {places, table: {
        name: name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name,
        format: 'csv', sheet: null, sheets: [], encoding: null, delimiter: null, headerLine: tables[0]?.headerLine ?? null,
        header, rows, lines, end: offset, parts, issues, isTidy: tables.every(table => table.isTidy === true), ...(repairs.size > 0 && {repairs}),
    }};
}

/** The last line of a table that is anything. */
export const lastLine = ({lines, headerLine, end = 0}: Pick<Table, 'lines' | 'headerLine' | 'end'>): number =>
    Math.max(end, lines[lines.length - 1] ?? headerLine ?? 0);

function joinHeaders(tables: readonly Table[]): {header: string[]; places: number[][]} {
    const header: string[] = [];
    const known = new Map<string, number>();
    const places = tables.map(table => {
        const seen = new Map<string, number>();
        return table.header.map((label, column) => {
            // Columns without a label are the same by where they stand.
            const name = normaliseLabel(label) || `#${column}`;
            const nth = (seen.get(name) ?? 0) + 1;
            seen.set(name, nth);
            const key = `${nth} ${name}`;
            const place = known.get(key) ?? header.push(label) - 1;
            known.set(key, place);
            return place;
        });
    });
    return {header, places};
}

function spread(row: readonly string[], place: readonly number[], width: number): string[] {
    const wide = Array<string>(width).fill('');
    place.forEach((column, from) => {
        wide[column] = row[from] ?? '';
    });
    return wide;
}

/** What was said of a file is said of that file. */
const moved = (issue: Issue, offset: number, file: string): Issue => (issue.line === null
    ? {...issue, params: {...issue.params, file}} : {...issue, line: issue.line + offset});
