import {parseCsv} from './csv';
import type {Shape} from './delimiter';

/** Lines looked at. */
const SAMPLE = 60;

/** Share of the lines that must agree. */
const ENOUGH = 0.6;

/**
 * How many columns a text has of which quotes seem to swallow most lines: two stray ones may look like a cell of many lines. Then the lines are
 * asked, each for itself; else it is what the rows say.
 */
export async function unswallowedWidth(text: string, {delimiter, width}: Shape): Promise<number> {
    const lines = delimiter !== '' && text.includes('"') ? text.split(/[\r\n]+/, SAMPLE + 1).filter(line => line.trim() !== '').slice(0, SAMPLE) : [];
    if (lines.length < 3) {
        return width;
    }
    const {rows} = await parseCsv(lines.join('\n'), delimiter);
    const counts = new Map<number, number>();
    for (const line of rows.length * 2 > lines.length ? [] : lines) {
        const count = line.split(delimiter).length;
        counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const [[usual, times] = [width, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
    return times >= lines.length * ENOUGH ? usual : width;
}
