import {understand} from '../helpers/columns';

test('a question about a third party, answered by yes or no, begins no row of theirs; one behind the candidate’s columns does', () => {
    expect(understand('Accord des parents:y', 'Nom:l', 'Prénom:f', 'Mail:e')).toMatchObject({targets: [null, 'lastname', 'firstname', 'email'], questions: []});
    expect(understand('Nom:l', 'Prénom:f', 'Mail:e', 'Parent prévenu:y', 'Nom:l', 'Prénom:P', 'Mail:p').notes).toMatchObject({4: 'third', 5: 'third', 6: 'third'});
});

test('of two usernames that differ the one made of the names is taken, or none', () => {
    expect(understand('Nom:l', 'Prénom:f', 'Login:n', 'Identifiant ENT:i')).toMatchObject({questions: []});
    expect(understand('Nom:l', 'Prénom:f', 'Identifiant ENT:u', 'Login:v')).toMatchObject({targets: ['lastname', 'firstname', 'username', null]});
    expect(understand('Nom:l', 'Prénom:f', 'Login:v', 'Identifiant ENT:V')).toMatchObject({targets: ['lastname', 'firstname', null, null], questions: [2, 3]});
    expect(understand('Nom:l', 'Prénom:f', 'Login:v', 'Identifiant ENT:v')).toMatchObject({targets: ['lastname', 'firstname', 'username', null], questions: []});
});

test('no column of answers is the cohort, whatever its title, and of two wishes the first is proposed', () => {
    expect(understand('Nom:l', 'Test entrée Google Form:y').targets).toEqual(['lastname', null]);
    expect(understand('Nom:l', 'Groupe:y', 'TD:g').targets).toEqual(['lastname', null, 'cohort']);
    expect(understand('Nom:l', 'Vœu 1:c', 'Vœu 2:h')).toMatchObject({targets: ['lastname', 'cohort', null], notes: {1: 'cohort'}});
    expect(understand('Nom:l', 'Vœu 1:c')).toMatchObject({targets: ['lastname', 'cohort'], notes: {}});
});
