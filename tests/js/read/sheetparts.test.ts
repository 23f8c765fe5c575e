import {readTable} from '../../../amd/src/read/read';
import type {Table} from '../../../amd/src/read/table';
import {bytes, encode} from '../helpers/bytes';
import {check} from '../helpers/checked';
import {ods, textRow, xlsx, zip} from '../helpers/zip';

const head = textRow(1, 'Numéro', 'Nom', 'Prénom', 'Mail');
const book = (rows: string, before = '', after = ''): Record<string, string> => ({
    ...xlsx({rows}), 'xl/worksheets/sheet1.xml': `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
});
const read = (files: Record<string, string | Uint8Array>, name = 'l.xlsx'): Promise<Table> => readTable(zip(files), name);
const told = (table: Table): string[] => table.issues.map(({code, line, params}) => `${code}${line === null ? '' : `@${line}`} ${JSON.stringify(params ?? {})}`);
const léa = textRow(2, '1', 'ROY', 'Léa', 'lea@exemple.fr');

const cellOf = (text: string, attributes = ''): string => `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
const rowOf = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

describe('columns nobody sees', () => {
    const cols = (...hidden: readonly (readonly [number, number])[]): string =>
        `<cols><col min="1" max="1" width="9"/>${hidden.map(([min, max]) => `<col min="${min}" max="${max}" hidden="1"/>`).join('')}</cols>`;

    test('are named, and read all the same', async() => {
        const table = await read(book(head + léa, cols([4, 4])));
        expect(table.hiddenColumns).toEqual([3]);
        expect(table.rows[0]?.[3]).toBe('lea@exemple.fr');
        expect(told(table)).toEqual(['columnhidden {"label":"Mail"}']);
    });
    test('but for those that hold nothing: all to the right of a table', async() => {
        const table = await read(book(head + textRow(2, '1', 'ROY', '', 'lea@exemple.fr'), cols([3, 3], [5, 16384])));
        expect(table.hiddenColumns).toBeUndefined();
        expect(told(table)).toEqual([]);
    });
    test('in ODS', async() => {
        const columns = '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>'
            + '<table:table-column table:visibility="filter" table:number-columns-repeated="16380"/>';
        const rows = rowOf(...['Numéro', 'Nom', 'Prénom', 'Mail'].map(one => cellOf(one))) + rowOf(...['1', 'ROY', 'Léa', 'lea@exemple.fr'].map(one => cellOf(one)));
        expect(told(await read(ods(`<table:table table:name="A">${columns}${rows}</table:table>`), 'l.ods'))).toEqual(['columnhidden {"label":"Mail"}']);
    });
});

describe('several sheets', () => {
    const sheets = (second: string): Record<string, string> => ({
        ...xlsx({rows: head + léa}),
        'xl/workbook.xml': '<workbook><sheets><sheet name="2025" r:id="rId1"/><sheet name="2026" r:id="rId2"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${second}</sheetData></worksheet>`,
    });
    test('that look like lists: is it the right one?', async() => {
        expect(told(await read(sheets(head + léa)))).toEqual(['sheetsseveral {"sheet":"2025","others":"2026"}']);
        expect(told(await readTable(zip(sheets(head + léa)), 'l.xlsx', {sheet: '2026'}))).toEqual([]);
    });
    test('of which one is a list: told only', async() => {
        expect(told(await read(sheets(textRow(1, 'Mode d’emploi') + textRow(2, 'Nom : …'))))).toEqual(['sheetchosen {"sheet":"2025","count":2}']);
        expect(told(await read(sheets(head)))).toEqual(['sheetchosen {"sheet":"2025","count":2}']);
    });
});

describe('links', () => {
    const relations = (...targets: readonly string[]): Record<string, string> => ({
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${targets.map((target, at) => `<Relationship Id="r${at}" Target="${target}"/>`).join('')}</Relationships>`,
    });
    const links = (...cells: readonly string[]): string => `<hyperlinks>${cells.map((cell, at) => `<hyperlink ref="${cell}" r:id="r${at}"/>`).join('')}</hyperlinks>`;

    test('of a column of addresses: what is none gives way to them, what differs is flagged', async() => {
        const rows = head + léa + textRow(3, '2', 'HUET', 'Max', 'Écrire') + textRow(4, '3', 'NOËL', 'Zoé', 'zoe@exemple.fr?subject=Bonjour') + textRow(5, '4', 'PETIT', 'Luc', 'luc@exemple.fr');
        const table = await read({...book(rows, '', links('D2', 'D3', 'D4', 'D5', 'A3', 'D99')),
            ...relations('mailto:Lea@exemple.fr', 'mailto:max%40exemple.fr'.replace('%40', '@'), 'mailto:zoe@exemple.fr?subject=Bonjour', 'mailto:autre@exemple.fr', 'https://exemple.fr', 'mailto:x@exemple.fr')});
        expect(table.rows.map(row => row[3])).toEqual(['lea@exemple.fr', 'max@exemple.fr', 'zoe@exemple.fr', 'luc@exemple.fr']);
        expect(told(table)).toEqual([
            'linktaken@3 {"value":"Écrire","meant":"max@exemple.fr"}', 'linktaken@4 {"value":"zoe@exemple.fr?subject=Bonjour","meant":"zoe@exemple.fr"}',
            'linkdiffers@5 {"value":"luc@exemple.fr","meant":"autre@exemple.fr"}',
        ]);
    });
    test('of names are a column of their own: no name is lost', async() => {
        const rows = textRow(1, 'Nom', 'Prénom') + textRow(2, 'ROY', 'Léa') + textRow(3, 'HUET', 'Max');
        const table = await read({...book(rows, '', links('A2', 'A3')), ...relations('mailto:lea@exemple.fr', 'mailto:max@exemple.fr')});
        expect(table).toMatchObject({header: ['Nom', 'Prénom', 'mailto'], rows: [['ROY', 'Léa', 'lea@exemple.fr'], ['HUET', 'Max', 'max@exemple.fr']]});
    });
    test('made by a formula', async() => {
        const rows = `${head}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>ROY</v></c><c r="D2" t="str"><f>HYPERLINK("mailto:lea@exemple.fr?x","Écrire")</f><v>Écrire</v></c></row>`;
        expect((await read(book(rows))).rows[0]?.[3]).toBe('lea@exemple.fr');
    });
    test('of ODS', async() => {
        const rows = rowOf(...['Numéro', 'Nom', 'Mail'].map(one => cellOf(one))) + rowOf(cellOf('1'), cellOf('ROY'), cellOf('<text:a xlink:href="mailto:lea@exemple.fr" xlink:type="simple">Écrire</text:a>'));
        expect((await read(ods(`<table:table table:name="A">${rows}</table:table>`), 'l.ods')).rows[0]?.[2]).toBe('lea@exemple.fr');
    });
    test('so many of them that they are more than a row can hold', async() => {
        const count = 40_000;
        const rows = head + Array.from({length: count}, (_, at) => textRow(at + 2, String(at), 'ROY', 'Léa', 'Écrire')).join('');
        const after = `<hyperlinks>${Array.from({length: count}, (_, at) => `<hyperlink ref="D${at + 2}" r:id="r${at}" display="${'x'.repeat(60)}"/>`).join('')}</hyperlinks>`;
        const table = await readTable(zip({...book(rows, '', after), ...relations(...Array.from({length: count}, (_, at) => `mailto:p${at}@exemple.fr`))}, {stored: true}), 'l.xlsx');
        expect(table.rows[count - 1]?.[3]).toBe('p39999@exemple.fr');
    });
});

test('formulas whose result was not kept are explained; one that gives nothing is nothing', async() => {
    const cells = (line: number, mail: string): string => `<row r="${line}"><c r="A${line}"><v>${line}</v></c><c r="B${line}" t="str"><v>ROY</v></c>${mail}</row>`;
    const table = await read(book(head + cells(2, '<c r="D2"><f>LOWER(B2)</f></c>') + cells(3, '<c r="D3" t="str"><f>LOWER(B3)</f><v></v></c>')
        // As programs write one that they did not work out.
        + cells(5, '<c r="D5"><f>LOWER(B5)</f><v /></c>') + cells(4, '<c r="D4" t="str"><f t="shared" si="0"/></c>')));
    expect(told(table)).toEqual(['formulaunsolved {"count":3,"label":"Mail"}']);
    const rows = rowOf(...['Numéro', 'Nom', 'Mail'].map(one => cellOf(one))) + rowOf(cellOf('1'), cellOf('ROY'), '<table:table-cell table:formula="of:=LOWER([.B2])"/>');
    expect(told(await read(ods(`<table:table table:name="A">${rows}</table:table>`), 'l.ods'))).toEqual(['formulaunsolved {"count":1,"label":"Mail"}']);
});

test.each<readonly [code: string, value: string, text: string]>([
    ['&quot;P&quot;000000', '812', 'P000812'], ['\\P0', '812345', 'P812345'], ['&quot;2026-&quot;0000', '7', '2026-0007'], ['&quot;N° &quot;0', '812345', '812345'],
    ['&quot;P&quot;0.0', '1.5', '1.5'],
])('the number format %s of %s gives %s', async(code, value, text) => {
    const rows = `${head}<row r="2"><c r="A2" s="1"><v>${value}</v></c><c r="B2" t="str"><v>x</v></c></row>`;
    const table = await read(xlsx({rows, styles: `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`}));
    expect(table.rows[0]?.[0]).toBe(text);
});

test.each([['P000812', '812', 'P000812'], ['812,00', '812', '812'], ['8E+02', '800', '800'], ['812 €', '812', '812'], ['-812', '-812', '-812'], ['N° 812', '812', '812']])(
    'ODS shows %s of %s: %s', async(shown, value, text) => {
        const number = `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
        const rows = rowOf(...['Numéro', 'Nom', 'Mail'].map(one => cellOf(one))) + rowOf(number, cellOf('ROY'), cellOf('x@exemple.fr'));
        expect((await read(ods(`<table:table table:name="A">${rows}</table:table>`), 'l.ods')).rows[0]?.[0]).toBe(text);
    });

describe('XML in other letters', () => {
    const parts = (how: (xml: string) => Uint8Array): Record<string, string | Uint8Array> =>
        Object.fromEntries(Object.entries(book(head + léa)).map(([name, xml]) => [name, name.endsWith('.xml') ? how(xml) : xml]));
    const written: readonly (readonly [why: string, how: (xml: string) => Uint8Array])[] = [
        ['UTF-16 LE with a mark', xml => bytes(0xFF, 0xFE, encode(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf-16le'))],
        ['UTF-16 BE with a mark', xml => bytes(0xFE, 0xFF, encode(xml, 'utf-16be'))],
        ['UTF-16 LE without a mark', xml => encode(xml, 'utf-16le')],
        ['UTF-16 BE without a mark', xml => encode(xml, 'utf-16be')],
        ['ISO-8859-1, as it says', xml => bytes(encode(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, 'windows-1252'))],
        ['UTF-8 that says it is UTF-16', xml => bytes(`<?xml version="1.0" encoding="UTF-16"?>${xml}`)],
        ['UTF-8 that says something nobody knows', xml => bytes(`<?xml version="1.0" encoding="x-nothing"?>${xml}`)],
    ];
    test.each(written)('%s', async(_why, how) => {
        expect((await read(parts(how))).rows).toEqual([['1', 'ROY', 'Léa', 'lea@exemple.fr']]);
    });
});

test('an absurd number of cells is refused while it is read', async() => {
    // Every row has one cell, in the last column there is.
    const rows = Array.from({length: 2000}, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('');
    expect(told(await readTable(zip(xlsx({rows}), {stored: true}), 'l.xlsx'))).toEqual(['filebomb {}']);
});

test('a hidden column of old addresses before the new one is at least said', async() => {
    const {review} = await check(zip(book(textRow(1, 'Numéro', 'Nom', 'Prénom', 'Mail', 'Nouveau mail') + textRow(2, '1', 'ROY', 'Léa', 'a@exemple.fr', 'b@exemple.fr'),
        '<cols><col min="4" max="4" hidden="1"/></cols>')), {name: 'l.xlsx'});
    expect(review.fileIssues.map(issue => issue.code)).toContain('columnhidden');
});
