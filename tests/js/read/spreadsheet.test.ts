import {readTable} from '../../../amd/src/read/read';
import {check, issueLines, personLine} from '../helpers/checked';
import {writeBook} from '../helpers/writebook';
import {ods, textRow, xlsx, zip} from '../helpers/zip';

const head = textRow(1, 'Numéro', 'Nom', 'Prénom', 'Adresse mail');
const rowsOf = async(file: Uint8Array, name = 'l.xlsx'): Promise<readonly (readonly string[])[]> => (await readTable(file, name)).rows;

/** The text of one cell of a workbook. */
async function cell(xml: string, rest: Partial<Parameters<typeof xlsx>[0]> = {}): Promise<string | undefined> {
    const rows = await rowsOf(zip(xlsx({...rest, rows: `${textRow(1, 'Nom', 'Prénom', 'Mail')}<row r="2">${xml}<c r="B2" t="str"><v>x</v></c></row>`})));
    return rows[0]?.[0];
}

const formats = (...codes: readonly (string | number)[]): string => `<numFmts>${codes.map((code, i) =>
    (typeof code === 'string' ? `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>` : '')).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${codes
    .map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 170 + i : code}"/>`).join('')}</cellXfs>`;

describe('XLSX as text', () => {
    test.each([
        ['<c r="A2"><v>812345678901</v></c>', '812345678901', 'a long number in full'],
        ['<c r="A2"><v>8.12345678901E11</v></c>', '812345678901', 'stored in scientific form'],
        ['<c r="A2"><v>1E+21</v></c>', '1E+21', 'very large: what its last digits were is lost'],
        ['<c r="A2"><v>123456789012345000</v></c>', '1.23456789012345E+17', 'the same written in full'],
        ['<c r="A2"><v>81234567890123456789</v></c>', '81234567890123456789', 'all digits kept by whoever wrote the file'],
        ['<c r="A2"><v>0.1</v></c>', '0.1', 'a decimal number'],
        ['<c r="A2"><v>0.30000000000000004</v></c>', '0.3', 'dust of the binary form'],
        ['<c r="A2"><v>1E-7</v></c>', '0.0000001', 'very small'],
        ['<c r="A2"><v>99999999999999999</v></c>', '99999999999999999', 'whole numbers as they are stored'],
        ['<c r="A2" t="b"><v>1</v></c>', 'TRUE', 'a truth value'],
        ['<c r="A2" t="e"><v>#REF!</v></c>', '#REF!', 'an error'],
        ['<c r="A2" t="str"><f>B2</f><v>0812</v></c>', '0812', 'the result of a formula'],
        ['<c r="A2" t="inlineStr"><is><r><t>MAR</t></r><r><t>TIN</t></r></is></c>', 'MARTIN', 'runs of rich text'],
        ['<c r="A2" t="inlineStr"><is><t>A&amp;B &lt;&#233;&#x1F600;</t></is></c>', 'A&B <é😀', 'entities'],
        ['<c r="A2" t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'a\rb', 'escaped characters'],
        ['<c r="A2" t="d"><v>2026-07-12T00:00:00</v></c>', '2026-07-12', 'an ISO date'],
    ])('%s → %j: %s', async(xml, text) => expect(await cell(xml)).toBe(text));

    test.each<readonly [code: string | number, value: number, text: string, why: string]>([
        ['0000000', 812345, '0812345', 'zeros of the format'],
        ['000000000000', 812345678, '000812345678', 'more of them'],
        ['dd/mm/yyyy', 46215, '2026-07-12', 'a date'],
        ['[$-40C]d\\ mmmm\\ yyyy', 46215, '2026-07-12', 'a French date'],
        ['dd/mm/yyyy hh:mm', 46215.5, '2026-07-12 12:00:00', 'a date with its time'],
        ['hh:mm', 0.75, '18:00:00', 'a time'],
        ['0.00', 12.5, '12.5', 'decimals'],
        ['#,##0', 812345, '812345', 'thousands'],
        ['&quot;N° &quot;0', 812345, '812345', 'words of a format are no date'],
        ['0;[Red]-0', 812345, '812345', 'a colour is no date'],
        ['General', 812345, '812345', 'general'],
        ['@', 812345, '812345', 'text'],
        [14, 46215, '2026-07-12', 'the built-in date'],
        [11, 812345678901, '812345678901', 'the built-in scientific form'],
        [14, 1, '1900-01-01', 'the first day of all'],
        [14, 60, '1900-02-28', 'the day that never was'],
        [14, 61, '1900-03-01', 'the day after it'],
    ])('format %j of %d → %j: %s', async(code, value, text) =>
        expect(await cell(`<c r="A2" s="1"><v>${value}</v></c>`, {styles: formats(code)})).toBe(text));

    test('days from 1904', async() => {
        expect(await cell('<c r="A2" s="1"><v>44753</v></c>', {styles: formats(14), properties: 'date1904="1"'})).toBe('2026-07-12');
    });
    test('shared strings, without phonetic readings', async() => {
        expect(await cell('<c r="A2" t="s"><v>1</v></c>', {strings: '<si><t>a</t></si><si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si>'})).toBe('東');
    });
    test('a prefix on every tag', async() => {
        const files = Object.fromEntries(Object.entries(xlsx({rows: head + textRow(2, '1', 'MARTIN', 'Léa', 'l@exemple.fr')}))
            .map(([name, xml]) => [name, xml.replace(/<(\/?)(\w)/g, '<$1x:$2')]));
        expect(await rowsOf(zip(files))).toEqual([['1', 'MARTIN', 'Léa', 'l@exemple.fr']]);
    });
    test('cells left out, rows left out: lines are those of the sheet', async() => {
        const table = await readTable(zip(xlsx({rows: `${head}<row r="5"><c r="B5" t="str"><v>MARTIN</v></c></row>${textRow(9, '2')}`})), 'l.xlsx');
        expect(table.rows).toEqual([['', 'MARTIN', '', ''], ['2', '', '', '']]);
        expect(table.lines).toEqual([5, 9]);
    });
    test('rows and cells without references', async() => {
        const bare = '<row><c t="str"><v>Nom</v></c><c t="str"><v>Mail</v></c></row><row><c t="str"><v>A</v></c><c t="str"><v>a@exemple.fr</v></c></row>';
        expect(await rowsOf(zip(xlsx({rows: bare})))).toEqual([['A', 'a@exemple.fr']]);
    });
    test('a column far beyond the last of a sheet is damage', async() => {
        const table = await readTable(zip(xlsx({rows: `${head}<row r="2"><c r="ZZZZ2" t="str"><v>x</v></c></row>`})), 'l.xlsx');
        expect(table.issues).toEqual([expect.objectContaining({code: 'filedamaged'})]);
    });
});

const person = ['0812345', 'HÉBERT', 'Inès', 'ines@exemple.fr', 'ligne 1\nligne 2'];
const labels = ['Numéro', 'Nom', 'Prénom', 'Adresse mail', 'Remarque'];

describe('workbooks written by another library', () => {
    test.each(['xlsx', 'ods'] as const)('%s', async format => {
        const file = writeBook(format, [{name: 'Admis', rows: [labels, person, [812346, 'NOËL', 'Zoé', 'z@exemple.fr', null]]}]);
        const checked = await check(file, {name: `liste.${format}`});
        expect(checked.table).toMatchObject({format, sheet: 'Admis', sheets: ['Admis'], encoding: null, delimiter: null, headerLine: 1});
        expect(checked.review.people.map(personLine)).toEqual(['2 0812345|HÉBERT|Inès|ines@exemple.fr', '3 812346|NOËL|Zoé|z@exemple.fr']);
        expect(issueLines(checked)).toEqual([]);
        expect(checked.table.rows[0]?.[4]).toBe('ligne 1\nligne 2');
    });
    test.each(['xlsx', 'ods'] as const)('%s of several sheets: the one that is a list', async format => {
        const file = writeBook(format, [
            {name: 'Lisez-moi', rows: [['Export du 12 juillet']]}, {name: 'Liste', rows: [labels, person]}, {name: 'Vide', rows: []},
        ]);
        const table = await readTable(file, 'liste.csv');
        expect(table).toMatchObject({format, sheet: 'Liste', sheets: ['Lisez-moi', 'Liste', 'Vide']});
        expect(table.issues.map(issue => issue.code)).toEqual(['extensionwrong', 'sheetchosen']);
        expect((await readTable(file, 'l', {sheet: 'Lisez-moi'})).sheet).toBe('Lisez-moi');
        expect((await readTable(file, 'l', {sheet: 'Nulle part'})).sheet).toBe('Liste');
    });
});

const odsCell = (type: string, attributes: string, shown: string): string =>
    `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
const odsRow = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const odsHead = odsRow(...['Nom', 'Prénom', 'Mail'].map(label => odsCell('string', '', label)));
const odsRows = async(rows: string): Promise<readonly (readonly string[])[]> =>
    rowsOf(zip(ods(`<table:table table:name="A">${odsHead}${rows}</table:table>`)), 'l.ods');

describe('ODS as text', () => {
    test.each([
        [odsCell('float', 'office:value="812345678901"', '8,12E+11'), '812345678901', 'shown in scientific form'],
        [odsCell('float', 'office:value="812345"', '0812345'), '0812345', 'zeros of the format'],
        [odsCell('float', 'office:value="0.5"', '0,5'), '0.5', 'a decimal number'],
        [odsCell('date', 'office:date-value="2026-07-12"', '12/07/26'), '2026-07-12', 'a date'],
        [odsCell('date', 'office:date-value="2026-07-12T08:30:00"', '12/07/26'), '2026-07-12 08:30:00', 'with its time'],
        [odsCell('boolean', 'office:boolean-value="true"', 'VRAI'), 'TRUE', 'a truth value'],
        [odsCell('string', '', 'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d'), 'a  b\tc\nd', 'spaces, tabs and breaks'],
        [odsCell('string', '', '<text:span>MAR</text:span><text:a xlink:href="x">TIN</text:a>'), 'MARTIN', 'spans and links'],
        ['<table:table-cell office:value-type="string"><office:annotation><text:p>vu</text:p></office:annotation><text:p>MARTIN</text:p></table:table-cell>', 'MARTIN',
            'a comment is not the cell'],
        ['<table:table-cell office:value-type="string"><text:p>a</text:p><text:p/><text:p>b</text:p></table:table-cell>', 'a\n\nb', 'paragraphs'],
    ])('%s → %j: %s', async(xml, text) => expect((await odsRows(odsRow(xml, odsCell('string', '', 'x'))))[0]?.[0]).toBe(text));

    test('repeated rows and cells, a million empty ones included', async() => {
        const table = await readTable(zip(ods(`<table:table table:name="A">${odsHead}
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>A</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`)), 'l.ods');
        expect(table.rows).toEqual([['A', 'A', ''], ['A', 'A', '']]);
        expect(table.lines).toEqual([5, 6]);
    });
    test('a filled row repeated a billion times is refused, not made', async() => {
        const table = await readTable(zip(ods(`<table:table table:name="A">${odsHead}
            <table:table-row table:number-rows-repeated="1000000000">${odsCell('string', '', 'A')}</table:table-row></table:table>`)), 'l.ods');
        expect(table.issues).toEqual([expect.objectContaining({code: 'filetoomanylines'})]);
    });
});
