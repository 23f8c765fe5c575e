import type {Pace} from '../pace';
import {LIMITS} from '../limits';
import {numberText} from './celltext';
import {Refused, unpack, unpackAll} from './inflate';
import type {SheetRows, Workbook} from './rows';
import {afterEnd, attribute, cutAt, unescapeXml} from './xml';
import type {Entry} from './zip';

/** Columns a sheet can have. */
const MOST_COLUMNS = 16384;

/** Tables and rows, in the order they come. */
const PART = /<table:table(\s[^>]*)>|<\/table:table>|<table:table-row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/table:table-row>)/g;

const CELL = /<table:(?:covered-)?table-cell(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g;

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
    for await (const xml of cutAt(unpack(content), text => text.lastIndexOf('>') + 1 || -1)) {
        for (const match of xml.matchAll(/<table:table(\s[^>]*)>/g)) {
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
    const found: SheetRows = {rows: [], lines: []};
    let line = 0;
    let inside = false;
    for await (const xml of cutAt(unpack(content), afterEnd('table-row'))) {
        for (const match of xml.matchAll(PART)) {
            if (match[1] !== undefined) {
                inside = attribute(match[1], 'name') === sheet;
            } else if (match[0] === '</table:table>') {
                if (inside) {
                    return found;
                }
            } else if (inside) {
                const cells = readCells(match[3] ?? '');
                const times = repeats(match[2] ?? '', 'number-rows-repeated');
                if (cells.some(cell => cell.trim() !== '')) {
                    for (let i = 0; i < times && found.rows.length <= LIMITS.lines; i++) {
                        found.rows.push([...cells]);
                        found.lines.push(line + 1 + i);
                    }
                }
                line += times;
                if (found.rows.length >= most) {
                    return found;
                }
            }
        }
        await pace?.();
    }
    return found;
}

const repeats = (tag: string, name: string): number => Math.max(1, Number(attribute(tag, name) ?? 1) || 1);

function readCells(xml: string): string[] {
    const cells: string[] = [];
    let column = 0;
    for (const match of xml.matchAll(CELL)) {
        const tag = match[1] ?? '';
        const times = repeats(tag, 'number-columns-repeated');
        const text = cellText(tag, match[2] ?? '');
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
        }
        column += times;
    }
    return cells;
}

/** What a cell holds: numbers in full however they are shown, dates by the calendar, the rest as shown. */
function cellText(tag: string, xml: string): string {
    const shown = shownText(xml);
    switch (attribute(tag, 'value-type')) {
        case 'float': case 'currency': case 'percentage': {
            const text = numberText(attribute(tag, 'value') ?? shown, {kind: 'plain'});
            // Zeros in front are a format here: the shown text has them.
            return /^0\d+$/.test(shown) && Number(shown) === Number(text) ? shown : text;
        }
        case 'date': return (attribute(tag, 'date-value') ?? shown).replace(/T00:00:00(?:\.0+)?$/, '').replace('T', ' ');
        case 'boolean': return attribute(tag, 'boolean-value') === 'true' ? 'TRUE' : 'FALSE';
        default: return attribute(tag, 'string-value') ?? shown;
    }
}

/** Paragraphs of a cell as lines, without its comments. */
function shownText(xml: string): string {
    const bare = xml.includes('<office:annotation') ? xml.replace(/<office:annotation[\s>][\s\S]*?<\/office:annotation>/g, '') : xml;
    return Array.from(bare.matchAll(/<text:p(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/text:p>)/g), match => unescapeXml((match[1] ?? '')
        .replace(/<text:s(?:\s[^>]*)?\/>/g, space => ' '.repeat(Math.min(1000, repeats(space, 'c'))))
        .replace(/<text:tab\s*\/>/g, '\t')
        .replace(/<text:line-break\s*\/>/g, '\n')
        .replace(/<[^>]*>/g, ''))).join('\n');
}
