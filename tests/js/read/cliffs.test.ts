import {readTable} from '../../../amd/src/read/read';
import {encode} from '../helpers/bytes';

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
    ['a header on every line', head.repeat(many)],
    ['a title before every person', head + '1;a;b;c@d.fr\nGroupe A;;;\n'.repeat(many / 2)],
    ['an empty line before every person', head + '1;a;b;c@d.fr\n\n'.repeat(many)],
    ['rules', head + `${'-'.repeat(50)}\n`.repeat(many)],
    ['cells of ten lines', head + `1;"${'a\n'.repeat(10)}";b;c@d.fr\n`.repeat(many / 10)],
    ['a megabyte of comments before nothing', '# x\n'.repeat(250_000)],
];

test.each(texts)('%s', async(_why, text) => {
    expect(await readTable(encode(text, 'utf-8'), 'l.csv')).toHaveProperty('issues');
}, 30_000);

test.each(['windows-1252', 'cp850', 'macintosh', 'windows-1251'] as const)('accents in every cell, in %s', async encoding => {
    const letters = encoding === 'windows-1251' ? 'Иванов' : 'Hébert';
    const rows = Array.from({length: many}, (_, i) => `${i};${letters}${(encoding === 'windows-1251' ? 'абвгдежзик' : 'abcdefghij')[i % 10]};${letters};m@exemple.fr\n`).join('');
    expect((await readTable(encode(`Numero;Nom;Prenom;Mail\n${rows}`, encoding), 'l.csv')).encoding).toBe(encoding);
}, 30_000);
