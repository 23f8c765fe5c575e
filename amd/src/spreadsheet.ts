import {readIssue, type ReadCode} from './read/readcodes';
import type {Issue} from './read/issue';
import type {Pace} from './read/pace';
import {Refused} from './read/sheet/inflate';
import {openOds} from './read/sheet/ods';
import type {SheetRows, Workbook} from './read/sheet/sheetrows';
import {MAIN_PART, openXlsx} from './read/sheet/xlsx';
import {listEntries, type Entry} from './read/sheet/zip';

/** A sheet as read, or why it was not. */
export type Opened =
    | {readonly format: 'xlsx' | 'ods'; readonly sheet: string; readonly sheets: readonly string[];
        /** Those that look like a list of people, where one had to be chosen. */
        readonly lists: readonly string[]; readonly cells: SheetRows}
    | {readonly format: 'csv' | 'xlsx' | 'ods'; readonly refused: Issue};

/** Rows of a sheet looked at to choose one. */
const SAMPLE = 30;

/** Sheets looked into to choose one. */
const SHEETS = 30;

/**
 * Reads a sheet of a workbook as text. The bundle of its own that is loaded when someone drops one.
 *
 * @param chosen name of the sheet, undefined = the first one that scores best
 * @param score how much some rows look like a list
 * @param most rows to read at most
 */
export async function openSpreadsheet(
    bytes: Uint8Array, name: string, chosen: string | undefined, score: (rows: readonly string[][]) => number, most: number, pace?: Pace,
): Promise<Opened> {
    const entries = listEntries(bytes);
    const format = formatOf(entries, bytes, name);
    if (typeof entries === 'string') {
        const isCut = format === null && entries === 'filedamaged';
        return refused(isCut ? 'filezip' : entries, format);
    }
    if (format === null) {
        return refused(otherArchive(entries, name), null);
    }
    try {
        const book = format === 'xlsx' ? await openXlsx(entries, pace) : await openOds(entries, pace);
        const isChosen = chosen !== undefined && book.sheets.includes(chosen);
        const {sheet, lists} = isChosen ? {sheet: chosen, lists: []} : await bestSheet(book, score);
        return {format, sheet, sheets: book.sheets, lists, cells: await book.read(sheet, most, pace)};
    } catch (error) {
        if (error instanceof Refused) {
            return refused(error.code, format);
        }
        throw error;
    }
}

const refused = (code: ReadCode, format: 'xlsx' | 'ods' | null): Opened => ({format: format ?? 'csv', refused: readIssue(code, null)});

/** What kind of workbook an archive is; of a damaged one, what its first bytes and its name say. */
function formatOf(entries: Map<string, Entry> | string, bytes: Uint8Array, name: string): 'xlsx' | 'ods' | null {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000));
    if (typeof entries === 'string') {
        return /\.ods$/i.test(name) || head.includes('opendocument.spreadsheet') ? 'ods'
            : /\.xlsx$/i.test(name) || head.includes('xl/') || head.includes('[Content_Types].xml') ? 'xlsx' : null;
    }
    const names = [...entries.keys()].map(entry => entry.toLowerCase());
    if (names.some(entry => MAIN_PART.test(entry))) {
        return 'xlsx';
    }
    const isOther = head.includes('mimetypeapplication/vnd.oasis.opendocument') && !head.includes('opendocument.spreadsheet');
    return names.includes('content.xml') && !isOther ? 'ods' : null;
}

/** What an archive is that is no workbook we read. */
function otherArchive(entries: ReadonlyMap<string, Entry>, name: string): ReadCode {
    if (entries.has('xl/workbook.bin')) {
        return 'filexlsb';
    }
    const names = [...entries.keys()];
    if (names.some(entry => /(?:^|\/)Index(?:\.zip|\/Document\.iwa)$|^index\.(?:xml|apxl)(?:\.gz)?$/.test(entry))) {
        return /\.(?:pages|key)$/i.test(name) ? 'filedocument' : 'filenumbers';
    }
    return entries.has('word/document.xml') || entries.has('content.xml') ? 'filedocument' : 'filezip';
}

/** What a sheet scores at least that looks like a list of people. */
const LIST = 2000;

/** The first visible sheet of those that look most like a list, and all that do. */
async function bestSheet(book: Workbook, score: (rows: readonly string[][]) => number): Promise<{sheet: string; lists: string[]}> {
    let best = book.sheets[0] ?? '';
    let most = -1;
    const lists: string[] = [];
    for (const sheet of book.sheets.length > 1 ? book.sheets.slice(0, SHEETS) : []) {
        const {rows} = await book.read(sheet, SAMPLE);
        const found = score(rows);
        if (found > LIST && rows.length > 1) {
            lists.push(sheet);
        }
        if (found > most) {
            best = sheet;
            most = found;
        }
    }
    return {sheet: best, lists};
}
