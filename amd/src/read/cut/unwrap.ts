import {parseCsv, type Cells} from './csv';
import {guessShape, type Shape} from './delimiter';
import type {Pace} from '../pace';

/** Lines looked at to tell. */
const SAMPLE = 60;

/** Share of the lines that must look typed. */
const ENOUGH = 0.6;

/** What no address holds that someone types. */
const OUTSIDE = /[\s<>()"',;:]/;

/**
 * Takes apart lines of one cell that hold a row each: lines wrapped in quotes as a whole, as a spreadsheet saves a list it did not take
 * apart (`"Nom;Prénom"`), and lines typed or copied from a mail (`Léa MARTIN <lea@exemple.fr>`).
 *
 * @returns null when the lines are what they seem: a single column
 */
export async function unwrap(cells: Cells, pace?: Pace): Promise<{cells: Cells; shape: Shape} | null> {
    const texts = cells.rows.map(row => row[0] ?? '');
    const sample = texts.slice(0, SAMPLE);
    if (sample.length > 1 && sample.every(text => /^".*"$/.test(text))) {
        // Saved so twice.
        const {rows} = await parseCsv(texts.join('\n'), '', {}, pace);
        return rows.length === texts.length ? unwrap({...cells, rows}, pace) : null;
    }
    const shape = await guessShape(sample.join('\n'), undefined, undefined, pace);
    if (shape.delimiter !== '' && !texts.some(text => /[\r\n]/.test(text))) {
        const inner = await parseCsv(texts.join('\n'), shape.delimiter, {width: shape.width}, pace);
        const outside = (line: number): number => cells.lines[line - 1] ?? 0;
        return {shape, cells: {
            rows: inner.rows, lines: inner.lines.map(outside), hasBreaks: inner.hasBreaks, isEven: inner.isEven,
            odd: new Map([...cells.odd, ...[...inner.odd].map(([line, code]) => [outside(line), code] as const)]),
        }};
    }
    if (sample.filter(text => takeAddress(text).length > 1).length < Math.max(1, sample.length * ENOUGH)) {
        return null;
    }
    // Quotes around a name are no cell's.
    return {cells: {...cells, rows: texts.map(takeAddress), odd: new Map(), isEven: false}, shape: {delimiter: '', width: 2}};
}

/** Name and address of a line that holds one of each, else the line. */
function takeAddress(text: string): string[] {
    const at = text.indexOf('@');
    let from = at;
    let to = at + 1;
    while (from > 0 && !OUTSIDE.test(text[from - 1] ?? '')) {
        from--;
    }
    while (at > 0 && to < text.length && !OUTSIDE.test(text[to] ?? '')) {
        to++;
    }
    const rest = `${text.slice(0, Math.max(0, from))} ${text.slice(to)}`.replace(/[<>()";:\s]+/g, ' ').replace(/\bmailto\b/i, '')
        // A comma inside tells the two names apart.
        .replace(/^[\s,]+|[\s,]+$/g, '').replace(/\s*,\s*/g, ', ');
    return from >= 0 && from < at && /\p{L}/u.test(rest) && !rest.includes('@') ? [rest, text.slice(from, to)] : [text];
}
