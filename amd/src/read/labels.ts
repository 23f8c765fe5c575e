import {LOST} from './label';

/**
 * Labels the files of `Parcoursup`, `eCandidat`, Apogée, ScoDoc and hand-made lists use, as `normaliseLabel` gives them, by what they mean; within
 * one meaning the first is preferred. Reading uses them to find the header and the separator, mapping to name the columns.
 */
export const LABELS = {
    /** A Parcoursup number, which is the username there. */
    number: [
        'numero', 'numero candidat', 'candidat code', 'numero parcoursup', 'numero dossier', 'numero de dossier',
        'numero de dossier parcoursup', 'numero dossier parcoursup', 'dossier parcoursup', 'parcoursup', 'codecandidat', 'code candidat',
    ],
    username: ['username', 'identifiant', 'login', 'nom d utilisateur'],
    /** May be a username or not: a person has to say. */
    ask: [
        'no dossier', 'numero etudiant', 'no etudiant', 'code etudiant', 'cod etu', 'code nip', 'numero ine', 'ine', 'code ine',
        'cod nne ind', 'code', 'id',
    ],
    lastname: [
        'lastname', 'nom', 'candidat nom', 'nom candidat', 'nom du candidat', 'nom usuel', 'nomusage', 'nom d usage', 'lib nom usu ind',
    ],
    /** The name at birth, used where the other one is empty. */
    birthname: ['nom patronymique', 'nom de naissance', 'nom de famille', 'lib nom pat ind'],
    firstname: [
        'firstname', 'prenom', 'candidat prenom', 'prenom candidat', 'prenom du candidat', 'prenom usuel', 'prenom1', 'lib pr1 ind',
    ],
    /** Both names in one cell: a person has to confirm. */
    fullname: ['nom et prenom', 'nom prenom'],
    email: [
        'email', 'adresse mail', 'e mail du candidat', 'coordonnees adresse mail', 'mail', 'e mail', 'courriel', 'adresse de courriel',
        'adresse email', 'adresse electronique', 'adresse mail du candidat', 'mel',
    ],
    cohort: [
        'cohort', 'cohort1', 'cohorte', 'groupe candidat code', 'voeux groupe libelle', 'code formation', 'libelle formation',
        'formation', 'cod etp',
    ],
    password: ['password', 'mot de passe', 'mdp'],
    auth: ['auth'],
    /** Known, and of no use here: they only help to recognise a header. */
    never: [
        'nom etablissement origine', 'formation libelle', 'filiere libelle', 'telephone', 'civilite', 'sexe', 'deuxieme prenom', 'prenom2',
        'prenom3', 'line', 'ligne', 'reason', 'raison', 'date de naissance', 'date naissance', 'candidat date de naissance',
    ],
    /** Moodle's own upload fields. */
    native: [
        'idnumber', 'institution', 'department', 'city', 'country', 'lang', 'timezone', 'phone1', 'phone2', 'address', 'description',
        'middlename', 'alternatename', 'firstnamephonetic', 'lastnamephonetic', 'suspended', 'deleted', 'oldusername', 'emailstop',
        'mailformat', 'maildisplay', 'maildigest', 'htmleditor', 'autosubscribe', 'theme', 'mnethostid', 'interests',
    ],
} as const;

export type Meaning = keyof typeof LABELS;

const MEANINGS = new Map<string, Meaning>(
    Object.entries(LABELS).flatMap(([meaning, labels]) => labels.map(label => [label, meaning as Meaning])),
);

const NUMBERED = /^(?:category|categoryrole|cohort|course|enrolperiod|enrolstatus|enroltimestart|group|role|sysrole|type)\d+$/;

const GUARDIAN = /\b(?:rl ?\d?|responsables?|representants?|parents?|parentale?|tuteurs?|tutrices?|pere|mere)\b/;

/** Whether a normalised label is of a guardian's column, whatever else it says. */
export const isGuardian = (label: string): boolean => GUARDIAN.test(label);

/** The meaning of the label that a label with lost letters was. */
function guessLost(label: string): Meaning | undefined {
    if (!label.includes(LOST)) {
        return undefined;
    }
    const pattern = new RegExp(`^${label.replaceAll(LOST, '.')}$`);
    return [...MEANINGS].find(([known]) => pattern.test(known))?.[1];
}

/** What a normalised label means, null when it is unknown. Whole labels only, never a part of one. */
export function meaningOf(label: string): Meaning | null {
    const meaning = MEANINGS.get(label) ?? guessLost(label);
    if (meaning) {
        return meaning;
    }
    if (isGuardian(label)) {
        return 'never';
    }
    return NUMBERED.test(label) ? (label.startsWith('cohort') ? 'cohort' : 'native')
        : label.startsWith('profile field ') ? 'native' : null;
}
