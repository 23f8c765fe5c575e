import {understandLines} from '../helpers/understand';

const PEOPLE = ['Roy;Léa;lea@exemple.fr', 'Huet;Max;max@exemple.fr', 'Petit;Zoé;zoe@exemple.fr'];
const understand = (title: string, cells: readonly string[], names = 'Nom;Prénom;Mail') => understandLines(`${title};${names}`, ...PEOPLE.map((one, i) => `${cells[i] ?? ''};${one}`));

test('a username that is the same for everybody is nobody’s, and it is said', () => {
    for (const title of ['Nom d’utilisateur', 'Identifiant', 'Login']) {
        const found = understand(title, ['Anonyme', 'Anonyme', 'Anonyme']);
        expect(found.taken).not.toHaveProperty([title]);
        expect(found.issues.join()).toContain(`columnunfit “${title}”`);
    }
});

test('of one person it is theirs', () =>
    expect(understandLines('Login;Nom;Mail', 'lroy;Roy;lea@exemple.fr').taken).toHaveProperty('Login', 'username'));

test('marks, amounts and times under a title that half says “course” are no cohorts', () => {
    for (const [title, cells] of [['Cours Zorg', ['12', '14', '9']], ['Course zorg', ['12,5', '14,00', '9,25']], ['Kurs Zorg', ['1717230000', '1717230000', '1717230000']], ['Classe zorg', ['80 %', '75 %', '80 %']],
        ['Formation zorg', ['350 €', '350 €', '0 €']], ['Session zorg', ['9:30', '9:30', '10:00']]] as const) {
        expect(understand(title, cells).taken).not.toHaveProperty([title]);
    }
    expect(understand('Groupe zorg', ['TD 1', 'TD 2', 'TD 1']).taken).toHaveProperty(['Groupe zorg'], 'cohort');
    expect(understand('Groupe', ['1', '2', '1']).taken).toHaveProperty('Groupe', 'cohort');
});

test('short numbers under “N°” that do not count are no candidate’s: it is said, in a short list as well', () => {
    expect(understand('Numéro', ['12', '5', '118']).issues.join()).toContain('usernameshort “Numéro”');
    expect(understand('N° candidat', ['12', '5', '118']).issues.join()).not.toContain('usernameshort');
    expect(understand('Numéro', ['812345', '812346', '812347']).issues.join()).not.toContain('usernameshort');
});
