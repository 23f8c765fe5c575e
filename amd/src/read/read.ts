import {readIssue} from './codes';
import {decode} from './decode';
import {knownLabels} from './delimiter';
import {readFirstLines, type Ahead} from './firstlines';
import type {Issue} from './issue';
import {LIMITS} from './limits';
import type {Pace} from './pace';
import {refuse} from './refuse';
import {shapeTable} from './shape';
import {sniff} from './sniff';
import type {ReadChoices, Table} from './table';
import {readText} from './text';

/**
 * Reads a file as it came. What could not be read is an issue of level error without a line, and no rows; never throws for
 * what the file contains.
 *
 * @param name file name, for its extension and to be shown
 * @param choices what the person decided; the rest is guessed
 * @param ahead given the first lines of a large text at once
 */
export async function readTable(bytes: Uint8Array, name: string, choices: ReadChoices = {}, pace?: Pace, ahead?: Ahead): Promise<Table> {
    if (bytes.length > LIMITS.bytes) {
        return refuse(name, readIssue('filetoobig', null, {limit: LIMITS.bytes / 1024 / 1024}));
    }
    const kind = sniff(bytes);
    if (kind === 'zip') {
        return readWorkbook(bytes, name, choices, pace);
    }
    if (kind !== 'text') {
        return refuse(name, readIssue(kind, null));
    }
    const first = ahead && !mayBeJson(bytes) ? await readFirstLines(bytes, name, choices) : null;
    if (ahead && first) {
        await ahead(first);
        await pace?.();
    }
    const {text, ...decoded} = await decode(bytes, choices.encoding, pace);
    return readText(text, {name, ...decoded}, choices, pace);
}

/** Whether the first sign is one JSON starts with: its beginning says nothing of the whole. */
const mayBeJson = (bytes: Uint8Array): boolean => /^[\s\0\u00EF\u00BB\u00BF\u00FE\u00FF]*[[{]/.test(String.fromCharCode(...bytes.subarray(0, 100)));

/** Names a workbook may have: with macros or as a template as well. */
const EXTENSIONS = {xlsx: /\.xl[st][xm]$/i, ods: /\.o[dt]s$/i} as const;

/** Reads a sheet of a workbook; what that takes is loaded only now. */
async function readWorkbook(bytes: Uint8Array, name: string, choices: ReadChoices, pace?: Pace): Promise<Table> {
    const {openSpreadsheet} = await import('tool_prelude/spreadsheet-lazy');
    const opened = await openSpreadsheet(bytes, name, choices.sheet, score, LIMITS.lines + 2, pace);
    if ('refused' in opened) {
        return refuse(name, opened.refused, opened.format);
    }
    const {format, sheet, sheets, cells} = opened;
    if (cells.rows.length === 0 || cells.rows.length > LIMITS.lines + 1) {
        const issue = cells.rows.length === 0 ? readIssue('fileempty', null)
            : readIssue('filetoomanylines', null, {limit: LIMITS.lines});
        return {...refuse(name, issue, format), sheet, sheets};
    }
    const shaped = await shapeTable({...cells, isRagged: true}, choices, pace);
    return {
        name, format, sheet, sheets, encoding: null, delimiter: null, ...shaped,
        issues: [
            ...(EXTENSIONS[format].test(name) ? [] : [readIssue('extensionwrong', null, {format})]),
            ...(sheets.length > 1 && choices.sheet === undefined ? [readIssue('sheetchosen', null, {sheet, count: sheets.length})] : []),
            ...(cells.merged > 0 ? [readIssue('cellsmerged', null, {count: cells.merged})] : []),
            ...shaped.issues,
            ...hiddenRows(cells.hidden, shaped.lines),
        ],
    };
}

/** The people's rows nobody sees in the sheet: whoever filtered it may not want them. */
function hiddenRows(hidden: readonly number[], lines: readonly number[]): Issue[] {
    const people = new Set(hidden.length > 0 ? lines : []);
    return hidden.filter(line => people.has(line)).map(line => readIssue('rowhidden', line));
}

/** A sheet looks like a list by its known labels, then by having any row. */
const score = (rows: readonly string[][]): number => Math.max(0, ...rows.map(knownLabels)) * 1000 + Math.min(1, rows.length);
