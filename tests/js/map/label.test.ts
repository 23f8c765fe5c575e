import {cutTitle} from '../../../amd/src/map/label/cut';
import {isOneApart} from '../../../amd/src/map/label/dictionary';
import {isSecret, isTitle, meaningOf, type LabelKind} from '../../../amd/src/map/label/meaning';

describe('a title is cut into words', () => {
    test.each([
        ['firstName', 'first name'], ['NOM_USAGE', 'nom usage'], ['Prénom1', 'prenom 1'], ['N° de candidat', 'numero candidat'], ['candidat·e·s', 'candidat'],
        ['Prénom(s)', 'prenom'], ['1. Adresse électronique :', 'adresse electronique'], ['Adr. @', 'adr email'], ['candidat.identite.nomFamille', 'candidat identite nom famille'],
        ['“Nom”*', 'nom'], ['IDNumber', 'id number'], ['', ''],
    ])('%j', (title, words) => expect(cutTitle(title).join(' ')).toBe(words));
});

/** What titles say has to follow from their parts. */
const KINDS: Readonly<Partial<Record<LabelKind, readonly string[]>>> = {
    email: ['Adresse e-mail', 'Email address', 'E-mail (perso)', 'Adresse de messagerie', 'Adresse mél personnelle', 'Votre courriel', 'emailPerso', 'Adrese mail', 'Courriel de l’élève [obligatoire]'],
    lastname: ['Last Name [Required]', 'Nom (pour les apprentis)', 'surname', 'Nom de l’élève', 'Nachname', 'Apellidos', 'Name (Last)', 'Full Name - Last Name', 'Last/Surname', 'Cognoms'],
    usename: ['NOM_USAGE', 'nomusage', 'Nom d’épouse', 'Nom (d’usage)', 'Nom d’usage ou d’époux(se)', 'Nom d’épouse ou d’usage'],
    birthname: ['Nom de naissance', 'Legal Surname', 'LIB_NOM_PAT_IND', 'Nom de jeune fille'],
    firstname: ['Premier prénom', 'Prénom 1', 'givenName', 'Votre prénom *', 'Vorname', 'Prenon', 'Pr?nom'],
    fullname: ['Nom complet', 'Prénom NOM', 'displayName', 'Nom et prénom de l’étudiant', 'Prénom / Nom de famille', 'Nome e cognome'],
    person: ['Étudiant', 'Élève', 'Invité', 'Résident', 'Menor'],
    number: ['N° de candidat', 'Identifiant Parcoursup', 'Numéro de dossier Parcoursup'],
    asknumber: ['Codice identificativo', 'COD_ETU', 'N° étudiant', 'INE', 'Student ID', 'Identifiant de la demande'],
    login: ['Nom d’utilisateur', 'User name', 'sAMAccountName', 'Identifiant'],
    formation: ['Quelle formation demandez-vous ?', 'Libellé de la formation', 'Formation souhaitée'],
    group: ['Groupe de TD', 'Vœux - Groupe - Libellé', 'Grupos', 'Klas'],
    orgemail: ['Mail lycée d’origine', 'Courriel de l’établissement'],
    third: [
        'Courriel resp. légal1', 'Mail professeur principal', 'Emergency contact name', 'Nom de la mère', 'mailpere', 'Tuteur - Prénom', 'E-mail du maître d’apprentissage', 'Conjoint : nom',
        'Garant', 'Interprète (mail)', 'Mail du conseiller', 'Created by', 'Personne à prévenir - Courriel', 'Employeur : adresse mail', 'Parent/Guardian Email',
        'Adresse électronique de la personne à joindre', 'primary_contact_email', 'Billing First Name', 'Mail begeleider', 'Tuteur entreprise', 'Mail PP', 'ICE', 'Contact ICE',
        'Nom de la personne qui remplit ce formulaire', 'Rempli par', 'Email du suppléant', 'Invité par', 'Completed by',
    ],
    other: [
        'Date de naissance (jj/mm/aaaa)', 'Téléphone', 'Code postal', 'Deuxième prénom', 'Prénom2', 'Password Hash Function', 'Confirmation de l’adresse mail', 'Nom de l’établissement', 'Formation - Libellé',
        'Formation d’origine', 'Email verified', 'Last login', 'Middle name', 'Adresse', 'Last downloaded from this course', 'Course total (Real)',
        'Kurs gesamt (Punkte)', 'Fächer', 'Comité', 'Préférence', 'Career', 'Extern', 'Scolarisé', 'Totale corso (Punteggio)', 'Dernier téléchargement depuis ce cours',
    ],
    unknown: ['', 'Azt Bzt', '12345'],
};

describe.each(Object.entries(KINDS))('%s', (kind, titles) => {
    test.each(titles)('%j', title => expect(meaningOf(title).kind).toBe(kind));
});

test('the title of a group says whose its columns are', () => {
    expect(meaningOf('Responsable légal 1 - Mail').kind).toBe('third');
    expect(meaningOf('Élève - Mail')).toMatchObject({kind: 'email', isCandidates: true});
});

test('what is said in brackets need not be known; what it denies is not meant', () => {
    expect(meaningOf('Mail (valide, pas celui du lycée)')).toMatchObject({kind: 'email', isSure: true});
    expect(meaningOf('Mail (du lycée)').kind).toBe('orgemail');
    expect(meaningOf('Nom du chien')).toMatchObject({kind: 'lastname', isSure: false});
});

test('a row of values is no row of titles', () => {
    expect(['ROY', 'Léa', 'lea@exemple.fr', 'L1 Droit', '812345'].map(isTitle)).toEqual([false, false, false, false, false]);
    expect(['Nom', 'Prénom', 'Adresse e-mail', 'Sexe'].map(isTitle)).toEqual([true, true, true, true]);
});

test('whatever speaks of passwords is secret', () =>
    expect(['Password [Required]', 'Mot de passe provisoire', 'pwd', 'Nom'].map(isSecret)).toEqual([true, true, true, false]));

test('one letter apart: put in, left out, another, changed places; not at the end, where it makes another word', () => {
    expect([['prenom', 'penom'], ['prenom', 'prrenom'], ['prenom', 'prenon'], ['prenom', 'prneom']].map(([a = '', b = '']) => isOneApart(a, b))).toEqual([true, true, true, true]);
    expect([['mentor', 'mentore'], ['prenom', 'surnom']].map(([a = '', b = '']) => isOneApart(a, b))).toEqual([false, false]);
});
