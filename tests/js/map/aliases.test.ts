import {guessMapping} from '../../../amd/src/map/guess';
import {site} from '../helpers/site';

/** Labels as files write them, by the field they must be taken for: the alias table, written here once more on purpose. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
    username: [
        'Numéro', 'Numéro candidat', 'Candidat - Code', 'Numéro Parcoursup', 'Numéro dossier', 'Numéro de dossier', 'N° de dossier Parcoursup',
        'Numéro dossier Parcoursup', 'Dossier Parcoursup', 'Parcoursup', 'CodeCandidat', 'Code candidat', 'username', 'Identifiant', 'login',
        'Nom d’utilisateur', 'Nom d\'utilisateur', 'N°', 'Nº candidat', 'num. candidat', 'NUMÉRO  CANDIDAT', '"Numéro"', '\uFEFFNuméro',
        'Numéro (Parcoursup)', 'Num?ro', 'Num\uFFFDro', 'Numéro 2025/2026 (Parcoursup)', 'Numéro candidat 2026/2027', 'Nume\u0301ro', 'Num\u200Béro', 'N° candidat',
    ],
    lastname: [
        'lastname', 'Nom', 'NOM', 'Candidat - Nom', 'Nom candidat', 'Nom du candidat', 'Nom usuel', 'NomUsage', 'Nom d’usage', 'LIB_NOM_USU_IND',
        'Nom patronymique', 'Nom de naissance', 'Nom de famille', 'LIB_NOM_PAT_IND', 'nom ', 'Nom (de famille)',
    ],
    firstname: ['firstname', 'Prénom', 'prenom', 'Candidat - Prénom', 'Prénom candidat', 'Prénom du candidat', 'Prénom usuel', 'Prenom1', 'LIB_PR1_IND'],
    email: [
        'email', 'Adresse mail', 'e-mail du candidat', 'Coordonnées - Adresse mail', 'Mail', 'E-mail', 'Courriel', 'Adresse de courriel', 'Adresse email',
        'Adresse électronique', 'Adresse mail du candidat', 'Mél', 'MEL',
    ],
    cohort: [
        'cohort', 'cohort1', 'cohort2', 'Cohorte', 'Groupe candidat - Code', 'Voeux - Groupe - Libellé', 'Vœux - Groupe - Libellé', 'Code formation',
        'Libellé formation', 'Formation', 'COD_ETP',
    ],
    auth: ['auth'],
    password: ['password', 'Mot de passe', 'MDP'],
    city: ['city', 'City'],
    profile_field_promo: ['profile_field_promo'],
    course1: ['course1'],
    group2: ['group2'],
};

const ASKED = [
    'No dossier', 'Numéro étudiant', 'No étudiant', 'Code étudiant', 'COD_ETU', 'Code_NIP', 'Numéro INE', 'INE', 'Code INE', 'COD_NNE_IND', 'Code', 'id',
    'N° INE',
];

const IGNORED = [
    'Nom Etablissement origine 2024/2025', 'Nom RL1', 'Prénom RL2', 'Mail RL1', 'Nom du responsable légal 1', 'Adresse mail du responsable légal',
    'Nom représentant légal', 'Formation - Libellé', 'Filière - Libellé', 'Date de naissance', 'Téléphone', 'Civilité', 'Sexe',
    'Deuxième prénom', 'Prénom2', 'Prénom3', 'Nom de l’établissement', 'Mail tutrice', 'Adresse mail RL', 'Prénom du père', 'Nom de la mère', 'Adresse mail des parents',
    'suspended', 'deleted', 'oldusername', 'sysrole1', 'course0', 'Nom et commune', '',
];

const mapOne = (label: string): ReturnType<typeof guessMapping> =>
    guessMapping({header: ['Quelque chose', label, 'Sexe'], rows: []}, site);

describe.each(Object.entries(NAMED))('%s', (field, labels) => {
    test.each(labels)('%j', label => expect(mapOne(label).targets[1]).toBe(field));
});

describe('asked about, never guessed', () => {
    test.each(ASKED)('%j', label => expect(mapOne(label)).toMatchObject({targets: [null, null, null], questions: [1]}));
    test.each(['Nom et prénom', 'Nom Prénom'])('%j', label => expect(mapOne(label)).toMatchObject({targets: [null, null, null], questions: [1]}));
    test('but not when another column is surely the username', () => {
        expect(guessMapping({header: ['Numéro', 'INE', 'Nom'], rows: []}, site)).toMatchObject({targets: ['username', null, 'lastname'], questions: []});
    });
});

describe('never mapped', () => {
    test.each(IGNORED)('%j', label => expect(mapOne(label)).toMatchObject({targets: [null, null, null], questions: []}));
});

describe('two columns for one field', () => {
    test('the name at birth fills in for the usual one, wherever it stands', () => {
        expect(guessMapping({header: ['Nom patronymique', 'Nom usuel'], rows: []}, site)).toMatchObject({targets: [null, 'lastname'], fallbacks: {0: 'lastname'}});
    });
    test('of two formations the code is taken', () => {
        expect(guessMapping({header: ['Libellé formation', 'Code formation'], rows: []}, site)).toMatchObject({targets: [null, 'cohort'], fallbacks: {0: 'cohort'}});
    });
    test('numbered cohorts are all taken', () => {
        expect(guessMapping({header: ['cohort1', 'cohort2'], rows: []}, site)).toMatchObject({targets: ['cohort', 'cohort'], fallbacks: {}});
    });
    test('an explicit username wins over a number', () => {
        expect(guessMapping({header: ['Numéro', 'username'], rows: []}, site)).toMatchObject({targets: [null, 'username'], fallbacks: {0: 'username'}});
    });
    test('a native field twice: the first', () => {
        expect(guessMapping({header: ['Nom', 'city', 'city'], rows: []}, site).targets).toEqual(['lastname', 'city', null]);
    });
});
