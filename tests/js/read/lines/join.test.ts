import {joinMappings, partOfMapping} from '../../../../amd/src/map/joinmappings';
import {guessMapping} from '../../../../amd/src/map/guess';
import {createReview} from '../../../../amd/src/check/createreview';
import {relocated, type Decisions} from '../../../../amd/src/check/decisions/decision';
import {joinTables, lastLine} from '../../../../amd/src/read/lines/join';
import {lineMover, placeOf} from '../../../../amd/src/read/lines/places';
import {readTable} from '../../../../amd/src/read/read';
import type {Table} from '../../../../amd/src/read/table';
import {personLine} from '../../helpers/checked';
import {site} from '../../helpers/site';

const read = (name: string, text: string): Promise<Table> => readTable(new TextEncoder().encode(text), name);
const join = async(...texts: string[]) => {
    const tables = await Promise.all(texts.map((text, at) => read(`${at}.csv`, text)));
    const joined = joinTables(tables);
    const mapping = joinMappings(tables.map(table => guessMapping(table, site)), joined.places, joined.table.header.length);
    return {...joined, tables, mapping, review: await createReview(joined.table, mapping, site)};
};

describe('joined tables', () => {
    test('same columns are one, whatever their order; lines go on', async() => {
        const {table, review} = await join('Numéro;Nom;Prénom;Mail\n1;A;B;a@exemple.fr\n', 'Mail,Nom,Prénom,Numéro\nc@exemple.fr,C,D,2\n');
        expect(table.header).toEqual(['Numéro', 'Nom', 'Prénom', 'Mail']);
        expect(table.lines).toEqual([2, 4]);
        expect(review.people.map(personLine)).toEqual(['2 1|A|B|a@exemple.fr', '4 2|C|D|c@exemple.fr']);
        expect([placeOf(table, 2), placeOf(table, 4), placeOf(table, 5)])
            .toEqual([{part: 0, line: 2}, {part: 1, line: 2}, {part: -1, line: 1}]);
    });
    test('columns of one field in different files fill it, each for its own lines', async() => {
        const {review, table} = await join('Numéro;Nom;Prénom;Adresse mail\n1;A;B;a@exemple.fr\n', 'username,lastname,firstname,email\n2,C,D,c@exemple.fr\n');
        expect(table.header).toHaveLength(8);
        expect(review.people.map(personLine)).toEqual(['2 1|A|B|a@exemple.fr', '4 2|C|D|c@exemple.fr']);
    });
    test('a file without a header is named by what it holds', async() => {
        const {review} = await join('Numéro;Nom;Prénom;Adresse mail\n1;A;B;a@exemple.fr\n', 'c@exemple.fr;812017\nd@exemple.fr;812018\n');
        expect(review.people.map(({line, email}) => `${line} ${email}`)).toEqual(['2 a@exemple.fr', '3 c@exemple.fr', '4 d@exemple.fr']);
    });
    test('the same person in two files is one account with both cohorts, and a clash between files is one', async() => {
        const {review} = await join('username;nom;prenom;mail;cohort\n1;A;B;a@exemple.fr;L1\n2;E;F;e@exemple.fr;L1\n',
            'username;nom;prenom;mail;cohort\n1;A;B;a@exemple.fr;L2\n2;X;Y;x@exemple.fr;L2\n');
        expect(review.people[0]).toMatchObject({line: 2, mergedLines: [5], cohorts: ['L1', 'L2']});
        expect(review.issues(3).map(({code, params}) => [code, params?.['lines']])).toEqual([['duplicateusername', '6']]);
    });
    test('what is said of a line or a file says which', async() => {
        const {table} = await join('Numéro;Nom;Prénom;Mail\n1;A;B;a@exemple.fr\n', 'Numéro;Nom;Prénom;Mail\n\n2;C;D;d@exemple.fr\n3;X\n');
        expect(table.issues.find(({code}) => code === 'rowshort')?.line).toBe(6);
        const {table: nameless} = await join('Numéro;Nom;Prénom;Mail\n1;A;B;a@exemple.fr\n', 'A;B;c@exemple.fr\n');
        expect(nameless.issues.find(({code}) => code === 'noheader')?.params).toMatchObject({file: '1.csv'});
    });
    test('what ends a file is told of its own line, and blocks nobody of the next file', async() => {
        const {table, review} = await join('Numéro;Nom;Prénom;Mail\n1;A;B;a@exemple.fr\nTotal : 1;;;\n"Fait à Caen;;;\n', 'Numéro;Nom;Prénom;Mail\n2;C;D;d@exemple.fr\n3;E;F;e@exemple.fr\n');
        expect(table.lines).toEqual([2, 6, 7]);
        expect(table.issues.filter(({line}) => line !== null).map(({code, line}) => `${code}@${line}`)).toEqual(['footerline@4', 'footerline@3', 'quoteunclosed@4']);
        expect(review.counts().error).toBe(0);
        expect([placeOf(table, 3), placeOf(table, 4), placeOf(table, 6), placeOf(table, 8)])
            .toEqual([{part: 0, line: 3}, {part: 0, line: 4}, {part: 1, line: 2}, {part: -1, line: 1}]);
    });
    test('a line added by hand is none of those that end the file', async() => {
        const {mapping, table} = await join('Numéro;Nom;Prénom;Mail\n1;A;B;a@exemple.fr\n"Total : 1;;;\n', 'Numéro;Nom;Prénom;Mail\n2;C;D;d@exemple.fr\nTotal : 1;;;\n');
        expect(lastLine(table)).toBe(6);
        const review = await createReview(table, mapping, site, [{kind: 'add', line: lastLine(table) + 1}]);
        expect(review.people).toHaveLength(3);
        expect(placeOf(table, review.people[2]?.line ?? 0)).toEqual({part: -1, line: 1});
        expect(review.issues(7).map(({code}) => code)).not.toContain('footerline');
    });
    test('a mapping changed by hand survives in its part', async() => {
        const {mapping, places} = await join('Numéro;Nom;Prénom;Mail\n1;A;B;a@exemple.fr\n', 'username,lastname,firstname,email\n2,C,D,c@exemple.fr\n');
        expect(partOfMapping(mapping, places[1] ?? [])).toMatchObject({targets: ['username', 'lastname', 'firstname', 'email'], fallbacks: {}, questions: []});
        expect(joinMappings(places.map(place => partOfMapping(mapping, place)), places, 8)).toEqual(mapping);
    });
});

describe('decisions when files come and go', () => {
    const decisions: Decisions = [
        {kind: 'edit', cells: [{line: 2, field: 'lastname', value: 'AA'}, {line: 4, field: 'lastname', value: 'CC'}]},
        {kind: 'leaveOut', lines: [4]}, {kind: 'add', line: 5}, {kind: 'edit', cells: [{line: 5, field: 'lastname', value: 'NEW'}]},
    ];
    const file = (rows: number): string => `Nom;Mail\n${'A;a@exemple.fr\n'.repeat(rows)}`;
    test('follow their lines', async() => {
        const two = await join(file(1), file(1));
        const three = await join(file(1), file(1), file(3));
        const more = await join(file(2), file(1));
        expect(relocated(decisions, lineMover(two.table, three.table, [0, 1]))).toEqual([
            decisions[0], decisions[1], {kind: 'add', line: 9}, {kind: 'edit', cells: [{line: 9, field: 'lastname', value: 'NEW'}]},
        ]);
        expect(relocated(decisions, lineMover(two.table, more.table, [0, 1]))[1]).toEqual({kind: 'leaveOut', lines: [5]});
        expect(relocated(decisions, lineMover(two.table, await read('1.csv', file(1)), [-1, 0]))).toEqual([
            {kind: 'edit', cells: [{line: 2, field: 'lastname', value: 'CC'}]}, {kind: 'leaveOut', lines: [2]},
            {kind: 'add', line: 3}, {kind: 'edit', cells: [{line: 3, field: 'lastname', value: 'NEW'}]},
        ]);
    });
});
