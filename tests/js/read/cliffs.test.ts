import {readTable} from '../../../amd/src/read/read';
import {encode} from '../helpers/bytes';
import {ods, textRow, xlsx, zip} from '../helpers/zip';

const head = 'Numéro;Nom;Prénom;Mail\n';
const million = 500_000;
const many = 100_000;

/** Texts made to take time: each is read or refused in about the time any text of its size takes. What is not linear takes minutes here. */
const texts: readonly (readonly [why: string, text: string])[] = [
    ['a quote opened on every line of one column', '"a\n'.repeat(many)],
    ['a quote opened in every cell', head + '"a;"b;"c;"d\n'.repeat(many)],
    ['a quote inside every cell', head + '1;a"b;"c;d\n'.repeat(many)],
    ['quotes that close on the next line', head + '1;"a\n;b";c;d\n'.repeat(many / 2)],
    ['nothing but quotes', '"'.repeat(8 * million)],
    ['quotes and separators', '";'.repeat(4 * million)],
    ['spaces before quotes', head + ' "'.repeat(4 * million)],
    ['nothing but separators', head + ';'.repeat(10 * million)],
    ['a cell of ten megabytes', `${head}1;${'a'.repeat(10 * million)};b;c\n`],
    ['nothing but line ends', '\r'.repeat(10 * million)],
    ['nothing but line ends, with something behind', '\n'.repeat(5000) + '#\n'.repeat(5000) + head],
    ['rows of every length', head + Array.from({length: 4000}, (_, i) => 'x;'.repeat(i)).join('\n')],
    ['a million columns', Array.from({length: million}, (_, i) => `c${i}`).join(';') + '\nx;y'],
    ['nothing but at signs', '@'.repeat(10 * million)],
    ['a letter that may be encoded twice, a million times', `${head}1;${'Ã'.repeat(million)};b;c\n`],
    ['addresses on one line', 'x <a@b.fr>, '.repeat(million / 4)],
    ['names and addresses a line', 'A B <a@b.fr>\n'.repeat(many)],
    ['lines in quotes as a whole', '"Nom;Prénom;Mail"\n' + '"a;b;c@d.fr"\n'.repeat(many)],
    ['lines in quotes as a whole, many times', ('"'.repeat(255) + 'Nom;Prénom;Mail' + '"'.repeat(255) + '\n').repeat(400)],
    ['a header on every line', head.repeat(many)],
    ['a title before every person', head + '1;a;b;c@d.fr\nGroupe A;;;\n'.repeat(many / 2)],
    ['an empty line before every person', head + '1;a;b;c@d.fr\n\n'.repeat(many)],
    ['rules', head + `${'-'.repeat(50)}\n`.repeat(many)],
    ['cells of ten lines', head + `1;"${'a\n'.repeat(10)}";b;c@d.fr\n`.repeat(many / 10)],
    ['a megabyte of comments before nothing', '# x\n'.repeat(250_000)],
    ['comments of spaces', `#${' '.repeat(12)}\n`.repeat(20_000)],
    ['comments of a page, never ended', '<!-- - -->'.repeat(many)],
    ['comments of a database', `--${' '.repeat(12)}\n`.repeat(20_000)],
    ['others of a database', '/* * */ '.repeat(many)],
    ['cards that never end', 'nom: ROY\nprénom: Léa\n'.repeat(many / 2)],
    ['cards of titles nobody knows', Array.from({length: 20_000}, (_, i) => `nom${i} : mail : prénom`).join('\n')],
    ['titles before nothing', 'nom: mail: '.repeat(million)],
    ['titles before nothing, a line each', 'nom: mail: prénom: \n'.repeat(many / 4)],
    ['dashes before nothing', `nom: ROY\nmail: lea@exemple.fr\n${'-'.repeat(60_000)}x\n`],
    ['digits before a letter in every column', `${head}${`${'1'.repeat(200_000)}x;`.repeat(4)}\n`],
    ['numbers before a letter, above the header', `${'1 '.repeat(million)}x\n${head}1;ROY;Léa;lea@exemple.fr\n`],
    ['capitals before a digit in every column', `${head}${`${'A'.repeat(200_000)}1;`.repeat(4)}\n`],
    ['a number and spaces below a list', `Nom;Mail\nROY;lea@exemple.fr\n1${' '.repeat(million)}x\n`],
    ['nothing but spaces before a letter below a list', `Nom;Mail\nROY;lea@exemple.fr\n${' '.repeat(million)}x\n`],
    ['a title of brackets', `Nom${' (a'.repeat(100_000)};Mail\nROY;lea@exemple.fr\n`],
    ['a title of spaces', `Nom${' '.repeat(200_000)}x;Mail\nROY;lea@exemple.fr\n`],
    ['a title of dashes', `Nom${' -'.repeat(100_000)};Mail\nROY;lea@exemple.fr\n`],
    ['frames around nothing', '+---+---+\n'.repeat(many)],
    ['bars', `+---+---+\n| nom | mail |\n+---+---+\n${'| '.repeat(million)}\n`],
    ['a ruler as long as a line may be', `nom mail\n${'- '.repeat(20_000)}\n${'a '.repeat(20_000)}\n`],
];

/** Processor time one of them may take, ms: many times what the slowest does, and a part of what any took that was not linear. */
const ENOUGH = 20_000;

/** Reads a file that should take no time worth speaking of. */
async function readSoon(bytes: Uint8Array, name: string): Promise<void> {
    const before = process.cpuUsage();
    expect(await readTable(bytes, name)).toHaveProperty('issues');
    const {user, system} = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(ENOUGH);
}

test.each(texts)('%s', (_why, text) => readSoon(encode(text, 'utf-8'), 'l.csv'));

test.each(['windows-1252', 'cp850', 'macintosh', 'windows-1251'] as const)('accents in every cell, in %s', async encoding => {
    const letters = encoding === 'windows-1251' ? 'Иванов' : 'Hébert';
    const rows = Array.from({length: many}, (_, i) => `${i};${letters}${(encoding === 'windows-1251' ? 'абвгдежзик' : 'abcdefghij')[i % 10]};${letters};m@exemple.fr\n`).join('');
    expect((await readTable(encode(`Numero;Nom;Prenom;Mail\n${rows}`, encoding), 'l.csv')).encoding).toBe(encoding);
}, 30_000);

const cellOf = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is>${text}</is></c>`;
const bookOf = (rows: string): Uint8Array => zip(xlsx({rows: textRow(1, 'Numéro', 'Nom', 'Prénom', 'Mail') + rows}), {stored: true});
const oneOf = (text: string): Uint8Array => bookOf(`<row r="2">${cellOf('A2', '<t>1</t>')}${cellOf('B2', text)}</row>`);
const megabyte = 'x'.repeat(1_000_000);
const people = textRow(1, 'Numéro', 'Nom', 'Prénom', 'Mail') + textRow(2, '1', 'ROY', 'Léa', 'lea@exemple.fr');
const sheetXml = (inside: string): Uint8Array => zip({...xlsx({rows: ''}), 'xl/worksheets/sheet1.xml': `<worksheet>${inside}</worksheet>`}, {stored: true});
const sheetOf = (row: string): Uint8Array => zip(ods(`<table:table table:name="A">${row}</table:table>`), {stored: true});

/** The same in workbooks: a megabyte in a cell, a million cells. */
const books: readonly (readonly [why: string, file: string, bytes: () => Uint8Array])[] = [
    ['a cell of signs written as names', 'l.xlsx', () => oneOf(`<t>${'&amp;'.repeat(250_000)}</t>`)],
    ['a cell of signs that never end', 'l.xlsx', () => oneOf(`<t>${'&'.repeat(1_000_000)}</t>`)],
    ['a cell of escapes', 'l.xlsx', () => oneOf(`<t>${'_x000D_'.repeat(150_000)}</t>`)],
    ['a cell of pieces in different print', 'l.xlsx', () => oneOf('<r><rPr><b/></rPr><t>a</t></r>'.repeat(40_000))],
    ['a cell of pieces that never end', 'l.xlsx', () => oneOf('<r><t>'.repeat(150_000))],
    ['a cell of spaces', 'l.xlsx', () => oneOf(`<t>${' '.repeat(1_000_000)}</t>`)],
    ['a formula of a megabyte', 'l.xlsx', () => bookOf(`<row r="2"><c r="A2"><f>${'HYPERLINK( '.repeat(90_000)}</f><v>1</v></c></row>`)],
    ['a number of a megabyte', 'l.xlsx', () => bookOf(`<row r="2"><c r="A2"><v>${'1'.repeat(1_000_000)}</v></c></row>`)],
    ['a format of brackets that never end', 'l.xlsx', () => zip(xlsx({rows: people, styles: `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`}), {stored: true})],
    ['a part whose kind is a megabyte', 'l.xlsx', () => zip({...xlsx({rows: people}), 'xl/_rels/workbook.xml.rels':
        `<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${megabyte}-" Target="x"/></Relationships>`}, {stored: true})],
    ['cells merged up to a megabyte of digits', 'l.xlsx', () => sheetXml(`<sheetData>${people}</sheetData><mergeCells><mergeCell ref="A2:A${'1'.repeat(1_000_000)}x"/></mergeCells>`)],
    ['a number shown as a megabyte of zeros', 'l.ods', () => sheetOf(`<table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>-${'0'.repeat(1_000_000)}x</text:p></table:table-cell></table:table-row>`)],
    ['a million cells', 'l.xlsx', () => bookOf(Array.from({length: 1000}, (_, i) => `<row r="${i + 2}">${'<c><v>1</v></c>'.repeat(1000)}</row>`).join(''))],
    ['a million cells nobody filled', 'l.xlsx', () => bookOf(Array.from({length: 1000}, (_, i) => `<row r="${i + 2}">${'<c s="1"/>'.repeat(1000)}</row>`).join(''))],
    ['comments that never end', 'l.xlsx', () => bookOf('<!-- '.repeat(200_000))],
    ['a paragraph a letter', 'l.ods', () => sheetOf(`<table:table-row><table:table-cell>${'<text:p>a</text:p>'.repeat(60_000)}</table:table-cell></table:table-row>`)],
    ['drawings that never end', 'l.ods', () => sheetOf(`<table:table-row><table:table-cell>${'<draw:frame>'.repeat(180_000)}</table:table-cell></table:table-row>`)],
    ['notes that never end', 'l.ods', () => sheetOf(`<table:table-row><table:table-cell>${'<office:annotation '.repeat(50_000)}</table:table-cell></table:table-row>`)],
    ['one cell a million times', 'l.ods', () => sheetOf('<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000"><text:p>a</text:p></table:table-cell></table:table-row>')],
    ['columns hidden again and again', 'l.xlsx', () => sheetXml(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(60_000)}</cols><sheetData>${people}</sheetData>`)],
    ['a cell far to the right, merged with all below', 'l.xlsx', () => sheetXml(`<sheetData>${textRow(1, 'Numéro', 'Nom', 'Prénom', 'Mail')}`
        + `<row r="2">${cellOf('XFD2', '<t>x</t>')}</row>${Array.from({length: 60_000}, (_, i) => `<row r="${i + 3}">${cellOf(`A${i + 3}`, '<t>1</t>')}</row>`).join('')}</sheetData>`
        + '<mergeCells><mergeCell ref="XFD2:XFD70000"/></mergeCells>')],
    ['a megabyte in a cell, merged with all below', 'l.xlsx', () => sheetXml(`<sheetData>${textRow(1, 'Numéro', 'Nom', 'Prénom', 'Mail')}`
        + `<row r="2">${cellOf('A2', `<t>${megabyte}</t>`)}</row>${Array.from({length: 20_000}, (_, i) => `<row r="${i + 3}">${cellOf(`B${i + 3}`, '<t>1</t>')}</row>`).join('')}</sheetData>`
        + '<mergeCells><mergeCell ref="A2:A70000"/></mergeCells>')],
    ['a megabyte in each of 20,000 cells, kept once', 'l.xlsx', () => zip(xlsx({
        rows: textRow(1, 'Numéro', 'Nom', 'Prénom', 'Mail') + Array.from({length: 20_000}, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>0</v></c></row>`).join(''),
        strings: `<si><t>${megabyte}</t></si>`,
    }), {stored: true})],
    ['a megabyte, a million times', 'l.ods', () => sheetOf(`<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000"><text:p>${megabyte}</text:p></table:table-cell></table:table-row>`)],
    ['a megabyte of spaces, each a thousand', 'l.ods', () => sheetOf(`<table:table-row><table:table-cell><text:p>x${'<text:s text:c="1000"/>'.repeat(100_000)}y</text:p></table:table-cell></table:table-row>`)],
];

test.each(books)('a workbook: %s', (_why, file, made) => readSoon(made(), file));
