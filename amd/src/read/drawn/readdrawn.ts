import {barsOf, cutByBars} from './bars';
import type {Cells} from '../cut/csv';
import {forEachIndex, type Pace} from '../pace';
import {isRule} from './frameline';
import {cutByRuler, rulerOf} from './ruler';

/** Characters looked at to tell, and how many lines may be above the table. */
const HEAD = 64 * 1024;
const ABOVE = 30;

/** A table that was drawn with characters, its cells taken out of it. */
export interface Drawn {
    readonly cells: Cells;
    /** The bar between its cells, '' where spaces are. */
    readonly delimiter: string;
    readonly width: number;
}

export const LINE_END = /\r\n|\r|\n/;

/**
 * Reads a table that a database's command line, Markdown or a terminal drew: bars between cells with a rule under the titles, or columns under a
 * rule of dashes. Rules and frames are nobody's lines; a line that is not drawn so stays whole, and is told like any other.
 *
 * @param first number of the text's first line
 * @returns null for any other text
 */
export async function readDrawn(text: string, first: number, pace?: Pace): Promise<Drawn | null> {
    const head = (text.length > HEAD ? text.slice(0, text.lastIndexOf('\n', HEAD) + 1) : text).split(LINE_END);
    const bars = barsOf(head, ABOVE);
    const ruler = bars ? null : rulerOf(head, ABOVE);
    if (!bars && !ruler) {
        return null;
    }
    const cut = bars ? cutByBars(bars) : cutByRuler(ruler?.starts ?? []);
    const found = text.split(LINE_END);
    const rows: string[][] = [];
    const lines: number[] = [];
    await forEachIndex(found.length, at => {
        const line = found[at] ?? '';
        if (line.trim() !== '' && !isRule(line)) {
            const row = cut(line);
            if (row.some(cell => cell !== '')) {
                rows.push(row);
                lines.push(first + at);
            }
        }
    }, pace);
    const width = bars?.width ?? ruler?.starts.length ?? 1;
    return {cells: {rows, lines, odd: new Map(), hasBreaks: false, isEven: false}, delimiter: bars?.bar ?? '', width};
}
