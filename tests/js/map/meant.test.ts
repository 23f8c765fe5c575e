import {check, issueLines} from '../helpers/checked';
import type {Person} from '../../../amd/src/map/person';

const HEAD = 'username;lastname;firstname;email;cohort;city;idnumber;profile_field_promo;auth';

/** A list of one odd line and plain ones, and what was read of the odd one. */
async function read(odd: Partial<Record<string, string>>, others: readonly Partial<Record<string, string>>[] = []): Promise<{person: Person | undefined; issues: string[]}> {
    const line = (cells: Partial<Record<string, string>>, n: number): string => HEAD.split(';').map(name =>
        cells[name] ?? ({username: `u${n}`, lastname: 'ROY', firstname: 'Léa', email: `p${n}@exemple.fr`} as Partial<Record<string, string>>)[name] ?? '').join(';');
    const checked = await check(`${HEAD}\n${[odd, ...others].map(line).join('\n')}\n`);
    return {person: checked.review.people[0], issues: issueLines(checked).filter(one => one.includes('@2'))};
}

describe('what stands for nothing is read as nothing, and told', () => {
    test.each(['NULL', 'null', '(null)', '\\N', '#N/A', '#N/D', 'N/A', 'n/a', '-', '--', '—', '.', 'nan', 'None', 'néant', 'Neant', 'sans objet', 'vide', 'aucun', 'Aucune', '?', '/', 'inconnu',
        'Non renseigné', 'non communiquée', '(vide)', ' NULL ', 'undefined'])('%s', async word => {
        expect(await read({cohort: word, city: word})).toMatchObject({
            person: {cohorts: [], fields: {city: ''}}, issues: ['cellnothing@2.city', 'cellnothing@2.cohort'],
        });
    });
    test.each(['(null)', '\\N', '#N/A', '-', '.', 'N/A', 'sans objet', 'non renseignée', 'NULL', 'null', 'NaN', 'undefined'])('nobody is called %s', async word => {
        expect(await read({firstname: word})).toMatchObject({person: {firstname: ''}, issues: ['firstnamemissing@2.firstname', 'cellnothing@2.firstname']});
    });
    test.each(['Null', 'None', 'nan', 'NAN', 'Aucun', 'Vide'])('somebody may be called %s', async word => {
        expect(await read({lastname: word})).toMatchObject({person: {lastname: word}, issues: ['namenothing@2.lastname']});
    });
    test('but not where several cells are the same', async() => {
        expect(await read({lastname: 'None'}, [{city: 'None'}])).toMatchObject({person: {lastname: ''}, issues: ['lastnamemissing@2.lastname', 'cellnothing@2.lastname']});
        expect(await read({firstname: 'nan'}, [{firstname: 'nan'}])).toMatchObject({person: {firstname: ''}});
        expect(await read({firstname: 'Nan'}, [{firstname: 'Nan'}])).toMatchObject({person: {firstname: 'Nan'}, issues: []});
    });
    test.each(['Nadia', 'Null-Martin', 'Vidal', 'Aucune Idée', 'Xi', 'NA', 'Na', 'Ni', 'N’Diaye', 'Inès', 'Ali', 'Noneau', 'Sans', 'Pa'])('%s is a name', async name => {
        expect(await read({lastname: name, firstname: name})).toMatchObject({person: {lastname: name, firstname: name}, issues: []});
    });
    test('an answer of a profile field stays', async() => {
        expect(await read({profile_field_promo: 'Aucun'})).toMatchObject({person: {fields: {profile_field_promo: 'Aucun'}}, issues: []});
        expect(await read({profile_field_promo: 'NULL'})).toMatchObject({person: {fields: {profile_field_promo: ''}}, issues: ['cellnothing@2.profile_field_promo']});
    });
    test('no address', async() => {
        expect(await read({email: 'X'})).toMatchObject({person: {email: ''}, issues: ['emailmissing@2.email', 'cellnothing@2.email']});
    });
});

describe('an address in an unmistakable wrapping is taken out of it, and told', () => {
    test.each([
        'mailto:lea.roy@exemple.fr', 'MAILTO:lea.roy@exemple.fr?subject=Bonjour', 'SMTP:lea.roy@exemple.fr', '<lea.roy@exemple.fr>', '[lea.roy@exemple.fr]', "'lea.roy@exemple.fr'", '“lea.roy@exemple.fr”',
        'lea.roy@exemple.fr,', 'lea.roy@exemple.fr.', 'lea.roy@exemple.fr\\', '#mailto:lea.roy@exemple.fr#', 'lea.roy@exemple.fr#mailto:lea.roy@exemple.fr#', 'http://lea.roy@exemple.fr',
        'Léa Roy <lea.roy@exemple.fr>', 'ROY Léa <lea.roy@exemple.fr>', 'Mme Roy <lea.roy@exemple.fr>', 'lea.roy@exemple.fr (Léa Roy)', 'i:0#.f|membership|lea.roy@exemple.fr', 'Mail : lea.roy@exemple.fr',
        '[lea.roy@exemple.fr](mailto:lea.roy@exemple.fr)', '(lea.roy@exemple.fr)', '«lea.roy@exemple.fr»', '<lea.roy@exemple.fr>,',
    ])('%s', async email => {
        expect(await read({email})).toMatchObject({person: {email: 'lea.roy@exemple.fr'}, issues: ['emailunwrapped@2.email']});
    });
    test.each([
        'Anne Roy <a@exemple.fr>', 'a@exemple.fr (mère)', 'mère : a@exemple.fr', 'a@exemple.fr / b@exemple.fr', 'a@exemple.fr-b@exemple.fr', '“jean dupont”@exemple.fr', 'jean dupont@exemple.fr', 'ne plus écrire à a@exemple.fr',
        'mailto:a@exemple.fr,b@exemple.fr', '<a@@exemple.fr>', '.a@exemple.fr', 'a@exemple.fr@exemple.fr',
    ])('not %s', async email => {
        const {person, issues} = await read({email});
        expect(person?.email).toBe(email);
        expect(issues).toHaveLength(1);
        expect(issues[0]).toMatch(/^email(?:syntax|several)@2\.email$/);
    });
    test.each(["o'neil@exemple.fr", '_a@exemple.fr', 'a+b@exemple.fr', 'a@sous.exemple.museum'])('nothing is taken from %s', async email => {
        expect(await read({email})).toMatchObject({person: {email}, issues: []});
    });
    test('the username that follows the address follows what was taken', async() => {
        const {review} = await check('nom;prenom;mail\nROY;Léa;mailto:Lea@exemple.fr\n');
        expect(review.people[0]).toMatchObject({username: 'lea@exemple.fr', email: 'Lea@exemple.fr'});
    });
});

describe('quotation marks and numbers, by what their column has', () => {
    test('marks around every cell of a column', async() => {
        const {review} = await check('username;lastname;firstname;email\na;\'ROY\';‘Léa’;a@exemple.fr\nb;\'D\'\'ARC\';‘Max’;b@exemple.fr\nc;;‘Zoé’;c@exemple.fr\n');
        expect(review.people.map(one => `${one.lastname}|${one.firstname}`)).toEqual(['ROY|Léa', "D''ARC|Max", '|Zoé']);
        expect(review.groups().map(({code, field, count}) => [code, field, count])).toContainEqual(['cellquoted', 'firstname', 3]);
    });
    test('a mark before every cell of a column', async() => {
        const {review} = await check('username;lastname;firstname;email\n\'0812;\'ROY;Léa;a@exemple.fr\n\'0813;\'HUET;Max;b@exemple.fr\n');
        expect(review.people.map(one => `${one.username}|${one.lastname}`)).toEqual(['0812|ROY', '0813|HUET']);
    });
    test('one of them is a name', async() => {
        expect(await read({lastname: "'t Hooft"}, [{}])).toMatchObject({person: {lastname: "'t Hooft"}, issues: []});
        expect(await read({lastname: "'ROY'"}, [{}])).toMatchObject({person: {lastname: "'ROY'"}});
    });
    test.each([
        ['username', '812345.0', '812345'], ['username', '14,00', '14'], ['idnumber', '22612345.0', '22612345'], ['cohort', '20261.0', '20261'],
    ])('%s %s is the number %s', async(field, cell, number) => {
        const {person, issues} = await read({[field]: cell});
        expect(issues).toEqual([`numbertidied@2.${field}`]);
        expect([person?.username, person?.fields['idnumber'], person?.cohorts.join()]).toContain(number);
    });
    test('a short one only where the whole column has it', async() => {
        expect(await read({cohort: '2.0'})).toMatchObject({person: {cohorts: ['2.0']}, issues: []});
        expect(await read({cohort: '14.0'}, [{cohort: '15.0'}])).toMatchObject({person: {cohorts: ['14']}, issues: ['numbertidied@2.cohort']});
    });
    test('a password keeps its letters, and is told nowhere', async() => {
        const {review} = await check('username;lastname;firstname;email;password\na;ROY;Léa;a@exemple.fr;\'Caen-2027\'\nb;HUET;Max;b@exemple.fr;1234.0\nc;NOEL;Zoé;c@exemple.fr;-\n');
        expect(review.people.map(one => one.password)).toEqual(["'Caen-2027'", '1234.0', '-']);
    });
    test('one of a column in quotation marks is taken, and told without being shown', async() => {
        const {review} = await check('username;lastname;firstname;email;password\na;ROY;Léa;a@exemple.fr;\'Caen-2027\'\nb;HUET;Max;b@exemple.fr;\'Caen-2028\'\n');
        expect(review.people.map(one => one.password)).toEqual(['Caen-2027', 'Caen-2028']);
        expect(review.groups()).toMatchObject([{code: 'cellquoted', field: 'password', count: 2, fixable: 0, values: []}]);
        expect(JSON.stringify(review.issues(2))).not.toContain('Caen');
    });
});

describe('a username', () => {
    test('that loses spaces is told', async() => {
        expect(await read({username: 'Jean  Dupont'})).toMatchObject({person: {username: 'jeandupont'}, issues: ['usernamespaces@2.username']});
    });
    test('a number in groups of three, and capitals, are no matter', async() => {
        expect(await read({username: '812 345'})).toMatchObject({person: {username: '812345'}, issues: ['numbertidied@2.username']});
        expect(await read({username: ' JDupont '})).toMatchObject({person: {username: 'jdupont'}, issues: []});
    });
});

describe('one click gives the cells back as they were', () => {
    test('and they are what they say', async() => {
        const {review} = await check('username;lastname;firstname;email;cohort1;cohort2\n8123.0;ROY;Léa;a@exemple.fr;-;L1\nb;HUET;-;<b@exemple.fr>;L1;\n');
        const before = JSON.stringify(review.people);
        expect(review.people.map(one => one.cohorts)).toEqual([['L1'], ['L1']]);
        review.groups().filter(({code}) => ['cellnothing', 'emailunwrapped', 'numbertidied'].includes(code)).forEach(group => review.fix(group));
        expect(review.people).toMatchObject([{username: '8123.0', cohorts: ['L1', '-']}, {firstname: '-', email: '<b@exemple.fr>'}]);
        expect(review.groups().map(({code}) => code)).toEqual(['emailsyntax']);
        while (review.canUndo) {
            review.undo();
        }
        expect(JSON.stringify(review.people)).toBe(before);
    });
});
