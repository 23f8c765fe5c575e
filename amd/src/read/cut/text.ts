import {cutByPosition} from './byposition';
import {readIssue} from '../readcodes';
import {endOf} from '../lines/lastline';
import {parseCsv, type Cells} from './csv';
import {guessShape, type Shape} from './delimiter';
import type {Issue} from '../issue';
import {isJson, readJson} from '../json/readjson';
import type {Doubt} from '../letters/guessletters';
import type {Recoded} from '../letters/recode';
import {letterIssues} from '../letters/told';
import {readLaidOut} from '../drawn/readlaidout';
import {LIMITS} from '../limits';
import type {Pace} from '../pace';
import {takeRecipients} from './recipients';
import {refuse} from '../refuse';
import {hideBroken, type Broken} from '../lines/repairs';
import {shapeTable} from './shape';
import {unswallowedWidth} from './swallowed';
import type {ReadChoices, Table} from '../table';
import {unwrap} from './unwrap';

/** `sep=;`, with or without quotes, as Excel writes and reads it. */
const SEP = /^[ \uFEFF]*"?sep ?= ?([^\r\n"])"?[;,\t| ]*(?:\r\n|\r|\n|$)/i;

/** Characters looked at to tell how wide the table is. */
const HEAD = 64 * 1024;

/** Anything but printable characters whose form is settled: controls, no-break spaces, what has no width, accents in two code points… */
// eslint-disable-next-line no-control-regex
const UNTIDY = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u00A0\u00AD\u0250-\u2018\u201A-\uFFFF]/;

/** What is known of a text besides itself. */
export interface TextSource {
    readonly name: string;
    /** WHATWG name, null for what was pasted. */
    readonly encoding: string | null;
    /** Bytes that could not be read. */
    readonly broken: number;
    /** What was not sure about its letters, and what was put right. */
    readonly doubts?: readonly Doubt[];
    readonly recoded?: readonly Recoded[];
}

/** Reads delimited text that is already decoded. */
export async function readText(text: string, source: TextSource, choices: ReadChoices, pace?: Pace): Promise<Table> {
    const {name, encoding, broken, doubts = [], recoded = []} = source;
    if (isJson(text)) {
        return readObjects(text, source, choices, pace);
    }
    const sep = SEP.exec(text);
    const body = sep ? text.slice(sep[0].length) : choices.delimiter === undefined ? takeRecipients(text) : text;
    const first = sep ? 2 : 1;
    const laidOut = choices.delimiter === undefined ? await readLaidOut(body, first, pace) : null;
    let {cells, ...shape}: {cells: Cells} & Shape = laidOut ?? await cutText(body, first, choices, sep?.[1], pace);
    if (cells.rows.length === 0) {
        return {...refuse(name, readIssue('fileempty', null)), encoding};
    }
    if (cells.rows.length > LIMITS.lines + 1) {
        return {...refuse(name, readIssue('filetoomanylines', null, {limit: LIMITS.lines})), encoding};
    }
    if (shape.delimiter === '' && shape.width < 2 && choices.delimiter === undefined) {
        ({cells, shape} = await cutByPosition(cells, pace) ?? await unwrap(cells, pace) ?? {cells, shape});
    }
    const unreadable = broken > 0 ? await hideBroken(cells.rows, pace) : undefined;
    const shaped = await shapeTable({...cells, isRagged: false, text: broken > 0 ? undefined : body}, choices, pace);
    await pace?.();
    return {
        name, format: 'csv', sheet: null, sheets: [], encoding,
        delimiter: shape.delimiter === '' ? null : shape.delimiter,
        ...shaped,
        ...endOf(shaped, cells.lines),
        ...(unreadable && {repairs: unreadable.repairs}),
        isTidy: !cells.hasBreaks && text.search(UNTIDY) < 0 && (shape.delimiter === '\t' || !text.includes('\t')),
        issues: [
            ...(unreadable ? [readIssue('bytesbroken', null, {count: broken})] : []),
            ...laidOut?.issues ?? [],
            ...shaped.issues,
            ...(unreadable ? brokenLines(shaped, unreadable.rows) : []),
            ...(doubts.length > 0 || recoded.length > 0 ? letterIssues(shaped, cells.lines, doubts, recoded) : []),
        ],
    };
}

/** Cuts a text at the separator that was chosen, told or guessed. */
async function cutText(text: string, first: number, {delimiter}: ReadChoices, told?: string, pace?: Pace): Promise<Shape & {cells: Cells}> {
    const shape = await guessShape(text, delimiter, told, pace);
    const width = await unswallowedWidth(text.length > HEAD ? text.slice(0, HEAD) : text, shape);
    // One line is the header's.
    const cells = await parseCsv(text, shape.delimiter, {width, most: LIMITS.lines + 2, first}, pace);
    return {...shape, width, cells};
}

/** Reads JSON that is already decoded. */
async function readObjects(text: string, {name, encoding, broken, doubts = [], recoded = []}: TextSource, choices: ReadChoices, pace?: Pace): Promise<Table> {
    const read = await readJson(text, name, choices, pace);
    const rows = read.rows as string[][];
    const unreadable = broken > 0 ? await hideBroken(rows, pace) : undefined;
    return {
        name, sheet: null, sheets: [], encoding, delimiter: null, ...read,
        ...(unreadable && {repairs: unreadable.repairs}),
        isTidy: !text.includes('\\') && text.search(UNTIDY) < 0,
        issues: [
            ...(unreadable ? [readIssue('bytesbroken', null, {count: broken})] : []),
            ...read.issues,
            ...(unreadable ? brokenLines(read, unreadable.rows) : []),
            ...(doubts.length > 0 || recoded.length > 0 ? letterIssues(read, read.lines, doubts, recoded) : []),
        ],
    };
}

/** The people's lines that have unreadable characters, wherever they are. */
function brokenLines({header, rows, lines}: Pick<Table, 'header' | 'rows' | 'lines'>, broken: Broken['rows']): Issue[] {
    return rows.flatMap((row, at) => {
        const labels = broken.get(row)?.map(column => header[column]?.trim() || String(column + 1));
        return labels ? [readIssue('linebroken', lines[at] ?? null, {label: labels.join(', ')})] : [];
    });
}
