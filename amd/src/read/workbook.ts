import type {SheetRows} from './sheet/sheetrows';
import {readIssue} from './readcodes';
import {knownLabels} from './cut/delimiter';
import {endOf} from './lines/lastline';
import type {Issue} from './issue';
import {LIMITS} from './limits';
import {takeLinks} from './maillinks';
import type {Pace} from './pace';
import {countBefore} from './lines/ascending';
import {refuse} from './refuse';
import {shapeTable} from './cut/shape';
import type {ReadChoices, Table} from './table';

/** Names a workbook may have: with macros or as a template as well. */
const EXTENSIONS = {xlsx: /\.xl[st][xm]$/i, ods: /\.o[dt]s$/i} as const;

/** Sheets and columns named. */
const NAMED = 5;

/** Reads a sheet of a workbook; what that takes is loaded only now. */
export async function readWorkbook(bytes: Uint8Array, name: string, choices: ReadChoices, pace?: Pace): Promise<Table> {
    const {openSpreadsheet} = await import('tool_prelude/spreadsheet-lazy');
    const opened = await openSpreadsheet(bytes, name, choices.sheet, score, LIMITS.lines + 2, pace);
    if ('refused' in opened) {
        return refuse(name, opened.refused, opened.format);
    }
    const {format, sheet, sheets, cells, lists} = opened;
    if (cells.rows.length === 0 || cells.rows.length > LIMITS.lines + 1) {
        const issue = cells.rows.length === 0 ? readIssue('fileempty', null)
            : readIssue('filetoomanylines', null, {limit: LIMITS.lines});
        return {...refuse(name, issue, format), sheet, sheets};
    }
    const shaped = await shapeTable({...cells, isRagged: true}, choices, pace);
    const linked = takeLinks(shaped, cells.links);
    const hidden = cells.hiddenColumns.filter(column => column < shaped.header.length && shaped.rows.some(row => row[column] !== ''));
    const others = lists.filter(one => one !== sheet);
    return {
        name, format, sheet, sheets, encoding: null, delimiter: null, ...shaped, header: linked.header, ...endOf(shaped, cells.lines),
        ...(hidden.length > 0 && {hiddenColumns: hidden}),
        issues: [
            ...(EXTENSIONS[format].test(name) ? [] : [readIssue('extensionwrong', null, {format})]),
            ...(sheets.length < 2 || choices.sheet !== undefined ? [] : others.length === 0 ? [readIssue('sheetchosen', null, {sheet, count: sheets.length})]
                : [readIssue('sheetsseveral', null, {sheet, others: named(others)})]),
            ...(cells.merged > 0 ? [readIssue('cellsmerged', null, {count: cells.merged})] : []),
            ...(hidden.length > 0 ? [readIssue('columnhidden', null, {label: named(hidden.map(column => shaped.header[column] || String(column + 1)))})] : []),
            ...unsolved(cells, shaped),
            ...shaped.issues,
            ...linked.issues,
            ...ofPeople('rowhidden', cells.hidden, shaped.lines),
            ...ofPeople('rowstruck', cells.struck, shaped.lines),
        ],
    };
}

const named = (names: readonly string[]): string =>
    names.slice(0, NAMED).map(one => one.trim()).join(', ') + (names.length > NAMED ? '…' : '');

/** Rows of people that whoever made the list may not want: hidden, as by a filter, or struck through. */
function ofPeople(code: 'rowhidden' | 'rowstruck', marked: readonly number[], lines: readonly number[]): Issue[] {
    const people = new Set(marked.length > 0 ? lines : []);
    return marked.filter(line => people.has(line)).map(line => readIssue(code, line));
}

/** That formulas of people's rows have no result: empty cells that are not empty where the workbook was made. */
function unsolved(cells: SheetRows, {header, lines}: Pick<Table, 'header' | 'lines'>): Issue[] {
    const found = cells.unsolved.filter(({line}) => lines[countBefore(lines, line)] === line);
    const columns = [...new Set(found.map(({column}) => column))].map(column => header[column] || String(column + 1));
    return found.length === 0 ? [] : [readIssue('formulaunsolved', null, {count: found.length, label: named(columns)})];
}

/** A sheet looks like a list by its known labels, then by having any row. */
const score = (rows: readonly string[][]): number => Math.max(0, ...rows.map(knownLabels)) * 1000 + Math.min(1, rows.length);
