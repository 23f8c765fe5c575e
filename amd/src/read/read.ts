import {readIssue} from './readcodes';
import {decode} from './bytes/decode';
import {readFirstLines, type Ahead} from './bytes/firstlines';
import {LIMITS} from './limits';
import type {Pace} from './pace';
import {refuse} from './refuse';
import {sniff} from './bytes/sniff';
import type {ReadChoices, Table} from './table';
import {readText} from './cut/text';
import {readWorkbook} from './workbook';

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
        await pace?.();
        await ahead(first);
        await pace?.();
    }
    const {text, ...decoded} = await decode(bytes, choices.encoding, pace);
    return readText(text, {name, ...decoded}, choices, pace);
}

/** Whether the first sign is one JSON starts with: its beginning says nothing of the whole. */
const mayBeJson = (bytes: Uint8Array): boolean => /^[\s\0\u00EF\u00BB\u00BF\u00FE\u00FF]*[[{]/.test(String.fromCharCode(...bytes.subarray(0, 100)));
