import {columnsOf, isRule} from './frameline';

/** Signs that stand between cells. */
const BARS = ['|', '│', '║', '┃', '┆', '┇', '┊', '┋', '¦'] as const;

/** Share of the lines that must have all cells. */
const ENOUGH = 0.6;

/** A table with bars between its cells. */
export interface Bars {
    readonly bar: string;
    readonly width: number;
    /** Whether bars are around a line as well. */
    readonly isFramed: boolean;
}

/**
 * Finds a rule next to a line that has as many cells between bars as the rule has parts, and lines like it everywhere.
 *
 * @param above lines that may be above the rule
 */
export function barsOf(lines: readonly string[], above: number): Bars | null {
    for (let at = 0; at < Math.min(above, lines.length); at++) {
        const rule = lines[at] ?? '';
        const width = isRule(rule) ? columnsOf(rule) : 0;
        for (const titles of width > 1 ? [lines[at - 1] ?? '', lines[at + 1] ?? ''] : []) {
            const bar = BARS.find(one => titles.includes(one)) ?? '|';
            const isFramed = titles.trim().startsWith(bar) && titles.trim().endsWith(bar);
            const bars = {bar, width, isFramed};
            const drawn = lines.filter(line => line.trim() !== '' && !isRule(line));
            const cut = cutByBars(bars);
            if (!isRule(titles) && cut(titles).length === width && drawn.filter(line => cut(line).length === width).length >= drawn.length * ENOUGH) {
                return bars;
            }
        }
    }
    return null;
}

/** Takes a line apart at its bars; one without any is one cell. Markdown writes a bar inside a cell behind a backslash. */
export function cutByBars({bar, isFramed}: Bars): (line: string) => string[] {
    return line => {
        const text = line.trim();
        if (!text.includes(bar)) {
            return [text];
        }
        const isOpen = isFramed && text.startsWith(bar);
        const isClosed = isFramed && text.endsWith(bar) && !text.endsWith(`\\${bar}`) && text.length > 1;
        const inside = text.slice(isOpen ? 1 : 0, isClosed ? -1 : undefined);
        // Bars of psql stand at the beginning of a line whose first cell is empty.
        return inside.includes('\\') ? inside.replaceAll(`\\${bar}`, '\n').split(bar).map(cell => cell.replaceAll('\n', bar).trim())
            : inside.split(bar).map(cell => cell.trim());
    };
}
