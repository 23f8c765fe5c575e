import {readIssue} from '../readcodes';
import {LIMITS} from '../limits';
import type {Pace} from '../pace';
import {refuse} from '../refuse';
import type {ReadChoices, Table} from '../table';
import {readText} from './text';

/** Reads what was pasted from a spreadsheet (tabs) or typed. Issues say what is wrong; never throws for the text. */
export async function readPaste(text: string, choices: ReadChoices = {}, pace?: Pace): Promise<Table> {
    if (text.length > LIMITS.bytes) {
        return refuse('', readIssue('filetoobig', null, {limit: LIMITS.bytes / 1024 / 1024}));
    }
    return readText(text.replace(/^\uFEFF/, ''), {name: '', encoding: null, broken: 0}, choices, pace);
}
