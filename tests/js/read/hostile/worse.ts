import {bytes, encode} from '../../helpers/bytes';
import type {HostileCase} from './case';

const head = 'Numéro;Nom;Prénom;Adresse mail';
const one = '1001;MARTIN;Léa;l@exemple.fr';
const two = '1002;PETIT;Zoé;z@exemple.fr';
const oneRead = '2 1001|MARTIN|Léa|l@exemple.fr';
const twoRead = '3 1002|PETIT|Zoé|z@exemple.fr';
const both = [oneRead, twoRead];
const told = ['usernamefromemail.username'];
const guessed = ['columnguessed.email', 'columnguessed.lastname', 'columnguessed.firstname', ...told];

/** Damage that comes in twos, and tools nobody thinks of. */
export const worse: readonly HostileCase[] = [
    {why: 'UTF-16 with a mark, one byte missing at the end', encoding: 'utf-16le',
        file: bytes(0xFF, 0xFE, encode(`${head}\r\n${one}\r\n${two}\r\n`, 'utf-16le').subarray(0, -1)), people: both},
    {why: 'UTF-16 without a mark, to which a tool added a line end of one byte', encoding: 'utf-16le',
        file: bytes(encode(`${head}\r\n${one}\r\n${two}`, 'utf-16le'), 10), people: both},
    {why: 'UTF-16 without a mark whose letters are all plain', file: encode('Nom;Prenom;Mail\nMARTIN;Lea;l@exemple.fr\n', 'utf-16be'), encoding: 'utf-16be',
        people: ['2 l@exemple.fr|MARTIN|Lea|l@exemple.fr'], issues: told},
    {why: 'UTF-16 with a mark and sep=', encoding: 'utf-16be', delimiter: ';', headerLine: 2,
        file: bytes(0xFE, 0xFF, encode(`sep=;\r\n${head}\r\n${one}\r\n`, 'utf-16be')), people: ['3 1001|MARTIN|Léa|l@exemple.fr']},
    {why: 'MacRoman, lines ended by CR alone, a line break inside a cell', encoding: 'macintosh',
        file: encode(`${head}\r1001;"MAR\rTIN";Léa;l@exemple.fr\r${two}\r`, 'macintosh'),
        people: ['2 1001|MAR TIN|Léa|l@exemple.fr', '4 1002|PETIT|Zoé|z@exemple.fr']},
    {why: 'MacRoman with œ and no-break spaces around', file: encode('Nom;Prénom;Mail\r\u00A0LEBŒUF\u00A0;Cœur;c@exemple.fr\r', 'macintosh'), encoding: 'macintosh',
        people: ['2 c@exemple.fr|LEBŒUF|Cœur|c@exemple.fr'], issues: told},
    {why: 'two files in two character sets, one after the other: the lines of the smaller part are flagged', encoding: 'utf-8',
        file: bytes(`${head}\n1001;HÉBERT;Inès;l@exemple.fr\n`, encode('1002;PETIT;Zoé;z@exemple.fr\n', 'windows-1252')),
        people: ['2 1001|HÉBERT|Inès|l@exemple.fr', '3 1002|PETIT|Zo\uFFFD|z@exemple.fr'], issues: ['bytesbroken', 'characterslost@3.firstname']},
    {why: 'two files end to end, the second with a mark: its header is nobody', file: `\uFEFF${head}\n${one}\n\uFEFF${head}\n1002;PETIT;Zoé;z@exemple.fr\n`,
        people: [oneRead, '4 1002|PETIT|Zoé|z@exemple.fr'], issues: ['headerrepeated@3']},
    {why: 'encoded twice on one line only, in a name and a cohort', file: `${head};Formation\n${one};Économie\n1002;PETIT;ZoÃ©;z@exemple.fr;Ã‰conomie\n`,
        people: [`${oneRead}|Économie`, '3 1002|PETIT|ZoÃ©|z@exemple.fr|Ã‰conomie'], issues: ['doubleencoded@3.firstname', 'doubleencoded@3.cohort']},
    {why: 'NUL after each value, as from fields of fixed width', file: `${head}\n1001;MARTIN\0\0;Léa\0;l@exemple.fr\0\n${two}\n`, people: both},
    {why: 'a mark before and after each value', file: `${head}\n\uFEFF1001\uFEFF;\uFEFFMARTIN;Léa\uFEFF;\uFEFFl@exemple.fr\n`, people: [oneRead]},
    {why: 'page breaks, vertical tabs and line separators inside values', file: `${head}\n\f1001;MAR\u2028TIN;L\u000Béa;l@exemple.fr\n`,
        people: ['2 1001|MAR TIN|Léa|l@exemple.fr']},
    {why: 'titles, blank lines and lines of separators above the header, footers below', headerLine: 6,
        file: `Université de Test;;;\nListe des admis : L1;;;\n;;;\n\nExtrait le 12/07/2026;;;\n${head}\n${one}\n;;;\nTotal : 24\n\nÉdité le 12/07/2026;;;\nPage 1/1;;;\n`,
        people: ['7 1001|MARTIN|Léa|l@exemple.fr'], issues: ['titleline@1', 'titleline@2', 'titleline@5', 'footerline@12', 'footerline@11', 'footerline@9']},
    {why: 'a footer in the column of names', file: `${head}\n${one}\n${two}\n;Total : 24;;\n`, people: both, issues: ['footerline@4']},
    {why: 'typed lines without a header, with spaces after the commas', delimiter: ',', headerLine: null,
        file: 'DUPONT, Marie, marie@exemple.fr\nLE GOFF, Yann, yann@exemple.fr\n',
        people: ['1 marie@exemple.fr|DUPONT|Marie|marie@exemple.fr', '2 yann@exemple.fr|LE GOFF|Yann|yann@exemple.fr'], issues: ['noheader', ...guessed]},
    {why: 'the column of names twice, the first empty on one line', file: `Numéro;Nom;Nom;Prénom;Adresse mail\n1001;MARTIN;;Léa;l@exemple.fr\n1002;;PETIT;Zoé;z@exemple.fr\n`,
        people: both, issues: ['columnfallback.lastname']},
    {why: 'a quote never closed in the last line, which has no end', file: `${head}\n${one}\n1002;"PETIT;Zoé;z@exemple.fr`,
        people: [oneRead, '3 1002|"PETIT|Zoé|z@exemple.fr'], issues: ['quoteunclosed@3']},
    {why: 'a quote never closed in the last cell of the last line', file: `${head}\n${one}\n1002;PETIT;Zoé;"z@exemple.fr`,
        people: [oneRead, '3 1002|PETIT|Zoé|z@exemple.fr'], issues: ['quoteunclosed@3', 'emailunwrapped@3.email']},
    {why: 'a quote never closed in the header', file: `Numéro;"Nom;Prénom;Adresse mail\n${one}\n${two}\n`, people: both},
    {why: 'two files end to end, the second with a mark before a quoted label', people: [oneRead, '4 1002|PETIT|Zoé|z@exemple.fr'], issues: ['headerrepeated@3'],
        file: `${head}\n${one}\n\uFEFF"Numéro";"Nom";"Prénom";"Adresse mail"\n1002;PETIT;Zoé;z@exemple.fr\n`},
    {why: 'a quoted cell of a megabyte on two lines is no cell: both its lines are flagged, the next person is there',
        file: `${head}\n1001;"${'A'.repeat(500_000)}\n${'B'.repeat(500_000)}";Léa;l@exemple.fr\n${two}\n`,
        people: [`2 1001|"${'A'.repeat(500_000)}||`, `3 ${'b'.repeat(500_000)}"|Léa|l@exemple.fr|`, '4 1002|PETIT|Zoé|z@exemple.fr'],
        issues: ['quoteunclosed@2', 'firstnamemissing@2.firstname', 'emailmissing@2.email', 'lastnametoolong@2.lastname', 'emailmissing@3.email',
            'usernamechars@3.username', 'usernametoolong@3.username', 'columnsswapped@3.firstname']},
    {why: 'one line in quotes as a whole among others that are not', file: `${head}\n"${one}"\n${two}\n`, people: both},
    {why: 'no-break spaces, double spaces and stars in the labels', file: `Numéro\u00A0;\u202FNom *;Prénom  ;  Adresse\u00A0mail :\n${one}\n`, people: [oneRead]},
    {why: 'labels in capitals without accents', file: `NUMERO;NOM;PRENOM;ADRESSE MAIL\n${one}\n`, people: [oneRead]},
    {why: 'a link made by a formula is no address', file: `${head}\n1001;MARTIN;Léa;"=HYPERLINK(""mailto:l@exemple.fr"";""l@exemple.fr"")"\n`,
        people: ['2 1001|MARTIN|Léa|=HYPERLINK("mailto:l@exemple.fr";"l@exemple.fr")'], issues: ['emailsyntax@2.email']},
    {why: 'a header that starts like a SYLK file is a list', file: 'ID;Prénom;Nom;Mail\nA;Léa;MARTIN;l@exemple.fr\n', people: ['2 l@exemple.fr|MARTIN|Léa|l@exemple.fr'],
        issues: ['columnnumber', ...told]},
    {why: 'white space only in the cells that matter', file: `${head}\n \t;\u00A0;\u200B; \n${one}\n`, people: ['3 1001|MARTIN|Léa|l@exemple.fr']},
    {why: 'lines that end in CR CR LF, as from a download in the wrong mode', file: `${head}\r\r\n${one}\r\r\n${two}\r\r\n`,
        people: ['3 1001|MARTIN|Léa|l@exemple.fr', '5 1002|PETIT|Zoé|z@exemple.fr']},
    {why: 'a semicolon in a name without quotes: the line is blocked, the others are not', file: `${head}\n1001;MAR;TIN;Léa;l@exemple.fr\n${two}\n`,
        people: ['2 1001|MAR|TIN|Léa', twoRead], issues: ['rowlong@2', 'emailsyntax@2.email']},
    {why: 'the whole list in one cell of a quoted header', file: `"${head}"\n${one}\n${two}\n`, people: both},
    {why: 'decimal commas made of a numeric column', file: `${head}\n1001,00;MARTIN;Léa;l@exemple.fr\n1002,00;PETIT;Zoé;z@exemple.fr\n`, people: both,
        issues: ['numbertidied@2.username', 'numbertidied@3.username']},
];
