import {splitFullName} from '../../../amd/src/map/splitname';
import {cleanCell, cleanUsername} from '../../../amd/src/map/clean';
import {createReview} from '../../../amd/src/check/createreview';
import {readPaste} from '../../../amd/src/read/cut/paste';
import {readTable} from '../../../amd/src/read/read';
import {check, personLine} from '../helpers/checked';
import {site} from '../helpers/site';

describe('splitting both names', () => {
    test.each([
        ['DUPONT Marie', 'DUPONT', 'Marie'],
        ['Marie DUPONT', 'DUPONT', 'Marie'],
        ['DE LA TOUR Jean Paul', 'DE LA TOUR', 'Jean Paul'],
        ['D’AGOSTINO Zoé', 'D’AGOSTINO', 'Zoé'],
        ['SAINT-JEAN, Léa', 'SAINT-JEAN', 'Léa'],
        ['Éloïse ÉTÉ', 'ÉTÉ', 'Éloïse'],
    ])('%s', (text, lastname, firstname) => expect(splitFullName(text)).toEqual({lastname, firstname}));
    test.each(['Dupont Marie', 'DUPONT MARIE', 'DUPONT', '', 'DUPONT Marie MARTIN'])('%j cannot be told apart', text =>
        expect(splitFullName(text)).toBeNull());
    test('only when someone confirmed it', async() => {
        const table = await readPaste('Nom et prénom;Mail\nLE GOFF Yann;y@exemple.fr\nmartin;m@exemple.fr\n');
        const review = await createReview(table, {targets: ['fullname', 'email'], questions: [], fallbacks: {}}, site);
        expect(review.people.map(personLine)).toEqual(['2 y@exemple.fr|LE GOFF|Yann|y@exemple.fr', '3 m@exemple.fr|||m@exemple.fr']);
        expect(review.fileIssues.map(issue => issue.code)).toEqual(['usernamefromemail']);
    });
});

describe('cleaning a cell', () => {
    test.each([
        ['  a  ', 'a', 'white space around'],
        ['a  b', 'a  b', 'spaces inside are someone’s business'],
        ['a\nb\tc\u00A0d', 'a b c d', 'breaks, tabs and no-break spaces inside are spaces'],
        ['\u200Ba\uFEFF', 'a', 'invisible ones'],
        ['e\u0301', 'é', 'NFC'],
        ['="0123"', '0123', 'a formula that only keeps a text'],
        ['=1+1', '=1+1', 'any other formula is data'],
        ["'=1+1", '=1+1', 'our own mark against formulas'],
        ["''=1+1", "'=1+1", 'one mark at a time'],
        ["'t Hooft", "'t Hooft", 'an apostrophe that is one'],
        ['', '', 'nothing'],
    ])('%j → %j: %s', (cell, clean) => expect(cleanCell(cell)).toBe(clean));
    test.each([
        ['10', '10'], ['1.5', '1.5'], ['Jean Paul', 'jeanpaul'], ['ÉLODIE', 'élodie'], ['a.0', 'a.0'],
        ['\u202F812\u202F345', '812345'],
    ])('username %j → %j', (cell, clean) => expect(cleanUsername(cell)).toBe(clean));
});

describe('lines that are one person', () => {
    const people = async(text: string): Promise<string[]> => (await check(text)).review.people.map(personLine);
    const head = 'username;lastname;firstname;email;cohort;password\n';
    test('case of names and e-mail does not matter', async() => {
        expect(await people(`${head}a;Martin;Léa;l@exemple.fr;L1;Abc12345!\nA;MARTIN;LÉA;L@exemple.fr;L2;Abc12345!\n`))
            .toEqual(['2+3 a|Martin|Léa|l@exemple.fr|L1, L2']);
    });
    test('another password is another line', async() => {
        expect(await people(`${head}a;Martin;Léa;l@exemple.fr;L1;Abc12345!\na;Martin;Léa;l@exemple.fr;L2;Abc12345?\n`)).toHaveLength(2);
    });
    test('a repeat of the second of two in conflict joins the second', async() => {
        expect(await people(`${head}a;Martin;Léa;l@exemple.fr;L1;\na;Petit;Lia;m@exemple.fr;L1;\na;Petit;Lia;m@exemple.fr;L2;\n`))
            .toEqual(['2 a|Martin|Léa|l@exemple.fr|L1', '3+4 a|Petit|Lia|m@exemple.fr|L1, L2']);
    });
    test('empty people are not the same person', async() => {
        expect(await people(`${head};Martin;;;;\n;Martin;;;;\n`)).toHaveLength(2);
    });
    test('the same cohort twice is once', async() => {
        expect(await people('username;nom;prenom;mail;cohort1;cohort2\na;b;c;d@exemple.fr;L1;L1\n')).toEqual(['2 a|b|c|d@exemple.fr|L1']);
    });
});

describe('recipients copied from a mail, on one line', () => {
    const read = async(text: string): Promise<string[]> => (await readPaste(text)).rows.map(row => row.join('|'));
    test.each([
        ['Léa MARTIN <lea@exemple.fr>; Paul DUPONT <paul@exemple.fr>;', ['Léa MARTIN|lea@exemple.fr', 'Paul DUPONT|paul@exemple.fr']],
        ['"MARTIN, Léa" <lea@exemple.fr>; zoe@exemple.fr; Luc ROY <luc@exemple.fr>', ['MARTIN, Léa|lea@exemple.fr', 'zoe@exemple.fr|', 'Luc ROY|luc@exemple.fr']],
        ['lea@exemple.fr, paul@exemple.fr, zoe@exemple.fr', ['lea@exemple.fr', 'paul@exemple.fr', 'zoe@exemple.fr']],
        ['MARTIN;Léa;lea@exemple.fr', ['MARTIN|Léa|lea@exemple.fr']],
        ['lea@exemple.fr;lea2@exemple.fr\npaul@exemple.fr;paul2@exemple.fr', ['lea@exemple.fr|lea2@exemple.fr', 'paul@exemple.fr|paul2@exemple.fr']],
        ['To: "HUET; Lou" <lou@exemple.fr>;\r\n Zoé NOËL <zoe@exemple.fr>', ['HUET Lou|lou@exemple.fr', 'Zoé NOËL|zoe@exemple.fr']],
    ])('%s', async(text, rows) => expect(await read(text)).toEqual(rows));

    test('in a file as well, but not where a separator was chosen', async() => {
        const bytes = new TextEncoder().encode('Léa MARTIN <lea@exemple.fr>; Zoé NOËL <zoe@exemple.fr>');
        expect((await readTable(bytes, 'destinataires.txt')).rows).toEqual([['Léa MARTIN', 'lea@exemple.fr'], ['Zoé NOËL', 'zoe@exemple.fr']]);
        expect((await readTable(bytes, 'destinataires.txt', {delimiter: ';'})).rows).toHaveLength(1);
    });
});
