import type {Cells} from './csv';
import type {Shape} from './delimiter';
import {forEachIndex, type Pace} from '../pace';

/** Lines looked at to tell, and how many of them must be made so. */
const SAMPLE = 60;
const ENOUGH = 0.6;
const FEWEST = 2;

/** Signs of a line looked at: no printed list is wider. */
const WIDEST = 2000;

/** Between two columns; inside a cell there is one space. */
const GAP = / {2}/;

/**
 * Takes apart lines whose columns stand below one another, spaces between them, as a listing is printed or a terminal shows a table. A column
 * ends where every such line is blank: for two signs at least, or for one where the title of the next begins. Other lines stay whole.
 *
 * @returns null when they are not made so, or hold no addresses
 */
export async function cutByPosition(cells: Cells, pace?: Pace): Promise<{cells: Cells; shape: Shape} | null> {
    const isOne = (text: string): boolean => GAP.test(text.trimStart()) && !text.includes('\t') && text.length <= WIDEST;
    const textOf = (at: number): string => (cells.rows[at]?.[0] ?? '').trimEnd();
    const sample = Array.from({length: Math.min(SAMPLE, cells.rows.length)}, (_, at) => textOf(at));
    const fitting = sample.filter(isOne);
    const [titles] = fitting;
    if (titles === undefined || fitting.length < Math.max(FEWEST, sample.length * ENOUGH) || !fitting.some(text => text.includes('@'))) {
        return null;
    }
    const taken = new Uint8Array(WIDEST);
    await forEachIndex(cells.rows.length, at => {
        const text = textOf(at);
        for (let place = 0, end = isOne(text) ? text.length : 0; place < end; place++) {
            taken[place] ||= text[place] === ' ' ? 0 : 1;
        }
    }, pace);
    const starts = columnStarts(taken, titles);
    if (starts.length < 2) {
        return null;
    }
    const last = starts.at(-1) ?? 0;
    // One whose every value is as long as its column has no gap left.
    const isFull = (text: string): boolean => text.length > last && text.length <= WIDEST
        && starts.every(start => start === 0 || (text[start - 1] === ' ' && text[start] !== ' '));
    const rows: string[][] = [];
    await forEachIndex(cells.rows.length, at => {
        const text = textOf(at);
        rows.push(isOne(text) || isFull(text) ? starts.map((start, column) => text.slice(start, starts[column + 1]).trim()) : [text]);
    }, pace);
    return {cells: {...cells, rows, isEven: false}, shape: {delimiter: '', width: starts.length}};
}

/** Where the columns begin, the first at 0. */
function columnStarts(taken: Uint8Array, titles: string): number[] {
    const starts = [0];
    const first = taken.indexOf(1);
    const last = taken.lastIndexOf(1);
    for (let place = first + 1; place <= last; place++) {
        if (taken[place] === 1 && taken[place - 1] === 0) {
            const isWide = taken[place - 2] === 0;
            const isTitled = (titles[place] ?? ' ') !== ' ' && titles[place - 1] === ' ';
            if (isWide || isTitled) {
                starts.push(place);
            }
        }
    }
    return starts;
}
