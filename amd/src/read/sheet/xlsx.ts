import type {Pace} from '../pace';
import {numberText, shapeOfFormat, type NumberShape} from './celltext';
import {Refused, unpack, unpackAll} from './inflate';
import {fillMerged, type Span} from './merged';
import type {SheetRows, Workbook} from './rows';
import {afterEnd, attribute, cutAt, elements, tags, unescapeXml} from './xml';
import type {Entry} from './zip';

/** What the cells of every sheet refer to. */
interface Shared {
    readonly strings: readonly string[];
    readonly shapes: readonly NumberShape[];
    readonly from1904: boolean;
}

/** Columns a sheet can have. */
const MOST_COLUMNS = 16384;

/** The main part of a workbook; some servers number it. */
export const MAIN_PART = /^xl\/workbook\d*\.xml$/i;

/** Opens an Office Open XML workbook. */
export async function openXlsx(entries: ReadonlyMap<string, Entry>, pace?: Pace): Promise<Workbook> {
    const mainName = [...entries.keys()].find(name => MAIN_PART.test(name)) ?? '';
    const main = await unpackAll(entries.get(mainName));
    const related = tags(await unpackAll(find(entries, `xl/_rels/${mainName.slice(3)}.rels`)), 'Relationship').map(tag => ({
        id: attribute(tag, 'Id') ?? '',
        type: /\w*$/.exec(attribute(tag, 'Type') ?? '')?.[0] ?? '',
        entry: find(entries, (attribute(tag, 'Target') ?? '').replace(/^(?!\/)/, 'xl/').replace(/^\//, '')),
    }));
    const part = (type: string, usual: string): Entry | undefined =>
        related.find(one => one.type === type)?.entry ?? find(entries, usual);
    const visible = new Map<string, Entry>();
    const hidden = new Map<string, Entry>();
    for (const tag of tags(main, 'sheet')) {
        const {entry, type} = related.find(one => one.id === attribute(tag, 'id')) ?? {entry: undefined, type: ''};
        if (entry && !/^(?:chart|dialog)sheet$/.test(type)) {
            ((attribute(tag, 'state') ?? 'visible') === 'visible' ? visible : hidden).set(attribute(tag, 'name') ?? '', entry);
        }
    }
    const sheets = visible.size > 0 ? visible : hidden;
    if (sheets.size === 0) {
        throw new Refused('filedamaged');
    }
    const shared: Shared = {
        strings: await readStrings(part('sharedStrings', 'xl/sharedStrings.xml'), pace),
        shapes: readShapes(await unpackAll(part('styles', 'xl/styles.xml'))),
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
            for (const [, inside] of elements(xml, 'si')) {
                strings.push(richText(inside ?? ''));
            }
            await pace?.();
        }
    }
    return strings;
}

/** Text of a string item or an inline string: its runs, without phonetic readings. */
function richText(xml: string): string {
    let text = '';
    for (const [, inside] of elements(xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml, 't')) {
        text += inside ?? '';
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
    const found: SheetRows = {rows: [], lines: [], hidden: [], merged: 0};
    const spans: Span[] = [];
    let line = 0;
    let last = '';
    if (!entry) {
        return found;
    }
    for await (const xml of cutAt(unpack(entry), afterEnd('row'))) {
        last = xml;
        for (const [attributes, inside] of elements(xml, 'row')) {
            // Never backwards, whatever a row says of itself: a line is one person's.
            line = Math.max(line + 1, Number(attribute(attributes, 'r')) || 0);
            const cells = readCells(inside ?? '', shared);
            if (cells.some(cell => cell.trim() !== '')) {
                found.rows.push(cells);
                found.lines.push(line);
                if (attributes.includes('hidden') && /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')) {
                    found.hidden.push(line);
                }
            }
            if (found.rows.length >= most) {
                return found;
            }
        }
        if (xml.includes('mergeCell ')) {
            tags(xml, 'mergeCell').forEach(tag => spans.push(...readSpan(attribute(tag, 'ref'))));
        }
        await pace?.();
    }
    if (!/<\/(?:\w+:)?worksheet>\s*$/.test(last)) {
        throw new Refused('filedamaged');
    }
    fillMerged(found, spans);
    return found;
}

/** `B2:B9` as a span; nothing for cells merged only sideways. */
function readSpan(reference: string | null): Span[] {
    const [from = '', to = ''] = (reference ?? '').split(':');
    const rows = [from, to].map(cell => Number(/\d+$/.exec(cell)?.[0] ?? 0)) as [number, number];
    return rows[1] > rows[0] ? [[columnOf(from) ?? 0, ...rows]] : [];
}

function readCells(xml: string, shared: Shared): string[] {
    const cells: string[] = [];
    let next = 0;
    for (const [attributes, inside] of elements(xml, 'c')) {
        const column = columnOf(attribute(attributes, 'r')) ?? next;
        next = column + 1;
        if (column >= MOST_COLUMNS) {
            throw new Refused('filedamaged');
        }
        const text = inside === null ? '' : cellText(attributes, inside, shared);
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
