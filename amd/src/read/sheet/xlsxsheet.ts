import type {Pace} from '../pace';
import {Measure} from './measure';
import {numberText, type NumberShape} from './celltext';
import {Refused, unpack, unpackAll} from './inflate';
import {addressOf} from './sheetlinks';
import {fillMerged, type Span} from './merged';
import {cellEscapes, richText} from './richtext';
import {noRows, type SheetRows} from './sheetrows';
import {afterEnd, afterTag, attribute, cutAt, elements, tags, unescapeXml, type Cut} from './xml';
import type {Entry} from './zip';

/** What the cells of every sheet refer to. */
export interface Shared {
    readonly strings: readonly string[];
    readonly shapes: readonly NumberShape[];
    /** Styles that strike a cell through, by their numbers. */
    readonly struck: ReadonlySet<string>;
    readonly from1904: boolean;
}

/** Columns a sheet can have. */
const MOST_COLUMNS = 16384;

/**
 * Reads a sheet as text.
 *
 * @param relations what its links lead to
 */
export async function readSheet(
    entry: Entry | undefined, relations: Entry | undefined, shared: Shared, most: number, pace?: Pace,
): Promise<SheetRows> {
    const found = noRows();
    const spans: Span[] = [];
    const references: string[] = [];
    let line = 0;
    let told = 0;
    const measure = new Measure();
    let last = '';
    if (!entry) {
        return found;
    }
    for await (const xml of cutAt(unpack(entry), afterRow)) {
        if (last === '' && xml.includes('hidden')) {
            for (const tag of tags(xml, 'col')) {
                told = hideColumns(tag, told, found);
            }
        }
        last = xml;
        for (const [attributes, inside] of elements(xml, 'row')) {
            // Never backwards, whatever a row says of itself: a line is one person's.
            line = Math.max(line + 1, Number(attribute(attributes, 'r')) || 0);
            const cells = readCells(inside ?? '', shared, found, line);
            measure.add(cells);
            if (cells.some(cell => cell.trim() !== '')) {
                found.rows.push(cells);
                found.lines.push(line);
                if (attributes.includes('hidden') && /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')) {
                    found.hidden.push(line);
                }
                if (shared.struck.size > 0 && isStruck(inside ?? '', shared)) {
                    found.struck.push(line);
                }
            }
            if (found.rows.length >= most) {
                return found;
            }
        }
        if (xml.includes('hyperlink ')) {
            for (const tag of tags(xml, 'hyperlink')) {
                references.push(tag);
            }
        }
        if (xml.includes('mergeCell ')) {
            for (const tag of tags(xml, 'mergeCell')) {
                spans.push(...readSpan(attribute(tag, 'ref')));
            }
        }
        await pace?.();
    }
    if (!/<\/(?:\w+:)?worksheet>\s*$/.test(last)) {
        throw new Refused('filedamaged');
    }
    fillMerged(found, spans, measure);
    await followLinks(found, references, relations);
    return found;
}

/** Cuts after the last row; behind the rows, after any tag. */
const afterRow: Cut = (text, from) => {
    const at = lastRow(text, from);
    return at >= 0 || !/<\/(?:\w+:)?sheetData>/.test(text) ? at : afterTag(text, from);
};

const lastRow = afterEnd('row');

/**
 * Takes down the columns that a `col` hides, by their numbers; they come from left to right.
 *
 * @param before how many columns the others were about
 * @returns the same with this one
 */
function hideColumns(tag: string, before: number, found: SheetRows): number {
    const [from, to] = ['min', 'max'].map(name => Number(attribute(tag, name)) || 0) as [number, number];
    const end = Math.min(to, MOST_COLUMNS);
    const isHidden = from > 0 && /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '');
    for (let column = Math.max(before, from - 1); isHidden && column < end; column++) {
        found.hiddenColumns.push(column);
    }
    return from > 0 ? Math.max(before, end) : before;
}

/** The addresses that links of a sheet lead to. */
async function followLinks(found: SheetRows, references: readonly string[], relations: Entry | undefined): Promise<void> {
    if (references.length === 0) {
        return;
    }
    const targets = new Map(tags(await unpackAll(relations), 'Relationship').map(tag => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']));
    for (const tag of references) {
        const cell = attribute(tag, 'ref') ?? '';
        const address = addressOf(targets.get(attribute(tag, 'id') ?? '') ?? '');
        const column = columnOf(cell);
        const line = Number(/^[A-Z]+(\d+)$/.exec(cell)?.[1] ?? 0);
        if (address !== '' && column !== null && line > 0) {
            found.links.push({line, column, address});
        }
    }
}

/** `B2:B9` as a span; nothing for cells merged only sideways. */
function readSpan(reference: string | null): Span[] {
    const [from = '', to = ''] = (reference ?? '').split(':');
    const rows = [from, to].map(cell => Number(/^\D*(\d+)$/.exec(cell)?.[1] ?? 0)) as [number, number];
    return rows[1] > rows[0] ? [[columnOf(from) ?? 0, ...rows]] : [];
}

function readCells(xml: string, shared: Shared, found: SheetRows, line: number): string[] {
    const cells: string[] = [];
    let next = 0;
    for (const [attributes, inside] of elements(xml, 'c')) {
        const column = columnOf(attribute(attributes, 'r')) ?? next;
        next = column + 1;
        if (column >= MOST_COLUMNS) {
            throw new Refused('filedamaged');
        }
        const text = inside === null ? '' : cellText(attributes, inside, shared);
        if (inside?.includes('<f') === true || inside?.includes(':f') === true) {
            readFormula(inside, attribute(attributes, 't'), line, column, found);
        }
        if (text !== '') {
            while (cells.length < column) {
                cells.push('');
            }
            cells[column] = text;
        }
    }
    return cells;
}

/** Whether every cell of a row that holds something is struck through. */
function isStruck(xml: string, {struck}: Shared): boolean {
    const filled = [...elements(xml, 'c')].filter(([, inside]) => inside !== null);
    return filled.length > 0 && filled.every(([attributes]) => struck.has(attribute(attributes, 's') ?? ''));
}

/** What a formula says besides its result: where it links to, and that its result was not kept. */
function readFormula(xml: string, type: string | null, line: number, column: number, found: SheetRows): void {
    const formula = /<(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)</.exec(xml)?.[1] ?? '';
    const link = /HYPERLINK\(\s*"([^"]*)"/i.exec(unescapeXml(formula));
    const address = addressOf(link?.[1] ?? '');
    if (address !== '') {
        found.links.push({line, column, address});
    }
    // Some programs write an empty result for one they did not work out; of a text it may be one.
    const isKept = type === 'str' ? /<(?:\w+:)?v[\s/>]/.test(xml) : /<(?:\w+:)?(?:v(?:\s[^<>]*)?>[^<]|is[\s>])/.test(xml);
    if (/<(?:\w+:)?f[\s/>]/.test(xml) && !isKept) {
        found.unsolved.push({line, column});
    }
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
    const stored = unescapeXml(/<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(xml)?.[1] ?? '');
    switch (type) {
        case 's': return shared.strings[Number(stored)] ?? '';
        case 'b': return stored === '1' ? 'TRUE' : 'FALSE';
        case 'n': return stored === '' ? ''
            : numberText(stored, shared.shapes[Number(attribute(tag, 's') ?? 0)] ?? {kind: 'plain'}, shared.from1904);
        case 'd': return stored.replace(/T00:00:00(?:\.0+)?Z?$/, '');
        default: return cellEscapes(stored);
    }
}
