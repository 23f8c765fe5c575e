import type {Pace} from '../pace';
import {numberText, shapeOfFormat, type NumberShape} from './celltext';
import {Refused, unpack, unpackAll} from './inflate';
import type {SheetRows, Workbook} from './rows';
import {afterEnd, attribute, cutAt, tags, unescapeXml} from './xml';
import type {Entry} from './zip';

/** What the cells of every sheet refer to. */
interface Shared {
    readonly strings: readonly string[];
    readonly shapes: readonly NumberShape[];
    readonly from1904: boolean;
}

/** Columns a sheet can have. */
const MOST_COLUMNS = 16384;

/** Opens an Office Open XML workbook. */
export async function openXlsx(entries: ReadonlyMap<string, Entry>, pace?: Pace): Promise<Workbook> {
    const main = await unpackAll(find(entries, 'xl/workbook.xml'));
    const targets = new Map(tags(await unpackAll(find(entries, 'xl/_rels/workbook.xml.rels')), 'Relationship')
        .map(tag => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']));
    const sheets = new Map<string, Entry>();
    for (const tag of tags(main, 'sheet')) {
        const target = targets.get(attribute(tag, 'id') ?? '') ?? '';
        const entry = find(entries, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
        if (entry && (attribute(tag, 'state') ?? 'visible') === 'visible') {
            sheets.set(attribute(tag, 'name') ?? '', entry);
        }
    }
    if (sheets.size === 0) {
        throw new Refused('filedamaged');
    }
    const shared: Shared = {
        strings: await readStrings(find(entries, 'xl/sharedStrings.xml'), pace),
        shapes: readShapes(await unpackAll(find(entries, 'xl/styles.xml'))),
        from1904: tags(main, 'workbookPr').some(tag => /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')),
    };
    return {
        format: 'xlsx',
        sheets: [...sheets.keys()],
        read: (sheet, most, pacing) => readSheet(sheets.get(sheet), shared, most, pacing),
    };
}

/** A part of the package; some writers differ in case. */
function find(entries: ReadonlyMap<string, Entry>, name: string): Entry | undefined {
    return entries.get(name) ?? [...entries.values()].find(entry => entry.name.toLowerCase() === name.toLowerCase());
}

/** The strings cells point to. */
async function readStrings(entry: Entry | undefined, pace?: Pace): Promise<string[]> {
    const strings: string[] = [];
    if (entry) {
        for await (const xml of cutAt(unpack(entry), afterEnd('si'))) {
            for (const match of xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)) {
                strings.push(richText(match[1] ?? ''));
            }
            await pace?.();
        }
    }
    return strings;
}

/** Text of a string item or an inline string: its runs, without phonetic readings. */
function richText(xml: string): string {
    let text = '';
    for (const match of xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '')
        .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) {
        text += match[1] ?? '';
    }
    return cellEscapes(unescapeXml(text));
}

/** `_x000D_`: how these files write characters XML cannot hold. */
const cellEscapes = (text: string): string => (text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text);

/** Shape of numbers by style. */
function readShapes(xml: string): NumberShape[] {
    const codes = new Map(tags(xml, 'numFmt').map(tag => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']));
    const styles = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
    return tags(styles, 'xf').map(tag => {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        return shapeOfFormat(id, codes.get(id));
    });
}

async function readSheet(entry: Entry | undefined, shared: Shared, most: number, pace?: Pace): Promise<SheetRows> {
    const found: SheetRows = {rows: [], lines: []};
    let line = 0;
    if (!entry) {
        return found;
    }
    for await (const xml of cutAt(unpack(entry), afterEnd('row'))) {
        for (const match of xml.matchAll(/<(?:\w+:)?row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
            line = Number(attribute(match[1] ?? '', 'r') ?? line + 1);
            const cells = readCells(match[2] ?? '', shared);
            if (cells.some(cell => cell.trim() !== '')) {
                found.rows.push(cells);
                found.lines.push(line);
            }
            if (found.rows.length >= most) {
                return found;
            }
        }
        await pace?.();
    }
    return found;
}

const CELL = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

function readCells(xml: string, shared: Shared): string[] {
    const cells: string[] = [];
    for (const match of xml.matchAll(CELL)) {
        const tag = match[1] ?? '';
        const column = columnOf(attribute(tag, 'r')) ?? cells.length;
        if (column >= MOST_COLUMNS) {
            throw new Refused('filedamaged');
        }
        const text = match[2] === undefined ? '' : cellText(tag, match[2], shared);
        if (text !== '') {
            while (cells.length < column) {
                cells.push('');
            }
            cells[column] = text;
        }
    }
    return cells;
}

/** Column of a reference like `AB12`, 0 = A; null when there is none. */
function columnOf(reference: string | null): number | null {
    let column = 0;
    for (let i = 0; reference !== null && i < reference.length; i++) {
        const code = reference.charCodeAt(i);
        if (code < 65 || code > 90) {
            break;
        }
        column = column * 26 + code - 64;
    }
    return column === 0 ? null : column - 1;
}

function cellText(tag: string, xml: string, shared: Shared): string {
    const type = attribute(tag, 't') ?? 'n';
    if (type === 'inlineStr') {
        return richText(xml);
    }
    const stored = unescapeXml(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(xml)?.[1] ?? '');
    switch (type) {
        case 's': return shared.strings[Number(stored)] ?? '';
        case 'b': return stored === '1' ? 'TRUE' : 'FALSE';
        case 'n': return stored === '' ? ''
            : numberText(stored, shared.shapes[Number(attribute(tag, 's') ?? 0)] ?? {kind: 'plain'}, shared.from1904);
        case 'd': return stored.replace(/T00:00:00(?:\.0+)?Z?$/, '');
        default: return cellEscapes(stored);
    }
}
