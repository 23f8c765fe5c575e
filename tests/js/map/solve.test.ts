import {guessMapping} from '../../../amd/src/map/guess';
import {nameStyle, splitFullName} from '../../../amd/src/map/splitname';
import {site} from '../helpers/site';
import {cell, PEOPLE, understand} from '../helpers/columns';

test('an address under a title nobody knows is taken by what it holds, and it is said', () => {
    const found = understand('Nom:l', 'Prénom:f', 'Zzzz:e');
    expect(found).toMatchObject({targets: ['lastname', 'firstname', 'email'], why: ['both', 'both', 'contents']});
    expect(found.codes).toContain('columnbycontents');
});

test('one that has no first names in it is asked about', () =>
    expect(understand('Nom:l', 'Prénom:f', 'Zzzz:p')).toMatchObject({targets: ['lastname', 'firstname', null], questions: [2], proposals: {2: 'email'}}));

test('two addresses under one title: the one with the first names in it is the candidate’s', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Mail:p', 'Mail:e')).toMatchObject({targets: ['lastname', 'firstname', null, 'email'], questions: [], fallbacks: {}});
    expect(understand('Mail:e', 'Mail:p')).toMatchObject({targets: [null, null], questions: [0, 1]});
    expect(understand('Mail:e', 'Mail:p').codes).toContain('columnrivals');
});

test('a third party’s columns are never taken, nor the bare titles behind them', () => {
    const found = understand('Nom:l', 'Prénom:f', 'Mail:e', 'Nom du père:l', 'Prénom:P', 'Mail:p');
    expect(found).toMatchObject({targets: ['lastname', 'firstname', 'email', null, null, null], questions: [], fallbacks: {}, notes: {3: 'third', 4: 'third', 5: 'third'}});
    expect(understand('Nom tuteur:l', 'Prénom:P', 'Mail:p', 'Nom:l', 'Prénom:f', 'Mail:e')).toMatchObject({
        targets: [null, null, null, 'lastname', 'firstname', 'email'], questions: [], fallbacks: {},
    });
});

test('an address behind a third party’s name: its contents tell whose it is', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Responsable légal:P', 'Mail:p').questions).toEqual([3]);
    expect(understand('Nom:l', 'Prénom:f', 'Responsable légal:P', 'Mail:e').targets[3]).toBe('email');
});

test('a school’s address is never proposed', () =>
    expect(understand('Nom:l', 'Prénom:f', 'Mail lycée:o')).toMatchObject({targets: ['lastname', 'firstname', null], questions: []}));

test('a number is what they log in with where nobody has an e-mail, and it is said; spoken of where everybody has', () => {
    expect(understand('N° étudiant:n', 'Nom:l', 'Prénom:f')).toMatchObject({targets: ['username', 'lastname', 'firstname'], questions: [], notes: {0: 'only'}});
    expect(understand('N° étudiant:n', 'Nom:l', 'Prénom:f').codes).toContain('usernamenumber');
    expect(understand('N° étudiant:n', 'N° badge:n', 'Nom:l', 'Prénom:f').questions).toEqual([0, 1]);
    expect(understand('INE:n', 'Nom:l', 'Prénom:f').questions).toEqual([0]);
    expect(understand('N° étudiant:n', 'Nom:l', 'Prénom:f', 'Mail:e')).toMatchObject({questions: [], notes: {0: 'number'}});
    expect(understand('N° étudiant:n', 'Nom:l', 'Prénom:f', 'Mail:e').codes).toContain('columnnumber');
    expect(understand('Identifiant:n', 'Login:u', 'Mail:e')).toMatchObject({targets: [null, 'username', 'email'], fallbacks: {0: 'username'}});
});

test('what counts lines, or is called a username and is none, is not what people log in with', () => {
    expect(understand('N°:i', 'Nom:l', 'Prénom:f', 'Mail:e').targets[0]).toBeNull();
    expect(understand('N°:n', 'Nom:l', 'Prénom:f', 'Mail:e').targets[0]).toBe('username');
    expect(understand('Identifiant:d', 'Nom:l', 'Prénom:f', 'Mail:e')).toMatchObject({targets: [null, 'lastname', 'firstname', 'email'], notes: {0: 'unfit'}});
    expect(understand('Identifiant:b', 'Nom:l', 'Prénom:f', 'Mail:e').notes).toEqual({0: 'unfit'});
});

test('a username under a word nobody knows is theirs when their names are in it', () => {
    expect(understand('Identifiant Zzzz:u', 'Nom:l', 'Prénom:f', 'Mail:e')).toMatchObject({targets: ['username', 'lastname', 'firstname', 'email']});
    expect(understand('Identifiant Zzzz:n', 'Nom:l', 'Prénom:f', 'Mail:e')).toMatchObject({targets: [null, 'lastname', 'firstname', 'email'], notes: {0: 'number'}});
});

test('what may be passwords is named', () =>
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Zzzz:w')).toMatchObject({targets: ['lastname', 'firstname', 'email', null], notes: {3: 'secret'}}));

test('what people study is the cohort under any title, and it is said', () => {
    expect(understand('Nom:l', 'Zzzz:c')).toMatchObject({targets: ['lastname', 'cohort'], notes: {1: 'cohort'}});
    expect(understand('Nom:l', 'Formation:c', 'Formation demandée:g')).toMatchObject({targets: ['lastname', null, 'cohort'], fallbacks: {1: 'cohort'}});
    expect(understand('Nom:l', 'Formation:c', 'Filière:h')).toMatchObject({targets: ['lastname', null, 'cohort'], notes: {2: 'cohort'}});
    expect(understand('Nom:l', 'Code formation:g', 'Libellé formation:c').notes).toEqual({});
});

test('both names in one column are split where all its cells tell, and it is said with a few lines; not where there is one for each', () => {
    expect(understand('Étudiant:b', 'Mail:e')).toMatchObject({targets: ['fullname', 'email'], questions: [], notes: {0: 'split'}});
    expect(understand('Nom:b', 'Mail:e')).toMatchObject({targets: ['fullname', 'email'], questions: [], notes: {0: 'split'}});
    expect(understand('Nom:b', 'Mail:e').codes).toContain('columnsplit');
    expect(understand('Étudiant:B', 'Mail:e')).toMatchObject({targets: [null, 'email'], proposals: {0: 'fullname'}});
    expect(understand('Nom complet:b', 'Nom:l', 'Prénom:f').questions).toEqual([]);
});

test('beside a family name the other one is the given name', () => {
    expect(understand('Cognome:l', 'Nome:f').targets).toEqual(['lastname', 'firstname']);
    expect(understand('Vorname:f', 'Name:l').targets).toEqual(['firstname', 'lastname']);
});

test('dates under a title of addresses, stars under one of passwords, groups: taken only where they may be it', () => {
    expect(understand('Email:d', 'Email:e').targets).toEqual([null, 'email']);
    expect(understand('Nom:l', 'Mot de passe:s').targets).toEqual(['lastname', null]);
    expect(understand('Nom:l', 'Mot de passe:s').codes).toContain('columnmasked');
    expect(understand('Nom:l', 'Groupe:g')).toMatchObject({targets: ['lastname', 'cohort'], notes: {1: 'cohort'}});
});

test('fields of Moodle’s upload that are not taken here are named', () =>
    expect(understand('Nom:l', 'deleted:i', 'category1:g', 'profile_field_nowhere:g')).toMatchObject({
        targets: ['lastname', null, null, null], notes: {1: 'nottaken', 2: 'nottaken', 3: 'nottaken'},
    }));

test('a course without a number is the first one', () =>
    expect(understand('Nom:l', 'course:g', 'role:g').targets).toEqual(['lastname', 'course1', 'role1']));

test('what nobody sees in a workbook gives way to what is seen, and fills in for nothing', () => {
    const rows = PEOPLE.map((_, i) => [cell('l', i), `ancien.${cell('e', i)}`, cell('e', i)]);
    expect(guessMapping({header: ['Nom', 'Mail', 'Nouveau mail'], rows, hiddenColumns: [1]}, site)).toMatchObject({targets: ['lastname', null, 'email'], fallbacks: {}});
});

describe('both names in one cell', () => {
    test.each([
        ['Le Goff, Yann', null, 'Le Goff', 'Yann'], ['LE GOFF Yann', null, 'LE GOFF', 'Yann'], ['Yann LE GOFF', 'lastname', 'LE GOFF', 'Yann'], ['Léa Roy', 'firstname', 'Roy', 'Léa'],
        ['Roy Léa', 'lastname', 'Roy', 'Léa'], ['Yann Le Goff', 'firstname', 'Le Goff', 'Yann'], ['De la Tour Léa', 'lastname', 'De la Tour', 'Léa'],
    ] as const)('%j', (text, order, lastname, firstname) => expect(splitFullName(text, {order, isTitled: false})).toEqual({lastname, firstname}));
    test.each([['Léa Roy', null], ['Léa Marie Roy', 'firstname'], ['Madonna', 'firstname'], ['', null]] as const)('%j tells nothing', (text, order) =>
        expect(splitFullName(text, {order, isTitled: false})).toBeNull());
    test('the other lines tell the order, then the title', () => {
        expect(nameStyle('Étudiant', ['ROY Léa', 'HUET Max']).order).toBe('lastname');
        expect(nameStyle('Étudiant', ['Léa Roy', 'Hugo Petit']).order).toBe('firstname');
        expect(nameStyle('Prénom et nom', ['Xyz Abc']).order).toBe('firstname');
        expect(nameStyle('Étudiant', ['Xyz Abc']).order).toBeNull();
    });
});

test('names that are clearly under each other’s title are asked about, the right way round', () => {
    expect(understand('Nom:f', 'Prénom:L', 'Mail:e')).toMatchObject({targets: [null, null, 'email'], proposals: {0: 'firstname', 1: 'lastname'}});
    expect(understand('Nom:f', 'Prénom:l', 'Mail:e').questions).toEqual([0, 1]);
});

test('whoever filled in a list about a child is somebody else', () => {
    expect(understand('Nom:l', 'Prénom:R', 'Mail:p', 'Nom de l’enfant:l', 'Prénom de l’enfant:f')).toMatchObject({
        targets: [null, null, null, 'lastname', 'firstname'], proposals: {2: 'email'}, notes: {0: 'left', 1: 'left', 3: 'chosen', 4: 'chosen'},
    });
    // What is asked about is not said to be taken.
    expect(understand('Nom:l', 'Prénom:R', 'Mail:p', 'Nom de l’enfant:l', 'Prénom de l’enfant:f').notes?.[2]).toBeUndefined();
    expect(understand('Nom:l', 'Prénom:f', 'Nom de l’élève:l', 'Prénom de l’élève:f').questions).toEqual([]);
});

test('the addresses of somebody else on the line are asked about, whatever their title', () => {
    expect(understand('Mail:p', 'Nom responsable:q', 'Nom:l', 'Prénom:f')).toMatchObject({targets: [null, null, 'lastname', 'firstname'], proposals: {0: 'email'}});
    expect(understand('Mail:e', 'Nom responsable:q', 'Nom:l', 'Prénom:f').targets[0]).toBe('email');
});

test('a third party’s own address leaves the plain one behind it to the candidate', () =>
    expect(understand('Nom:l', 'Prénom:f', 'Mail RH:p', 'Mail:o')).toMatchObject({targets: ['lastname', 'firstname', null, 'email'], questions: []}));

test('a list of nobody but teachers is about them, and it is said', () => {
    expect(understand('Nom enseignant:l', 'Prénom enseignant:f', 'Mail enseignant:e')).toMatchObject({
        targets: ['lastname', 'firstname', 'email'], notes: {0: 'staff', 1: 'staff', 2: 'staff'},
    });
    expect(understand('N° candidat:n', 'Nom enseignant:l', 'Prénom enseignant:f', 'Mail enseignant:e').targets).toEqual(['username', null, null, null]);
    expect(understand('Nom tuteur:l', 'Prénom tuteur:f', 'Mail tuteur:e').targets).toEqual([null, null, null]);
});

test('of two people on a line the first is whom it is about, and the other one’s address fills in for nothing', () =>
    expect(understand('Étudiant 1:b', 'Mail 1:e', 'Étudiant 2:S', 'Mail 2:t')).toMatchObject({
        targets: ['fullname', 'email', null, null], fallbacks: {}, notes: {2: 'left'},
    }));

test('stars and what programs keep of passwords are not passwords', () =>
    expect(understand('Nom:l', 'user_pass:H')).toMatchObject({targets: ['lastname', null], notes: {1: 'masked'}}));

test('both names of somebody else beside the two taken: the column is named, and whom the list was taken to be about', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Personne:S').notes).toMatchObject({0: 'chosen', 1: 'chosen', 2: 'chosen', 3: 'left'});
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Nom complet:b').notes).toEqual({});
});

test('a number that is somebody’s in words half known is named', () =>
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Matricule zzz gestionnaire:n').notes).toEqual({3: 'left'}));

test('a further formation that puts people elsewhere fills in for no cohort, and is named', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Formation:c', 'Parcours:h')).toMatchObject({fallbacks: {}, notes: {4: 'few'}});
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Formation demandée:c', 'Parcours:g').fallbacks).toEqual({4: 'cohort'});
});

test('a word for what they study that may be something else as well is said', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Licence:c').notes).toEqual({3: 'cohort'});
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Formation:c').notes).toEqual({});
});

test('Nom beside Cognoms is the given name', () =>
    expect(understand('Cognoms:l', 'Nom:f', 'Correu electrònic:e')).toMatchObject({targets: ['lastname', 'firstname', 'email'], questions: []}));

test('a word all titles begin with says nothing', () =>
    expect(understand('ZZTABLE_ID:n', 'ZZTABLE_LAST_NAME:l', 'ZZTABLE_FIRST_NAME:f', 'ZZTABLE_EMAIL:e')).toMatchObject({
        targets: [null, 'lastname', 'firstname', 'email'], notes: {0: 'number'},
    }));

test('an address under words half known fills in for nothing unless the names are in it', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Mail zzzz:p').fallbacks).toEqual({});
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Mail zzzz:p').notes).toEqual({3: 'left'});
});

test('neither an empty column nor one of a few codes is asked about as the username', () => {
    expect(understand('N° étudiant:z', 'Nom:l', 'Prénom:f').questions).toEqual([]);
    expect(understand('Code zzz:g', 'N° zzz:h').questions).toEqual([]);
});

test('a family name under words half known fills in for nothing unless it is the same, though the addresses have it', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Zorglub nom:B').fallbacks).toEqual({});
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Zorglub nom:L').fallbacks).toEqual({3: 'lastname'});
});

test('an address without anybody’s name under a sure title, and one with their names under another: asked', () =>
    expect(understand('Nom:l', 'Prénom:f', 'Mail de l’utilisateur:o', 'Mail zzzz:e')).toMatchObject({targets: ['lastname', 'firstname', null, null], questions: [2, 3]}));

test('whoever has the username is whom the list is about, beside somebody who is named in full', () =>
    expect(understand('Nom:l', 'Prénom:f', 'Identifiant:u', 'Nom de l’élève:P', 'Prénom de l’élève:R')).toMatchObject({
        targets: ['lastname', 'firstname', 'username', null, null], notes: {0: 'chosen', 1: 'chosen', 3: 'left', 4: 'left'},
    }));

test('capitals under the given name’s title alone are asked about, capitals under both or the other are not', () => {
    expect(understand('Nom:f', 'Prénom:L', 'Mail:e')).toMatchObject({targets: [null, null, 'email'], proposals: {0: 'firstname', 1: 'lastname'}, questions: [0, 1]});
    expect(understand('Nom:L', 'Prénom:f', 'Mail:e')).toMatchObject({targets: ['lastname', 'firstname', 'email'], questions: []});
    expect(understand('Nom:L', 'Prénom:L', 'Mail:e')).toMatchObject({targets: ['lastname', 'firstname', 'email'], questions: []});
    // First names nobody knows: their capitals tell all the same.
    expect(understand('Nom:l', 'Prénom:L', 'Mail:e').questions).toEqual([0, 1]);
});
