import {checkPerson} from '../../../amd/src/check/check';
import {findAddresses} from '../../../amd/src/check/syntax/addresses';
import {isSlip} from '../../../amd/src/map/label/slip';
import type {Facts} from '../../../amd/src/check/rule';
import type {Person} from '../../../amd/src/map/person';
import {check, issueLines} from '../helpers/checked';
import {site} from '../helpers/site';

const facts: Facts = {site, mapped: new Set(), followsEmail: () => false, repairs: new Map()};
const found = (changes: Partial<Person>): string[] => checkPerson({
    line: 2, mergedLines: [], username: '812345', lastname: 'ROY', firstname: 'Léa', email: 'lea.roy.2027@exemple.fr', cohorts: [], password: '', auth: '', fields: {}, ...changes,
}, facts).map(({code, fix}) => code + (fix === undefined ? '' : ` → ${fix}`));

describe('titles before names and marks behind them are offered without', () => {
    test.each([
        ['Mme DUPONT', 'nametitle → DUPONT'], ['M. HUET', 'nametitle → HUET'], ['Mlle  Léa', 'nametitle → Léa'], ['Dr ROY', 'nametitle → ROY'], ['MONSIEUR DE LA TOUR', 'nametitle → DE LA TOUR'],
        ['Mr. Roy*', 'nametitle → Roy'], ['ROY*', 'namemark → ROY'], ['ROY **', 'namemark → ROY'], ['Léo ?', 'namemark → Léo'], ['ROY (absent)', 'namemark → ROY'], ['ROY (démissionnaire)', 'namemark → ROY'],
        ['* ROY', 'namemark → ROY'], ['ROY,', 'namemark → ROY'], ['ROY - liste d’attente', 'namemark → ROY'], ['"ROY"', 'namemark → ROY'], ["'ROY'", 'namemark → ROY'], ['«ROY»', 'namemark → ROY'], ['ROY [LC]', 'namemark → ROY'],
        ['ROY (?)', 'namemark → ROY'], ['Léa (Mme)', 'namemark → Léa'], ['Max (M.)', 'namemark → Max'], ['ROY (H)', 'namemark → ROY'], ['M.', 'nametitle'], ['Mme', 'nametitle'],
    ])('%s', (name, finds) => {
        expect(found({lastname: name})).toEqual([finds]);
    });
    test.each([
        'ROY Jr', 'Léo (dit Lolo)', 'Roy (née Martin)', 'Mmadi', 'Mehdi', 'M’Baye', 'M Baye', 'Drouet', 'Dr', 'Prigent', 'Proust', 'Miss', 'Marie "Lolo" Roy', "'t Hooft", 'O’Brien', 'D’Angelo', 'N’Diaye', 'Jean-M.', 'Msika', 'Professeur',
        'Maître', 'Doc Mai', 'Roy III', 'LA', 'De La', 'Ok', 'ROY-LC',
    ])('%s is a name', name => {
        expect(found({lastname: name, firstname: name})).toEqual([]);
    });
});

describe('a cell that is no one name', () => {
    test.each(['ROY/HUET', 'Nom : ROY', 'Ex : ROY', 'ROY_L', 'Léa & Max', 'Léa et Max', 'ROY + HUET', 'ROY = ok', 'ROY | HUET', 'Anna und Max'])('%s', name => {
        expect(found({lastname: name})).toEqual(['namesign']);
        expect(found({firstname: name})).toEqual(['namesign']);
    });
    test.each(['Kumar A/L Raju', 'S/O Singh', 'Etienne', 'Pi i Margall', 'Ortega y Gasset', 'Anderson', 'Bet El Roy', 'Andet Roy'])('%s is one', name => expect(found({lastname: name})).toEqual([]));
});

describe('what stands for the line above is asked for', () => {
    test.each(['idem', 'Idem', 'ditto', '″', '〃', "''", '"', 'id.'])('cohort %s', cohort => expect(found({cohorts: [cohort]})).toEqual(['cellditto']));
    test('of a name only a sign', () => {
        expect(found({lastname: '〃'})).toEqual(['cellditto']);
        expect(found({lastname: 'Idem'})).toEqual([]);
    });
});

test('a username that is a date was a number', () => {
    for (const username of ['2025-01-02', '02/01/2025', '8-sep', '2025-01-02T00:00:00'.toLowerCase()]) {
        expect(found({username})).toEqual(['usernamedate']);
    }
    for (const username of ['20250102', 'sept-08', '2025-a', '1-2']) {
        expect(found({username})).toEqual([]);
    }
});

describe('addresses nobody reads', () => {
    test.each([
        'noreply@exemple.fr', 'no-reply@exemple.fr', 'inconnu@inconnu.fr', 'pasdemail@exemple.fr', 'aucun@exemple.fr', 'lea.roy.martin@pasdemail.fr', 'None@exemple.fr', 'nomail2@exemple.fr',
    ])('%s', email => expect(found({email})).toEqual(['emailnobody']));
    test('a guest’s internal name: the address it was made of is offered', () => {
        expect(found({email: 'lea_roy_exemple.fr#EXT#@univ.onmicrosoft.com'})).toEqual(['emailnobody → lea_roy@exemple.fr']);
    });
    test.each(['aucunier@exemple.fr', 'novide@exemple.fr', 'lea@inconnus.fr', 'nonell@exemple.fr'])('%s may be somebody’s', email => expect(found({email})).toEqual([]));
});

describe('a domain one letter away from a usual one', () => {
    const read = async(email: string, others = ''): Promise<string[]> => issueLines(await check(`username;lastname;firstname;email\na;ROY;Léa;${email}\n${others}`)).filter(one => one.includes('@2'));
    test.each([
        'lea.roy.martin@gmial.com', 'l@gmail.con', 'l@orange.f', 'l@hotmial.fr', 'l@gmai.com', 'l@gmaill.com', 'l@outlok.fr', 'l@wanado.fr', 'L@Yaho.fr', 'l@laposte.ne', 'l@free.f', 'l@gmail.cm', 'l@iclou.com', 'l@gmal.com',
    ])('%s', async email => expect(await read(email)).toEqual(['emailtypo@2.email']));
    test.each([
        'l@gmail.com', 'l@hotmail.be', 'l@outlook.es', 'l@outlook.fi', 'l@yahoo.ca', 'l@tree.fr', 'l@live.be', 'l@afr.fr', 'l@mail.com', 'l@ymail.com', 'l@gmx.net', 'l@gmx.de', 'l@olive.fr', 'l@me.com', 'l@pm.me', 'l@free.com', 'l@hotmail.co.uk',
    ])('not %s', async email => expect(await read(email)).toEqual([]));

    const many = (domain: string, count: number): string => Array.from({length: count}, (_, i) => `u${i};N;P;p${i}.prenom.nom@${domain}\n`).join('');
    test('or from the file’s own', async() => {
        expect(await read('l@etu.unicean.fr', many('etu.unicaen.fr', 12))).toEqual(['emailtypo@2.email']);
        expect(await read('lea.roy.martin@etu.unicaen.fr', many('etu.unicaen.fr', 12))).toEqual([]);
    });
    test('not where both are the file’s, where a digit tells them apart, or where few have it', async() => {
        expect(await read('l@univ-a.fr', many('univ-a.fr', 5) + many('univ-b.fr', 12).replace(/^u/gm, 'v').replace(/;p/g, ';q'))).toEqual([]);
        expect(await read('l@univ-paris1.fr', many('univ-paris2.fr', 12))).toEqual([]);
        expect(await read('l@etu.unicean.fr', many('etu.unicaen.fr', 4))).toEqual([]);
    });
    test('the fix keeps the mailbox, and one list says nothing of the next', async() => {
        const {review} = await check(`username;lastname;firstname;email\na;ROY;Léa;Lea.Roy.Martin@etu.unicean.fr\n${many('etu.unicaen.fr', 12)}`);
        expect(review.issues(2)[0]?.fix).toBe('Lea.Roy.Martin@etu.unicaen.fr');
        expect(await read('Lea.Roy.Martin@etu.unicean.fr')).toEqual([]);
        expect(await read('Lea.Roy.Martin@etu.unicean.fr', many('etu.unicaen.fr', 12))).toEqual(['emailtypo@2.email']);
    });
    test.each([['ab', 'ba', true], ['a', 'ab', true], ['ab', 'a', true], ['ab', 'ac', true], ['ab', 'ab', false], ['abc', 'cba', false], ['abcd', 'badc', false], ['', 'ab', false]])('%s, %s: %s', (a, b, slip) => {
        expect(isSlip(a, b)).toBe(slip);
    });
});

describe('several addresses in one cell', () => {
    test.each(['a@exemple.fr b@exemple.fr', 'a@exemple.fr / b@exemple.fr', 'a@exemple.fr ou b@exemple.fr', 'a@exemple.fr et b@exemple.fr', 'a@exemple.fr|b@exemple.fr', 'a@exemple.fr;b@exemple.fr', 'A <a@exemple.fr>, B <b@exemple.fr>'])(
        '%s: the first is offered, never taken', email => expect(found({email})).toEqual(['emailseveral → a@exemple.fr']));
    test.each([
        ['jean dupont@exemple.fr', 'emailsyntax'], ['"jean dupont"@exemple.fr', 'emailsyntax'], ['mère : a@exemple.fr', 'emailsyntax'], ['a@exemple.fr (papa)', 'emailsyntax'], ['lea. roy @ exemple.fr', 'emailsyntax → lea.roy@exemple.fr'], ['lea [at] exemple.fr', 'emailsyntax → lea@exemple.fr'],
        ['lea(arobase)exemple.fr', 'emailsyntax → lea@exemple.fr'],
    ])('%s: no other mailbox is offered', (email, finds) => expect(found({email})).toEqual([finds]));
    test('they are looked for once', () => {
        expect(findAddresses('a@b.fr, a@b.fr;<c@d.fr>. e@f.fr.')).toEqual(['a@b.fr', 'c@d.fr', 'e@f.fr']);
        expect(findAddresses('')).toEqual([]);
    });
});

test.each([['L1; BU', 'L1 | BU'], ['L1 | BU', 'L1 | BU'], ['L1;BU;L1', 'L1 | BU'], ['A | B; C', 'A | B | C']])('several cohorts in one cell: %s', (cohort, fix) => {
    expect(found({cohorts: [cohort]})).toEqual([`cohortseveral → ${fix}`]);
});
test.each(['Arts, lettres, langues', 'Droit & Éco', 'L1 / L2', ';', 'L1;', ';'.repeat(250)])('one cohort, for all one can see: %s', cohort => {
    expect(found({cohorts: [cohort]})).toEqual(cohort === 'L1;' ? ['cohortseveral → L1'] : []);
});
test('several cohorts where one of them stands alone elsewhere in the list', async() => {
    const read = async(...cohorts: readonly string[]): Promise<string[]> => issueLines(await check(
        `username;lastname;firstname;email;cohort\n${cohorts.map((one, i) => `u${i};N;P;prenom.nom.${i}@exemple.fr;${one}`).join('\n')}`));
    expect(await read('L1, TD 3', 'L1')).toEqual(['cohortseveral@2.cohort']);
    expect(await read('L1+L2', 'L1/TD 4', 'L1', 'BAC+2', '2025/2026')).toEqual(['cohortseveral@2.cohort', 'cohortseveral@3.cohort']);
    expect(await read('TD 3 / L1', 'L1 + TD 4', 'L1')).toEqual(['cohortseveral@2.cohort', 'cohortseveral@3.cohort']);
    expect(await read('Arts, lettres, langues', 'Arts, lettres, langues', 'Droit')).toEqual([]);
});
test.each(['8-Sep', '2024-09-01 00:00:00', '2026-01-02', '01/09/2024', 'sept-08', '1 janv. 2026', '08-sept.', '2024-09-01T00:00:00Z', '1.9.24'])('a cohort that is a date: %s', cohort => {
    expect(found({cohorts: [cohort]})).toEqual(['cohortdate']);
});
test.each(['L1-2026', '2026-2027', 'TD 1', '1-2', 'SEP8', 'Mars', 'Mai 68', 'L1 DROIT', 'MARS-L1', '2026', '14000', '1/2', 'OCTAVE', 'Dec'])('a cohort that is none: %s', cohort => {
    expect(found({cohorts: [cohort]})).toEqual([]);
});

test('a cohort that is a date as spreadsheets count days, unless all of them are numbers', async() => {
    const read = async(cohorts: readonly string[]): Promise<string[]> => issueLines(await check(
        `username;lastname;firstname;email;cohort\n${cohorts.map((one, i) => `u${i};N;P;prenom.nom.${i}@exemple.fr;${one}`).join('\n')}`));
    expect(await read(['45200', 'L1', 'L2'])).toEqual(['cohortdate@2.cohort']);
    expect(await read(['45200', '45201', '46012'])).toEqual([]);
});
