import {deflateRawSync} from 'node:zlib';
import {readTable} from '../../../amd/src/read/read';
import {bytes} from '../helpers/bytes';
import {check, issueLines, personLine} from '../helpers/checked';
import {ods, textRow, xlsx, zip} from '../helpers/zip';

type Case = readonly [why: string, file: Uint8Array, name?: string];
type RefusedCase = readonly [why: string, code: string, file: Uint8Array, name?: string];

const head = textRow(1, 'Numéro', 'Nom', 'Prénom', 'Adresse mail', 'Formation');
const léa = textRow(2, '812345', 'MARTIN', 'Léa', 'lea@exemple.fr', 'L1');
const léaRead = ['2 812345|MARTIN|Léa|lea@exemple.fr|L1'];
const book = xlsx({rows: head + léa});
const sheet = 'xl/worksheets/sheet1.xml';

/** The files of a workbook, one of them changed. */
const change = (name: string, how: (xml: string) => string): Record<string, string> => ({...book, [name]: how(book[name] ?? '')});
const named = (how: (name: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(book).map(([name, xml]) => [how(name), xml]));

/** An archive in the long form (zip64): every size and place stands in the extra field, the list's in a record of its own. */
function zip64(files: Readonly<Record<string, string>>): Uint8Array {
    const long = (value: number): Buffer => Buffer.from(BigUint64Array.of(BigInt(value)).buffer);
    const [locals, list]: [Buffer[], Buffer[]] = [[], []];
    let offset = 0;
    for (const [name, xml] of Object.entries(files)) {
        const plain = bytes(xml);
        const packed = deflateRawSync(plain);
        const head64 = Buffer.alloc(30);
        head64.write('PK\x03\x04', 'latin1');
        head64.writeUInt16LE(8, 8);
        head64.fill(0xFF, 18, 26);
        head64.writeUInt16LE(name.length, 26);
        head64.writeUInt16LE(20, 28);
        const local = Buffer.concat([head64, Buffer.from(name), Buffer.from([1, 0, 16, 0]), long(plain.length), long(packed.length), packed]);
        const entry = Buffer.alloc(46);
        entry.write('PK\x01\x02', 'latin1');
        entry.writeUInt16LE(8, 10);
        entry.fill(0xFF, 20, 28);
        entry.writeUInt16LE(name.length, 28);
        entry.writeUInt16LE(28 + 4, 30);
        entry.fill(0xFF, 42, 46);
        // Another field first: fields are told by their number.
        list.push(entry, Buffer.from(name), Buffer.from([9, 9, 0, 0, 1, 0, 24, 0]), long(plain.length), long(packed.length), long(offset));
        locals.push(local);
        offset += local.length;
    }
    const directory = Buffer.concat(list);
    const count = Object.keys(files).length;
    const record = Buffer.concat([Buffer.from('PK\x06\x06', 'latin1'), long(44), Buffer.alloc(12), long(count), long(count), long(directory.length), long(offset)]);
    const locator = Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), Buffer.alloc(4), long(offset + directory.length), Buffer.from([1, 0, 0, 0])]);
    const end = Buffer.alloc(22, 0xFF);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(0, 20);
    return new Uint8Array(Buffer.concat([...locals, directory, record, locator, end]));
}

describe('workbooks other programs write', () => {
    const written: readonly Case[] = [
        ['backslashes in the archive', zip(named(name => name.replaceAll('/', '\\')))],
        ['a slash before every name', zip(named(name => `/${name}`))],
        ['names in other capitals', zip(named(name => (name === sheet ? 'xl/Worksheets/Sheet1.xml' : name)))],
        ['a numbered main part', zip(named(name => name.replace('workbook.xml', 'workbook22.xml')))],
        ['absolute targets', zip(change('xl/_rels/workbook.xml.rels', xml => xml.replace('Target="', 'Target="/xl/')))],
        ['the long form of archives (zip64)', zip64(book)],
        ['a workbook with macros', zip(book), 'liste.xlsm'],
        ['text left as it is (CDATA) and comments', zip(change(sheet, xml => xml.replace(/<t>([^<]*)<\/t>/g, '<!-- <row> --><t><![CDATA[$1]]></t>')))],
        ['cells without text in an element of its own', zip(change(sheet, xml => xml.replace('</row></sheetData>', '<c r="F2" t="inlineStr"><is><t xml:space="preserve"/></is></c></row></sheetData>')))],
        ['line breaks between all elements', zip(change(sheet, xml => xml.replace(/></g, '>\n <')))],
    ];
    test.each(written.map(one => [one[0], one] as const))('%s', async(_why, [, file, name = 'liste.xlsx']) => {
        const checked = await check(file, {name});
        expect(checked.review.people.map(personLine)).toEqual(léaRead);
        expect(issueLines(checked)).toEqual([]);
    });
    test('hidden sheets are not offered; where all are hidden they are', async() => {
        const sheets = (state: string): Record<string, string> => ({
            ...book,
            'xl/workbook.xml': `<workbook><sheets><sheet name="A" state="hidden" r:id="rId1"/><sheet name="B" ${state} r:id="rId2"/></sheets></workbook>`,
            'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
            'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${head}${textRow(2, '1', 'B', 'B', 'b@exemple.fr')}</sheetData></worksheet>`,
        });
        expect(await readTable(zip(sheets('')), 'l.xlsx')).toMatchObject({sheet: 'B', sheets: ['B']});
        expect(await readTable(zip(sheets('state="veryHidden"')), 'l.xlsx')).toMatchObject({sheets: ['A', 'B']});
    });
    test('a sheet of charts is none', async() => {
        const files = {...book, 'xl/chartsheets/sheet1.xml': '<chartsheet/>',
            'xl/workbook.xml': '<workbook><sheets><sheet name="C" r:id="c"/><sheet name="A" r:id="a"/></sheets></workbook>',
            'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'};
        expect((await readTable(zip(files), 'l.xlsx')).sheets).toEqual(['A']);
    });
    test.each<readonly [format: string, value: string, text: string]>([
        ['0#########', '612345678', '0612345678'], ['0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##', '612345678', '0612345678'],
        ['000\\ 000\\ 000', '12345678', '012345678'], ['#,##0', '812345', '812345'], ['0', '812345', '812345'], ['# ##0', '812345', '812345'],
    ])('the number format %s of %s gives %s', async(code, value, text) => {
        const rows = `${head}<row r="2"><c r="A2" s="1"><v>${value}</v></c><c r="B2" t="str"><v>x</v></c></row>`;
        const table = await readTable(zip(xlsx({rows, styles: `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`})), 'l.xlsx');
        expect(table.rows[0]?.[0]).toBe(text);
    });
});

describe('rows that are struck through', () => {
    const styles = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
    const styled = (row: string, style: number): string => row.replaceAll('<c ', `<c s="${style}" `);

    test('are people all the same, and flagged; one struck cell is none', async() => {
        const rows = [
            styled(textRow(3, '812346', 'NOËL', 'Zoé', 'zoe@exemple.fr', 'L1'), 1),
            styled(textRow(4, '812347', 'ROY', 'Luc', 'luc@exemple.fr', 'L1'), 2),
            textRow(5, '812348', 'HUET', 'Lou', 'lou@exemple.fr', 'L1').replace('<c ', '<c s="1" '),
        ];
        const checked = await check(zip(xlsx({rows: head + léa + rows.join(''), styles})), {name: 'l.xlsx'});
        expect(checked.review.people).toHaveLength(4);
        expect(issueLines(checked)).toEqual(['rowstruck@3']);
    });
    test('as ODS has them', async() => {
        const row = (style: string, ...cells: string[]): string => `<table:table-row>${cells.map(cell =>
            `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;
        const auto = ['ce1:solid', 'ce2:none'].map(one => one.split(':')).map(([name = '', line = '']) => `<style:style style:name="${name}" style:family="table-cell">`
            + `<style:text-properties style:text-line-through-style="${line}"/></style:style>`).join('');
        const rows = [row('ce2', 'Nom', 'Prénom', 'Mail'), row('ce1', 'MARTIN', 'Léa', 'l@exemple.fr'), row('ce2', 'NOËL', 'Zoé', 'z@exemple.fr')];
        const parts = ods(`<table:table table:name="A">${rows.join('')}</table:table>`);
        const content = (parts['content.xml'] ?? '').replace('<office:body>', `<office:automatic-styles>${auto}</office:automatic-styles><office:body>`);
        const checked = await check(zip({...parts, 'content.xml': content}, {stored: true}), {name: 'l.ods'});
        expect(checked.table.issues.map(issue => `${issue.code}@${issue.line ?? ''}`)).toEqual(['rowstruck@2']);
    });
});

describe('rows nobody sees in the sheet', () => {
    const table = '<table:table table:name="A">';
    const row = (attributes: string, ...cells: string[]): string => `<table:table-row${attributes}>${
        cells.map(cell => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;

    test('are people all the same, and flagged', async() => {
        const hidden = textRow(3, '812346', 'NOËL', 'Zoé', 'zoe@exemple.fr', 'L1').replace('<row ', '<row hidden="1" ');
        const checked = await check(zip(xlsx({rows: head + léa + hidden})), {name: 'l.xlsx'});
        expect(checked.review.people.map(personLine)).toEqual([...léaRead, '3 812346|NOËL|Zoé|zoe@exemple.fr|L1']);
        expect(issueLines(checked)).toEqual(['rowhidden@3']);
        expect(checked.review.outcome(3)).toBe('pending');
    });
    test('as ODS has them, filtered or folded, repeated too; a hidden title is none', async() => {
        const rows = [row(' table:visibility="filter"', 'Extrait'), row('', 'Nom', 'Prénom', 'Mail'), row('', 'MARTIN', 'Léa', 'l@exemple.fr'),
            row(' table:visibility="filter" table:number-rows-repeated="2"', 'NOËL', 'Zoé', 'z@exemple.fr'), row(' table:visibility="collapse"', 'ROY', 'Luc', 'r@exemple.fr')];
        const checked = await check(zip(ods(`${table}${rows.join('')}</table:table>`), {stored: true}), {name: 'l.ods'});
        expect(checked.table.issues.map(issue => `${issue.code}@${issue.line ?? ''}`)).toEqual(['titleline@1', 'rowhidden@4', 'rowhidden@5', 'rowhidden@6']);
        expect(checked.review.people.map(person => person.line)).toEqual([3, 4, 6]);
    });
    test('a row that says it is not hidden is seen', async() => {
        expect(issueLines(await check(zip(xlsx({rows: head + léa.replace('<row ', '<row hidden="0" ')})), {name: 'l.xlsx'}))).toEqual([]);
    });
});

describe('merged cells', () => {
    const merge = (rows: string, ...ranges: readonly string[]): Uint8Array => zip({...book, [sheet]:
        `<worksheet><sheetData>${rows}</sheetData><mergeCells>${ranges.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells></worksheet>`});
    test('downwards: the value counts on every line, and that is said', async() => {
        const rows = head + léa + textRow(3, '812346', 'PETIT', 'Zoé', 'zoe@exemple.fr') + textRow(5, '812347', 'HUET', 'Max', 'max@exemple.fr');
        const checked = await check(merge(rows, 'E2:E3'), {name: 'l.xlsx'});
        expect(checked.review.people.map(personLine)).toEqual([...léaRead, '3 812346|PETIT|Zoé|zoe@exemple.fr|L1', '5 812347|HUET|Max|max@exemple.fr']);
        expect(issueLines(checked)).toEqual(['cellsmerged']);
    });
    test('a title over the columns is a title', async() => {
        const rows = `<row r="1"><c r="A1" t="str"><v>Admis 2026</v></c></row>${[head, léa].join('').replace(/(r="[A-Z]?)(\d)/g, (_, before: string, line: string) => `${before}${Number(line) + 2}`)}`;
        const checked = await check(merge(rows, 'A1:E2'), {name: 'l.xlsx'});
        expect(checked.table.headerLine).toBe(3);
        expect(checked.review.people.map(personLine)).toEqual(['4 812345|MARTIN|Léa|lea@exemple.fr|L1']);
        expect(issueLines(checked)).toEqual(['titleline@1']);
    });
    test('a million ranges over one another cost nothing much', async() => {
        const rows = head + Array.from({length: 200}, (_, i) => textRow(i + 2, `${812345 + i}`, 'A', 'B', `a${i}@exemple.fr`)).join('');
        expect((await readTable(merge(rows, ...Array<string>(20_000).fill('E1:E200')), 'l.xlsx')).rows).toHaveLength(200);
    });
    test('in ODS, where something else may lie hidden under them', async() => {
        const cell = (text: string, attributes = ''): string => `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
        const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
        const checked = await check(zip(ods(`<table:table table:name="A">${row(cell('Nom'), cell('Prénom'), cell('Mail'))}${
            row(cell('MARTIN', 'table:number-rows-spanned="2"'), cell('Léa<draw:frame><text:p>dessin</text:p></draw:frame>'), cell('lea@exemple.fr'))}${
            row('<table:covered-table-cell><text:p>caché</text:p></table:covered-table-cell>', cell('Zoé'), cell('zoe@exemple.fr'))}</table:table>`)), {name: 'l.ods'});
        expect(checked.review.people.map(personLine)).toEqual(['2 lea@exemple.fr|MARTIN|Léa|lea@exemple.fr', '3 zoe@exemple.fr|MARTIN|Zoé|zoe@exemple.fr']);
        expect(issueLines(checked)).toEqual(['cellsmerged', 'usernamefromemail.username']);
    });
});

describe('workbooks made to do harm', () => {
    const noise = (tag: string, count: number): string => {
        let seed = 1;
        return Array.from({length: count}, () => `<${tag} a="${(seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF).toString(36)}">`).join('');
    };
    const harmful: readonly RefusedCase[] = [
        ['a sheet whose XML stops', 'filedamaged', zip(change(sheet, xml => xml.slice(0, -20)))],
        ['rows that never end', 'filedamaged', zip(xlsx({rows: noise('row', 100_000)}))],
        ['rows that never end, more of them than a row can be long', 'filedamaged', zip(xlsx({rows: noise('row', 300_000)}))],
        ['a filled cell repeated to the last column on 200,000 rows', 'filebomb',
            zip(ods('<table:table table:name="A"><table:table-row table:number-rows-repeated="200000"><table:table-cell table:number-columns-repeated="16000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>')), 'l.ods'],
        ['an ODS whose XML stops', 'filedamaged', zip(ods('<table:table table:name="A"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>')), 'l.ods'],
    ];
    test.each(harmful.map(one => [one[0], one] as const))('%s', async(_why, [, code, file, name = 'l.xlsx']) => {
        const table = await readTable(file, name);
        expect(table.issues).toEqual([expect.objectContaining({code, level: 'error', line: null})]);
        expect(table.rows).toEqual([]);
    });
    test('rows that say they stand where another does keep a line of their own', async() => {
        const table = await readTable(zip(xlsx({rows: head + léa + léa + textRow(1, '9', 'A', 'B', 'a@exemple.fr') + textRow(7, '8', 'C', 'D', 'c@exemple.fr')})), 'l.xlsx');
        expect(table.lines).toEqual([2, 3, 4, 7]);
    });
    test('2,000 columns of 200,000 lines are refused before they are made', async() => {
        const table = await readTable(bytes(`${Array.from({length: 2000}, (_, i) => `c${i}`).join(';')}\n${'b;c\n'.repeat(190_000)}`), 'l.csv');
        expect(table.issues.map(issue => issue.code)).toEqual(['filetoowide']);
    });
});
