import type {Pace} from '../pace';
import type {LaidOut} from './laidout';
import {readCards} from './readcards';
import {readDrawn} from './readdrawn';
import {readLabelled} from './readlabelled';

/** Characters looked at to tell. */
const HEAD = 64 * 1024;

const LINE_END = /\r\n|\r|\n/;

/**
 * Reads a text that is a table by its layout: drawn with characters, or with a title before each value.
 *
 * @param first number of the text's first line
 * @returns null for any other text
 */
export async function readLaidOut(text: string, first: number, pace?: Pace): Promise<LaidOut | null> {
    const head = linesOf(text.length > HEAD ? text.slice(0, text.lastIndexOf('\n', HEAD) + 1) : text);
    const lines = (): string[] => linesOf(text);
    return await readDrawn(head, lines, first, pace) ?? await readLabelled(head, lines, first, pace) ?? readCards(head, lines, first, pace);
}

const linesOf = (text: string): string[] => text.split(LINE_END);
