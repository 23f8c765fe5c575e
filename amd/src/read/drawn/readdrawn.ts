import {barsOf, cutByBars} from './bars';
import {forEachIndex, type Pace} from '../pace';
import {isRule} from './frameline';
import type {LaidOut} from './laidout';
import {cutByRuler, rulerOf} from './ruler';

/** Lines that may be above the table. */
const ABOVE = 30;

/**
 * Reads a table that a database's command line, Markdown or a terminal drew: bars between cells with a rule under the titles, or columns under a
 * rule of dashes. Rules and frames are nobody's lines; a line that is not drawn so stays whole, and is told like any other.
 *
 * @param head the first lines
 * @param all gives all of them
 * @param first number of the first one
 * @returns null for any other text
 */
export async function readDrawn(head: readonly string[], all: () => readonly string[], first: number, pace?: Pace): Promise<LaidOut | null> {
    const bars = barsOf(head, ABOVE);
    const ruler = bars ? null : rulerOf(head, ABOVE);
    if (!bars && !ruler) {
        return null;
    }
    const cut = bars ? cutByBars(bars) : cutByRuler(ruler?.starts ?? []);
    const found = all();
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
    return {cells: {rows, lines, odd: new Map(), hasBreaks: false, isEven: false}, delimiter: bars?.bar ?? '', width, issues: []};
}
