import {readIssue} from './codes';
import {parseCsv} from './csv';
import {guessShape} from './delimiter';
import {LIMITS} from './limits';
import type {Pace} from './pace';
import {refuse} from './refuse';
import {hideBroken} from './repairs';
import {shapeTable} from './shape';
import type {ReadChoices, Table} from './table';
import {unwrap} from './unwrap';

/** `sep=;`, with or without quotes, as Excel writes and reads it. */
const SEP = /^[ \uFEFF]*"?sep ?= ?([^\r\n"])"?[;,\t| ]*(?:\r\n|\r|\n|$)/i;

/** What is known of a text besides itself. */
export interface TextSource {
    readonly name: string;
    /** WHATWG name, null for what was pasted. */
    readonly encoding: string | null;
    /** Bytes that could not be read. */
    readonly broken: number;
}

/** Reads delimited text that is already decoded. */
export async function readText(text: string, source: TextSource, choices: ReadChoices, pace?: Pace): Promise<Table> {
    const {name, encoding, broken} = source;
    const sep = SEP.exec(text);
    const body = sep ? text.slice(sep[0].length) : text;
    let shape = await guessShape(body, choices.delimiter, sep?.[1], pace);
    // One line is the header's.
    let cells = await parseCsv(body, shape.delimiter, shape.width, pace, LIMITS.lines + 2);
    if (cells.rows.length === 0) {
        return {...refuse(name, readIssue('fileempty', null)), encoding};
    }
    if (cells.rows.length > LIMITS.lines + 1) {
        return {...refuse(name, readIssue('filetoomanylines', null, {limit: LIMITS.lines})), encoding};
    }
    if (shape.delimiter === '' && choices.delimiter === undefined) {
        ({cells, shape} = await unwrap(cells, pace) ?? {cells, shape});
    }
    const before = sep ? 1 : 0;
    const repairs = broken > 0 ? hideBroken(cells.rows) : undefined;
    const shaped = await shapeTable({
        rows: cells.rows,
        lines: before ? cells.lines.map(line => line + before) : cells.lines,
        odd: before ? new Map([...cells.odd].map(([line, code]) => [line + before, code] as const)) : cells.odd,
        isRagged: false,
    }, choices, pace);
    return {
        name, format: 'csv', sheet: null, sheets: [], encoding,
        delimiter: shape.delimiter === '' ? null : shape.delimiter,
        ...shaped,
        ...(repairs && {repairs}),
        issues: broken > 0 ? [readIssue('bytesbroken', null, {count: broken}), ...shaped.issues] : shaped.issues,
    };
}
