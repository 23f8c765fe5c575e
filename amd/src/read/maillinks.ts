import {meaningOf} from '../map/label/meaning';
import {readIssue} from './readcodes';
import {isAddress} from './address';
import type {Issue} from './issue';
import {countBefore} from './lines/ascending';
import type {Table} from './table';

/** A cell that leads to a mail address. */
export interface Link {
    readonly line: number;
    readonly column: number;
    readonly address: string;
}

/** Share of the filled cells of a column that have an address for it to be one of addresses. */
const ENOUGH = 0.5;

/** Longest text told. */
const SHOWN = 80;

/**
 * Takes the addresses that links of a workbook lead to. In a column of addresses a text that is none (`Écrire`) gives way to its link; one that is
 * another than its link leads to is flagged. Links of other columns (`Léa ROY`) are a column of their own. The rows are changed.
 */
export function takeLinks({header, rows, lines}: Pick<Table, 'header' | 'lines'> & {rows: readonly (readonly string[])[]}, links: readonly Link[]): {
    header: readonly string[]; issues: Issue[];
} {
    const issues: Issue[] = [];
    const columns = new Map<number, boolean>();
    const own = new Map<number, string>();
    for (const {line, column, address} of links) {
        const at = countBefore(lines, line);
        const row = rows[at] as string[] | undefined;
        if (!row || lines[at] !== line || column >= header.length) {
            continue;
        }
        if (!columns.has(column)) {
            columns.set(column, isOfAddresses(header, rows, column));
        }
        const value = (row[column] ?? '').trim();
        if (columns.get(column) !== true) {
            own.set(at, address);
        } else if (!isAddress(value)) {
            row[column] = address;
            issues.push(readIssue('linktaken', line, {value: value.slice(0, SHOWN), meant: address.slice(0, SHOWN)}));
        } else if (value.toLowerCase() !== address.toLowerCase()) {
            issues.push(readIssue('linkdiffers', line, {value: value.slice(0, SHOWN), meant: address.slice(0, SHOWN)}));
        }
    }
    if (own.size === 0) {
        return {header, issues};
    }
    rows.forEach((row, at) => (row as string[]).push(own.get(at) ?? ''));
    return {header: [...header, 'mailto'], issues};
}

function isOfAddresses(header: readonly string[], rows: readonly (readonly string[])[], column: number): boolean {
    if (meaningOf(header[column] ?? '').kind === 'email') {
        return true;
    }
    const filled = rows.map(row => row[column] ?? '').filter(cell => cell.trim() !== '');
    return filled.filter(cell => cell.includes('@')).length >= filled.length * ENOUGH;
}
