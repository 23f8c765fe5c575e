import type {Pace} from '../pace';
import {Measure} from './measure';
import {numberText} from './celltext';
import {Refused, unpack, unpackAll} from './inflate';
import {withoutElements} from './leftout';
import {addressOf} from './sheetlinks';
import {fillMerged, type Span} from './merged';
import {noRows, type SheetRows, type Workbook} from './sheetrows';
import {afterEnd, afterTag, attribute, cutAt, elements, tags, unescapeXml} from './xml';
import type {Entry} from './zip';

/** Columns a sheet can have. */
const MOST_COLUMNS = 16384;
/** Spaces one after the other that are kept: about as many as letters are needed to say so. */
const MOST_SPACES = 20;

/** Opens an OpenDocument spreadsheet. */
export async function openOds(entries: ReadonlyMap<string, Entry>, pace?: Pace): Promise<Workbook> {
    const content = entries.get('content.xml');
    if ((await unpackAll(entries.get('META-INF/manifest.xml'))).includes('encryption-data')) {
        throw new Refused('fileencrypted');
    }
    if (!content) {
        throw new Refused('filedamaged');
    }
    const sheets: string[] = [];
    for await (const xml of cutAt(unpack(content), afterTag)) {
        for (const match of xml.matchAll(/<table:table(\s[^<>]*)>/g)) {
            sheets.push(attribute(match[1] ?? '', 'name') ?? '');
        }
        await pace?.();
    }
    if (sheets.length === 0) {
        throw new Refused('filedamaged');
    }
    return {format: 'ods', sheets, read: (sheet, most, pacing) => readSheet(content, sheet, most, pacing)};
}

async function readSheet(content: Entry, sheet: string, most: number, pace?: Pace): Promise<SheetRows> {
    const found = noRows();
    const spans: Span[] = [];
    const place = {line: 0, measure: new Measure(), column: 0, inside: false};
    const struck = new Set<string>();
    for await (const xml of cutAt(unpack(content), afterEnd('table-row'))) {
        // What stands between two tables is looked at apart, in the order it comes.
        for (const part of xml.split(/(?=<table:table\s)|(?<=<\/table:table>)/)) {
            const name = /^<table:table(\s[^<>]*)>/.exec(part);
            place.inside = name ? attribute(name[1] ?? '', 'name') === sheet : place.inside;
            if (place.inside) {
                readColumns(part, found, place);
                readRows(part, found, spans, place, most, struck);
            } else if (part.includes('text-line-through-style')) {
                readStruck(part).forEach(style => struck.add(style));
            }
            if (place.inside && (name?.[1]?.endsWith('/') || part.includes('</table:table>') || found.rows.length >= most)) {
                fillMerged(found, spans, place.measure);
                return found;
            }
        }
        await pace?.();
    }
    if (place.inside) {
        throw new Refused('filedamaged');
    }
    return found;
}

/** Rows of a part of a sheet, repeated as often as they say. */
function readRows(
    xml: string, found: SheetRows, spans: Span[], place: {line: number; readonly measure: Measure}, most: number, struck: ReadonlySet<string>,
): void {
    for (const [attributes, inside] of elements(xml, 'table-row')) {
        const cells = readCells(inside ?? '', place.line + 1, spans, found);
        const times = repeats(attributes, 'number-rows-repeated');
        const isStruck = struck.size > 0 && areStruck(inside ?? '', struck);
        const isHidden = /^(?:collapse|filter)$/.test(attribute(attributes, 'visibility') ?? '');
        if (cells.some(cell => cell.trim() !== '')) {
            for (let i = 0; i < times && found.rows.length < most; i++) {
                place.measure.add(cells);
                found.rows.push([...cells]);
                found.lines.push(place.line + 1 + i);
                if (isHidden) {
                    found.hidden.push(place.line + 1 + i);
                }
                if (isStruck) {
                    found.struck.push(place.line + 1 + i);
                }
            }
        }
        place.line += times;
        if (found.rows.length >= most) {
            return;
        }
    }
}

/** Names of the styles that strike a cell through. */
const readStruck = (xml: string): string[] => [...elements(xml, 'style')].filter(([, inside]) => tags(inside ?? '', 'text-properties').some(tag =>
    !/^(?:none)?$/.test(attribute(tag, 'text-line-through-style') ?? ''))).map(([attributes]) => attribute(attributes, 'name') ?? '');

/** Whether every cell of a row that holds something is struck through. */
function areStruck(xml: string, struck: ReadonlySet<string>): boolean {
    const filled = [...cellsOf(xml)].filter(([, inside]) => inside !== '');
    return filled.length > 0 && filled.every(([attributes]) => struck.has(attribute(attributes, 'style-name') ?? ''));
}

/** Columns of a sheet that are hidden; they stand before its rows. */
function readColumns(xml: string, found: SheetRows, place: {column: number}): void {
    for (const tag of xml.includes('table-column') ? tags(xml, 'table-column') : []) {
        const times = Math.min(MOST_COLUMNS, repeats(tag, 'number-columns-repeated'));
        for (let i = 0; i < times && /^(?:collapse|filter)$/.test(attribute(tag, 'visibility') ?? '') && place.column + i < MOST_COLUMNS; i++) {
            found.hiddenColumns.push(place.column + i);
        }
        place.column += times;
    }
}

const repeats = (tag: string, name: string): number => Math.max(1, Math.floor(Number(attribute(tag, name) ?? 1)) || 1);

function readCells(xml: string, line: number, spans: Span[], found: SheetRows): string[] {
    const cells: string[] = [];
    let column = 0;
    for (const [tag, inside] of cellsOf(xml)) {
        const times = repeats(tag, 'number-columns-repeated');
        const text = inside === '' ? '' : cellText(tag, inside);
        if (inside.includes('mailto:')) {
            const address = addressOf(attribute(/<text:a\s[^<>]*>/.exec(inside)?.[0] ?? '', 'href') ?? '');
            if (address !== '') {
                found.links.push({line, column, address});
            }
        }
        if (text === '' && tag.includes('formula=') && !tag.includes('value-type=')) {
            found.unsolved.push({line, column});
        }
        if (text !== '') {
            if (column + times > MOST_COLUMNS) {
                throw new Refused('filedamaged');
            }
            while (cells.length < column) {
                cells.push('');
            }
            for (let i = 0; i < times; i++) {
                cells.push(text);
            }
            const down = tag.includes('rows-spanned') ? repeats(tag, 'number-rows-spanned') : 1;
            if (down > 1) {
                spans.push([column, line, line + down - 1]);
            }
        }
        column += times;
    }
    return cells;
}

/** Cells of a row; what lies hidden under a merged cell counts as empty. */
function* cellsOf(xml: string): Generator<readonly [attributes: string, inside: string], void, undefined> {
    const open = /<table:(covered-)?table-cell(\s[^<>]*?)?(\/?)>/g;
    for (let match = open.exec(xml); match; match = open.exec(xml)) {
        const [, covered = '', attributes = '', empty] = match;
        const end = `</table:${covered}table-cell>`;
        const at = empty === '/' ? open.lastIndex : xml.indexOf(end, open.lastIndex);
        if (at < 0) {
            throw new Refused('filedamaged');
        }
        yield [attributes, covered === '' ? xml.slice(open.lastIndex, at) : ''];
        open.lastIndex = empty === '/' ? at : at + end.length;
    }
}

/** What a cell holds: numbers in full however they are shown, dates by the calendar, the rest as shown. */
function cellText(tag: string, xml: string): string {
    const shown = shownText(xml);
    switch (attribute(tag, 'value-type')) {
        case 'float': case 'currency': case 'percentage': {
            const text = numberText(attribute(tag, 'value') ?? shown, {kind: 'plain'});
            // Zeros in front are a format here: the shown text has them.
            return /^0\d+$/.test(shown) && Number(shown) === Number(text) ? shown
                // So are letters before them: `P000123`.
                : /^[\p{L}\d]*[\p{L}_./-]\d+$/u.test(shown) && shown.endsWith(text) && !/^-|\dE/i.test(shown) ? shown : text;
        }
        case 'date': return (attribute(tag, 'date-value') ?? shown).replace(/T00:00:00(?:\.0+)?$/, '').replace('T', ' ');
        case 'boolean': return attribute(tag, 'boolean-value') === 'true' ? 'TRUE' : 'FALSE';
        default: return attribute(tag, 'string-value') ?? shown;
    }
}

/** A comment on a cell, and what is drawn over it. */
const BESIDE = /<(office:annotation|draw:[\w-]+)(?=[\s>])/g;

/** Paragraphs of a cell as lines, without its comments and what is drawn over it. */
function shownText(xml: string): string {
    const bare = /<(?:office:annotation|draw:)/.test(xml)
        ? withoutElements(xml, BESIDE) : xml;
    return Array.from(elements(bare, 'p'), ([, inside]) => unescapeXml((inside ?? '')
        .replace(/<text:s(?:\s[^<>]*)?\/>/g, space => ' '.repeat(Math.min(MOST_SPACES, repeats(space, 'c'))))
        .replace(/<text:tab\s*\/>/g, '\t')
        .replace(/<text:line-break\s*\/>/g, '\n')
        .replace(/<[^<>]*>/g, ''))).join('\n');
}
