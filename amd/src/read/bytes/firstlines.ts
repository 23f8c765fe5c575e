import {decode} from './decode';
import type {ReadChoices, Table} from '../table';
import {readText} from '../cut/text';

/** Bytes looked at. */
const HEAD = 64 * 1024;

/** Bytes a file has at least for its first lines to be worth reading ahead: smaller ones are read at once. */
const WORTH = 16 * HEAD;

/** Lines given. */
export const FIRST_LINES = 30;

/** Takes the first lines of a file while the rest is still to be read. */
export type Ahead = (first: Table) => Promise<void>;

/**
 * The first lines of a large text by the evidence of its beginning, to be looked at only: what the whole file says takes their place.
 *
 * @returns null when the file is small, or when its beginning says nothing
 */
export async function readFirstLines(bytes: Uint8Array, name: string, choices: ReadChoices): Promise<Table | null> {
    if (bytes.length < WORTH) {
        return null;
    }
    const head = bytes.subarray(0, HEAD);
    const {text, encoding, broken} = await decode(head.subarray(0, Math.max(head.lastIndexOf(10), head.lastIndexOf(13)) + 1), choices.encoding);
    const table = await readText(text, {name, encoding, broken}, choices);
    return table.rows.length === 0 ? null : {...table, rows: table.rows.slice(0, FIRST_LINES), lines: table.lines.slice(0, FIRST_LINES)};
}
