import {readIssue} from '../readcodes';
import {LIMITS} from '../limits';
import type {Pace} from '../pace';
import {refuse} from '../refuse';
import type {ReadChoices, Table} from '../table';
import {readText} from './text';

/** One recipient of a mail: an address alone, or with a name. */
const RECIPIENT = /^[^@;]*[^\s@;<>]@[^\s@;<>]+>?$/;

/** Recipients copied from a mail stand on one line; each is a person. */
function takeRecipients(text: string): string {
    const line = text.trim();
    const separator = line.includes(';') ? ';' : ',';
    const people = line.split(separator).map(one => one.trim()).filter(one => one !== '');
    return !/[\r\n\t]/.test(line) && people.length > 1 && people.every(one => RECIPIENT.test(one)) ? people.join('\n') : text;
}

/** Reads what was pasted from a spreadsheet (tabs) or typed. Issues say what is wrong; never throws for the text. */
export async function readPaste(text: string, choices: ReadChoices = {}, pace?: Pace): Promise<Table> {
    if (text.length > LIMITS.bytes) {
        return refuse('', readIssue('filetoobig', null, {limit: LIMITS.bytes / 1024 / 1024}));
    }
    return readText(takeRecipients(text.replace(/^\uFEFF/, '')), {name: '', encoding: null, broken: 0}, choices, pace);
}
