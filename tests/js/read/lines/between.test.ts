import {readTable} from '../../../../amd/src/read/read';
import type {Table} from '../../../../amd/src/read/table';
import {encode} from '../../helpers/bytes';

const read = (text: string): Promise<Table> => readTable(encode(text, 'utf-8'), 'liste.csv');
const told = (table: Table): string[] => table.issues.map(({code, line}) => code + (line === null ? '' : `@${line}`));
const head = 'Numéro;Nom;Prénom;Mail\n';
const léa = '940031;ROY;Léa;lea@exemple.fr\n';
const max = '940032;HUET;Max;max@exemple.fr\n';
const zoé = '940033;NOËL;Zoé;zoe@exemple.fr\n';

describe('lines between people that are none', () => {
    test.each([
        ['TD 1;;;'], [';TD 1;;'], ['Groupe A'], ['L1 Droit :;;;'], ['-----;;;'], ['-----;-----;-----;-----'], ['=====;;;'], ['Total : 12;;;'], ['Sous-total;;;12'],
        ['Total;12;;'], ['Fait à Caen, le 3 juin 2026;;;'], ['Signature du directeur;;;'], ['2. Candidats en attente'], ['Année 2025/2026;;;'], ['Étudiants étrangers;;;'], ['G2;;;'],
        ['* hors quota;;;'], ['page 2 sur 3'], ['Le responsable : M. Dupont'],
    ])('%s', async(line) => {
        const table = await read(`${head}${léa}${max}${line}\n${zoé}`);
        expect(table.lines).toEqual([2, 3, 5]);
        expect(told(table)).toEqual(['sectionline@4']);
        expect((await read(`${head}${line}\n${léa}${max}${zoé}`)).lines).toEqual([3, 4, 5]);
    });
    test('in a list of names and addresses', async() => {
        const table = await read('Nom;Mail\nGroupe A;\nROY;lea@exemple.fr\n--------;\nHUET;max@exemple.fr\n');
        expect(table.lines).toEqual([3, 5]);
    });
    test('no word of a list with passwords is told', async() => {
        const table = await read(`Nom;Prénom;Mail;Mot de passe\nROY;Léa;lea@exemple.fr;x\nTotal : Geheim\nHUET;Max;max@exemple.fr;y\n`);
        expect(table.issues).toEqual([expect.objectContaining({code: 'sectionline', params: {value: '…'}})]);
    });
});

describe('a person whose line was cut stays', () => {
    test.each([['940039;;;'], ['940039'], [';PAGE;;'], ['940039;GROUPE;;'], [';MARTIN;;'], [';LE GOFF;;'], [';DUPONT;Luc;'], ['l.dupont@exemple.fr'], [';;;total@exemple.fr'], ['940039;TOTAL;Jean;'],
        ['MARTIN;;;'], [';Listeau;;'], [';D’Année;;']])('%s', async(line) => {
        const table = await read(`${head}${léa}${line}\n${max}${zoé}`);
        expect(table.lines).toEqual([2, 3, 4, 5]);
    });
    test('where lines have one or two cells, short ones are usual', async() => {
        expect((await read('Mail\nlea@exemple.fr\nmax@exemple.fr\nTotal\n')).lines).toContain(3);
        expect((await read('Nom;Prénom;Mail\nROY;;\nHUET;;\nGROUPE;;\nNOËL;Zoé;z@exemple.fr\n')).lines).toEqual([2, 3, 4, 5]);
    });
});

describe('a second line of titles', () => {
    test('in other words, as surveys have it', async() => {
        const table = await read('id,submitdate,email,firstname,lastname\nID de la réponse,Date de soumission,Votre courriel,Votre prénom,Votre nom\n'
            + '1,2026-07-01 10:00:00,lea@exemple.fr,Léa,ROY\n2,2026-07-01 11:00:00,max@exemple.fr,Max,HUET\n');
        expect(table.lines).toEqual([3, 4]);
        expect(told(table)).toEqual(['headersecond@2']);
    });
    test('two of them', async() => {
        const table = await read(`${head}Numéro attribué;Nom de famille;Prénom usuel;Courriel\nEntier;Texte libre;Texte libre;Adresse\n${(léa + max + zoé).repeat(3)}`);
        expect(table.lines).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });
    test('a person who has neither number nor address is none', async() => {
        expect((await read(`${head};MARTIN;Luc;\n${léa}${max}`)).lines).toEqual([2, 3, 4]);
        expect((await read(`${head}néant;MARTIN;Luc;aucune\n${léa}${max}`)).lines).toEqual([2, 3, 4]);
    });
});

describe('another table below', () => {
    test('with other columns is not read, and that is said of the file and of each line', async() => {
        const table = await read(`${head}${léa}${max}\nActivités;;;\nNom;Heure;Durée;Mail\nLéa ROY;10:00;55;lea@exemple.fr\n`);
        expect(table.lines).toEqual([2, 3]);
        expect(told(table)).toEqual(['othertables', 'sectionline@5', 'othertable@6', 'othertable@7']);
        expect(table.issues[0]).toMatchObject({level: 'warning', params: {line: 6, count: 2}});
    });
    test('behind an empty line', async() => {
        expect(told(await read(`${head}${léa}${max}\nMail;Nom;Prénom\nzoe@exemple.fr;NOËL;Zoé\n`))).toEqual(['othertables', 'othertable@5', 'othertable@6']);
    });
    test('with the same columns goes on', async() => {
        const table = await read(`${head}${léa}\nGroupe B;;;\n${head}${max}`);
        expect(table.lines).toEqual([2, 6]);
        expect(told(table)).toEqual(['headerrepeated@5', 'sectionline@4']);
    });
    test('people called Nom and Prénom are people', async() => {
        expect((await read(`${head}${léa}\n940040;Nom;Prénom;n@exemple.fr\n`)).lines).toEqual([2, 4]);
    });
});
