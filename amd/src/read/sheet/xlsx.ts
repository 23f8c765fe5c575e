import type {Pace} from '../pace';
import {shapeOfFormat, type NumberShape} from './celltext';
import {Refused, unpack, unpackAll} from './inflate';
import {richText} from './richtext';
import type {Workbook} from './sheetrows';
import {afterEnd, attribute, cutAt, elements, tags} from './xml';
import {readSheet, type Shared} from './xlsxsheet';
import type {Entry} from './zip';

/** The main part of a workbook; some servers number it. */
export const MAIN_PART = /^xl\/workbook\d*\.xml$/i;

/** Opens an Office Open XML workbook. */
export async function openXlsx(entries: ReadonlyMap<string, Entry>, pace?: Pace): Promise<Workbook> {
    const mainName = [...entries.keys()].find(name => MAIN_PART.test(name)) ?? '';
    const main = await unpackAll(entries.get(mainName));
    const related = tags(await unpackAll(find(entries, `xl/_rels/${mainName.slice(3)}.rels`)), 'Relationship').map(tag => ({
        id: attribute(tag, 'Id') ?? '',
        type: split(attribute(tag, 'Type') ?? '')[1],
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
    const styles = await unpackAll(part('styles', 'xl/styles.xml'));
    const shared: Shared = {
        strings: await readStrings(part('sharedStrings', 'xl/sharedStrings.xml'), pace),
        shapes: readShapes(styles),
        struck: readStruck(styles),
        from1904: tags(main, 'workbookPr').some(tag => /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')),
    };
    return {
        format: 'xlsx',
        sheets: [...sheets.keys()],
        read: (sheet, most, pacing) => {
            const entry = sheets.get(sheet);
            const links = entry && find(entries, split(entry.name).join('_rels/') + '.rels');
            return readSheet(entry, links, shared, most, pacing);
        },
    };
}

/** A path as its folder, with the slash, and what is in it. */
function split(path: string): [folder: string, name: string] {
    const at = path.lastIndexOf('/') + 1;
    return [path.slice(0, at), path.slice(at)];
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

/** Shape of numbers by style. */
function readShapes(xml: string): NumberShape[] {
    const codes = new Map(tags(xml, 'numFmt').map(tag => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']));
    return styleTags(xml).map(tag => {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        return shapeOfFormat(id, codes.get(id));
    });
}

/** Styles whose font is struck through, by their numbers. */
function readStruck(xml: string): ReadonlySet<string> {
    const isStruck = xml.includes('strike') ? [...elements(within(xml, 'fonts'), 'font')].map(([, inside]) =>
        tags(inside ?? '', 'strike').some(tag => !/^(?:0|false)$/.test(attribute(tag, 'val') ?? ''))) : [];
    return new Set(isStruck.includes(true) ? styleTags(xml).flatMap((tag, at) => isStruck[Number(attribute(tag, 'fontId') ?? 0)] ? [String(at)] : []) : []);
}

/** The styles cells point to. */
const styleTags = (xml: string): string[] => tags(within(xml, 'cellXfs'), 'xf');

/** What is inside the only element of a name, its tags included; '' where there is none. */
function within(xml: string, name: string): string {
    const begin = new RegExp(`<((?:\\w+:)?${name})[\\s>]`).exec(xml);
    return begin ? xml.slice(begin.index, Math.max(begin.index, xml.indexOf(`</${begin[1] ?? ''}>`, begin.index))) : '';
}
