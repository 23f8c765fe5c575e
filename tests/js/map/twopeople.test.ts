import {check} from '../helpers/checked';
import {understandLines as understand} from '../helpers/understand';

const FIRST = ['Roy;Léa;lea@exemple.fr', 'Huet;Max;max@exemple.fr'];
const SECOND = ['Kaya;Omar;omar@exemple.fr', 'Silva;Rosa;rosa@exemple.fr'];
const both = (ones: readonly string[], others: readonly string[]): string[] => ones.map((one, i) => `${one};${others[i] ?? ''}`);

describe('of people with a number on a line the first are whom it is about; the others are named, and fill in for nothing', () => {
    test.each(['Nom #;Prénom #;Email #', 'Étudiant # - Nom;Étudiant # - Prénom;Étudiant # - Mail', 'Name #;Vorname #;E-Mail #', 'Nom du candidat #;Prénom du candidat #;Mail du candidat #'])('%s', titles => {
        const [one, two] = [titles.replaceAll('#', '1'), titles.replaceAll('#', '2')];
        const [last = '', first = '', mail = ''] = one.split(';');
        const told = [`columnleft ${two.split(';').map(title => `“${title}”`).join(', ')}`, expect.stringContaining('columnchosen')];
        for (const found of [understand(`${one};${two}`, ...both(FIRST, SECOND)), understand(`${two};${one}`, ...both(SECOND, FIRST))]) {
            expect(found.taken).toEqual({[last]: 'lastname', [first]: 'firstname', [mail]: 'email'});
            expect(found.issues).toEqual(expect.arrayContaining(told));
        }
    });
    test('in words', () => {
        const found = understand('Nom;Prénom;Mail;Nom du second étudiant;Prénom du second étudiant;Mail du second étudiant', ...both(FIRST, SECOND));
        expect(found.taken).toEqual({Nom: 'lastname', Prénom: 'firstname', Mail: 'email'});
        expect(found.issues.join()).toContain('columnchosen');
    });
    test('both names in one, wherever the first stands', () =>
        expect(understand('Mail étudiant 2;Étudiant 2;Étudiant 1;Mail étudiant 1', 'omar@exemple.fr;KAYA Omar;ROY Léa;lea@exemple.fr', 'rosa@exemple.fr;SILVA Rosa;HUET Max;max@exemple.fr').taken)
            .toEqual({'Étudiant 1': 'fullname', 'Mail étudiant 1': 'email'}));
    test('a second first name or address alone is the same person’s', () => {
        const found = understand('Nom;Prénom 1;Prénom 2;Mail 1;Mail 3;Mail 2', 'Roy;Léa;Anne;lea@exemple.fr;;', 'Huet;Max;Paul;;max3@exemple.fr;max2@exemple.fr');
        expect(found.taken).toEqual({'Nom': 'lastname', 'Prénom 1': 'firstname', 'Mail 1': 'email', 'Mail 2': 'email', 'Mail 3': 'email'});
        expect(found.issues.join()).not.toContain('columnleft');
    });
});

test('a second family name is named: no account has a place for it', () => {
    for (const title of ['Segundo apellido', 'Apellido 2', 'Nom 2']) {
        expect(understand(`Primer apellido;${title};Nombre;Correo`, 'Roy;Pons;Léa;lea@exemple.fr', 'Huet;Gil;Max;max@exemple.fr').issues.join()).toContain(`columnleft “${title}”`);
    }
});

test.each(['Particule', 'Tussenvoegsel', 'Name Prefix', 'Namenszusatz'])('what stands before a family name in a column of its own is named: %s', title =>
    expect(understand(`Prénom;${title};Nom;Mail`, 'Léa;de la;Roy;lea@exemple.fr', 'Max;;Huet;max@exemple.fr').issues.join()).toContain(`columnleft “${title}”`));

test('nor is one that nobody has', () =>
    expect(understand('Prénom;Particule;Nom;Mail', 'Léa;;Roy;lea@exemple.fr', 'Max;;Huet;max@exemple.fr').issues.join()).not.toContain('columnleft'));

describe('who fills in a form stands beside whom it is about', () => {
    const lines = ['lycee@exemple.fr;Claire Petit;Roy;Léa;lea@exemple.fr', 'lycee@exemple.fr;Claire Petit;Huet;Max;max@exemple.fr'];
    test.each(['Adresse de messagerie;Nom', 'Adresse e-mail;Nom complet', 'Email;Name'])('%s', own => {
        const found = understand(`${own};Nom de famille du candidat;Prénom du candidat;Adresse e-mail du candidat`, ...lines);
        expect(Object.values(found.taken)).toEqual(['lastname', 'firstname', 'email']);
        expect(found.taken).toHaveProperty(['Adresse e-mail du candidat'], 'email');
        expect(found.issues.join()).toContain('columnchosen');
    });
    test('with the names of the candidate in the other address it is asked about', () =>
        expect(understand('Email;Nom du candidat;Prénom du candidat;Mail du candidat', 'lea.roy@exemple.fr;Roy;Léa;a@exemple.fr', 'max.huet@exemple.fr;Huet;Max;b@exemple.fr').taken)
            .not.toHaveProperty(['Mail du candidat']));
});

test('a title we know stands above both names rather than one we half know, wherever they stand', () => {
    for (const [titles, ...lines] of [['Nom et prénom;Email;Nom et prénom du Zorg', 'ROY Léa;lea@exemple.fr;KAYA Omar', 'HUET Max;max@exemple.fr;SILVA Rosa'],
        ['Nom et prénom du Zorg;Email;Nom et prénom', 'KAYA Omar;lea@exemple.fr;ROY Léa', 'SILVA Rosa;max@exemple.fr;HUET Max']] as const) {
        expect(understand(titles, ...lines).taken).toEqual({'Nom et prénom': 'fullname', 'Email': 'email'});
    }
});

test('of several that fill in the first is asked first, wherever it stands', async() => {
    const list = 'Mail 3;Nom;Prénom;Mail 1;Mail 2\nx@exemple.fr;Roy;Léa;;lea@exemple.fr\n;Huet;Max;max@exemple.fr;';
    expect((await check(list)).review.people.map(({email}) => email)).toEqual(['lea@exemple.fr', 'max@exemple.fr']);
});

test('a group few have is named where nobody has a cohort', () => {
    const lines = Array.from({length: 10}, (_, i) => `Nom${String.fromCharCode(97 + i)};Léa;${i}l@exemple.fr;${i < 3 ? 'TD 1' : ''}`);
    expect(understand('Nom;Prénom;Mail;Groupe', ...lines).issues.join()).toContain('“Groupe”');
});
