import {parseCsv} from './csv';
import {isTitle} from '../../map/label/meaning';
import type {Pace} from '../pace';
import {RARE} from './rare';
import {undouble} from '../bytes/undouble';

/** Separators tried, those first that are seldom in a cell. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** Moodle's upload offers it as well; times and addresses of the web have it too, so only known labels prove it. */
const COLON = ':';

/** Rows looked at for them, and how many of those must be as wide as the header. */
const RARE_SAMPLE = 20;
const EVEN = 0.9;

/** Rows looked at to choose, and characters: a sign that is not there would be looked for to the end. */
const SAMPLE = 60;
const HEAD = 256 * 1024;

/** Share of the rows, in percent, that must agree on a separator no header speaks for. */
const ENOUGH = 60;

export interface Shape {
    /** '' for a single column. */
    readonly delimiter: string;
    /** Columns most rows have. */
    readonly width: number;
}

/**
 * Chooses the separator: the one that yields known headers, then the one most rows agree on.
 *
 * @param chosen a separator someone decided
 * @param told the one of a `sep=` line, which is believed unless it separates nothing
 */
export async function guessShape(text: string, chosen?: string, told?: string, pace?: Pace): Promise<Shape> {
    const head = text.length > HEAD ? text.slice(0, HEAD) : text;
    const tried: Tried[] = [];
    for (const delimiter of new Set(chosen !== undefined ? [chosen] : [...told === undefined ? [] : [told], ...DELIMITERS, COLON])) {
        const {rows} = await parseCsv(head, delimiter, {most: SAMPLE}, pace);
        tried.push({delimiter, rows, place: tried.length, longest: Math.max(0, ...rows.map(row => row.length))});
    }
    const shapes: (Shape & {score: number; place: number})[] = [];
    let proven = 0;
    // The one told, then the one with most cells: another that could not have as many labels need not be read.
    const first = (one: Tried): number => (one.delimiter === told ? Infinity : one.longest);
    for (const {delimiter, rows, place, longest} of tried.sort((a, b) => (first(b) > first(a) ? 1 : first(b) < first(a) ? -1 : 0))) {
        if (longest < proven) {
            continue;
        }
        const {known, length} = mostKnown(rows);
        const {width, share} = usualWidth(rows, length);
        if (chosen !== undefined || (width > 1 && delimiter === told)) {
            return {delimiter, width};
        }
        if (width < 2 || (delimiter === COLON && known < 2)) {
            continue;
        }
        // One label is known whether its column is separated or not; two or more prove the separator.
        proven = Math.max(proven, known > 1 ? known : 0);
        shapes.push({delimiter, width, place, score: (known > 1 ? known * 1000 : 0) + share * 100 + Math.min(width, 50)});
    }
    const [best] = shapes.sort((a, b) => b.score - a.score || a.place - b.place);
    return best && (best.score >= ENOUGH) ? {delimiter: best.delimiter, width: best.width} : rareShape(head, pace);
}

/** The rare separator that yields known titles above rows that are all as wide. */
async function rareShape(head: string, pace?: Pace): Promise<Shape> {
    for (const delimiter of RARE) {
        const {rows} = head.includes(delimiter) ? await parseCsv(head, delimiter, {most: RARE_SAMPLE}, pace) : {rows: []};
        const {known, length} = mostKnown(rows);
        if (known > 1 && rows.length > 1 && rows.filter(row => row.length === length).length >= rows.length * EVEN) {
            return {delimiter, width: length};
        }
    }
    return {delimiter: '', width: 1};
}

/** The first rows by a separator, and the most cells one of them has. */
interface Tried {
    readonly delimiter: string;
    readonly rows: readonly (readonly string[])[];
    readonly place: number;
    readonly longest: number;
}

/** How many labels we know the header has, and how many cells: the first row with more than one is it; no cells when there is none. */
function mostKnown(rows: readonly (readonly string[])[]): {known: number; length: number} {
    let most = 0;
    for (const row of rows) {
        most = Math.max(most, knownLabels(row));
        if (most > 1) {
            return {known: most, length: row.length};
        }
    }
    return {known: most, length: 0};
}

/** How many cells of a row are labels we know. */
export const knownLabels = (row: readonly string[]): number =>
    row.reduce((sum, cell) => sum + (mayBeTitle(cell) && isTitle(undouble(cell)) ? 1 : 0), 0);

/** Whether it is worth reading: neither a long text nor a number. */
const mayBeTitle = (cell: string): boolean => cell !== '' && cell.length < 80 && /\p{L}{2}|[@°º]/u.test(cell);

/**
 * The most frequent number of cells a row, of two the header's, else the larger one, and the share of rows that have it: a quote that swallows all people
 * leaves one row beside the header.
 */
function usualWidth(rows: readonly (readonly string[])[], header: number): {width: number; share: number} {
    const counts = new Map<number, number>();
    for (const row of rows) {
        counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    }
    let width = 1;
    let most = 0;
    for (const [length, count] of counts) {
        if (count > most || (count === most && (length === header || (length > width && width !== header)))) {
            width = length;
            most = count;
        }
    }
    return {width, share: rows.length ? most / rows.length : 0};
}
