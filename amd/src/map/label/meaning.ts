import type {ConceptName} from '../vocabulary/concept';
import {readTitle, type Reading} from './reading';

/**
 * What a title says that its column is. `number` is a candidate's at Parcoursup; `asknumber` one that may be a login or not; `name` and `person` leave
 * open which name it is; `orgemail` is a school's or firm's address, or one's own there; `third` is somebody else's, `other` nothing an account needs.
 */
export type LabelKind =
    | 'email' | 'orgemail' | 'lastname' | 'usename' | 'birthname' | 'firstname' | 'name' | 'person' | 'fullname' | 'login' | 'number' | 'asknumber'
    | 'cohort' | 'formation' | 'group' | 'password' | 'auth' | 'third' | 'other' | 'unknown';

export interface Meaning {
    readonly kind: LabelKind;
    /** The same, whosever it is: what somebody else's column is of theirs. */
    readonly base: LabelKind;
    /** The same, were it the first of several: of `Nom 2` a family name. */
    readonly asFirst: LabelKind;
    /** Which one of several people or things it says it is of, from the second on: `Étudiant 2 - Nom`; 0 = it doesn't. */
    readonly nth: number;
    /** Every word says something. */
    readonly isSure: boolean;
    /** The candidate is named. */
    readonly isCandidates: boolean;
    /** Among columns of one field the smaller is preferred. */
    readonly rank: number;
    /** It says that it is a code or a number. */
    readonly hasCode: boolean;
    /** It says that it is the one asked for. */
    readonly isWanted: boolean;
    /** It may be something else as well: `Licence`, `Course`. */
    readonly isVague: boolean;
    /** It speaks of somebody's number or username, whatever else it says. */
    readonly saysLogin: boolean;
    /** Somebody else's who may be whom the list is about. */
    readonly isStaff: boolean;
    /** A number, and not of whom or what. */
    readonly isBare: boolean;
    /** The number of a national register. */
    readonly isNational: boolean;
}

/** What a title says; whose column it is by the title of its group as well. */
export function meaningOf(title: string, group = ''): Meaning {
    const reading = readTitle(title);
    const above = group === '' ? null : readTitle(group);
    const isThird = above?.concepts.has('third') === true && !reading.concepts.has('candidate');
    const kind = isThird ? 'third' : kindOf(reading);
    return {
        kind, base: kind === 'third' ? kindOf(reading, 'third') : kind,
        asFirst: kind === 'other' ? kindOf({...reading, ordinal: 0}, 'further') : kind,
        nth: nthOf(reading),
        isSure: reading.unknown === 0 && reading.known > 0,
        isCandidates: reading.concepts.has('candidate') || above?.concepts.has('candidate') === true,
        rank: rankOf(reading),
        hasCode: reading.concepts.has('id'),
        isWanted: reading.concepts.has('wanted'),
        isVague: reading.concepts.has('vague'),
        saysLogin: (['login', 'student', 'number', 'numero', 'id'] as const).some(concept => reading.concepts.has(concept)),
        isStaff: kind === 'third' && reading.concepts.has('staff') && above === null,
        isBare: kind === 'number' && !reading.concepts.has('number') && !reading.concepts.has('candidate'),
        isNational: reading.concepts.has('ine'),
    };
}

/** `Cognoms;Nom`: beside a family name in Catalan `Nom` is the given one, unless another one is. */
export function inTheirLanguage(titles: readonly string[], meanings: readonly Meaning[]): readonly Meaning[] {
    const isCatalan = titles.some(title => readTitle(title).concepts.has('catalan')) && !meanings.some(({kind}) => kind === 'firstname');
    return isCatalan ? meanings.map((meaning, column) => (meaning.kind === 'lastname' && !readTitle(titles[column] ?? '').concepts.has('catalan')
        ? {...meaning, kind: 'firstname', base: 'firstname'} : meaning)) : meanings;
}

/** Whether a text is a title we know: every word says something, and one of them what the column is or whose. */
export const isTitle = (text: string): boolean => {
    const {concepts, unknown} = readTitle(text);
    return unknown === 0 && [...concepts].some(concept => !HOLLOW.includes(concept));
};

/** Concepts that say nothing by themselves. */
const HOLLOW: readonly ConceptName[] = [
    'use', 'birth', 'personal', 'institutional', 'first', 'further', 'wanted', 'origin', 'confirmation', 'code', 'label', 'vague', 'catalan',
];

/** Whether a title speaks of passwords: what stands below it is shown to nobody. */
export const isSecret = (title: string): boolean => readTitle(title).concepts.has('password');

/** Whether a title is somebody else's whatever it is. */
export const isThirdParty = (title: string): boolean => readTitle(title).concepts.has('third');

/** In this order: what is said first decides, whatever else is said. */
const RULES: readonly (readonly [LabelKind, (has: (...names: ConceptName[]) => boolean, reading: Reading) => boolean])[] = [
    ['third', has => has('third')],
    ['other', has => has('confirmation')],
    ['other', has => has('other') && !has('cohort')],
    ['orgemail', has => has('email') && has('organisation', 'formation', 'group')],
    ['other', has => has('organisation') || (has('password', 'auth', 'login', 'fullname') && has('further', 'origin'))],
    ['password', has => has('password')],
    ['email', has => has('email')],
    ['other', has => has('address')],
    ['auth', has => has('auth')],
    ['cohort', has => has('cohort')],
    ['other', has => has('origin')],
    ['fullname', has => has('fullname') || (has('lastname') && has('firstname', 'name')) || (has('firstname') && has('name'))],
    ['other', has => has('formation', 'group') && has('firstname', 'login', 'further')],
    ['formation', has => has('formation')],
    ['group', has => has('group')],
    // `Identifiant de la demande`, `Numéro de suivi` are not the person's.
    ['asknumber', has => has('login', 'number', 'numero') && has('wanted')],
    ['login', has => has('login')],
    ['asknumber', has => has('ine', 'student') || (has('numero') && has('id', 'candidate'))],
    ['number', has => has('number', 'numero')],
    ['other', (has, {ordinal}) => has('firstname', 'lastname', 'name') && (has('further') || ordinal > 1)],
    ['firstname', has => has('firstname')],
    ['usename', has => has('lastname') && has('use')],
    ['birthname', has => has('lastname', 'name') && has('birth')],
    ['lastname', has => has('lastname')],
    ['name', has => has('name')],
    ['asknumber', has => has('id')],
    ['person', has => has('candidate')],
];

/** @param without a concept that is not looked at */
function kindOf(reading: Reading, without?: ConceptName): LabelKind {
    const has = (...names: ConceptName[]): boolean => names.some(name => name !== without && reading.concepts.has(name));
    return RULES.find(([, holds]) => holds(has, reading))?.[0] ?? 'unknown';
}

/** `Nom du second étudiant` is of another one; an old address, another name need not be. */
const nthOf = ({concepts, ordinal}: Reading): number => (ordinal > 1 ? ordinal : concepts.has('further') && concepts.has('candidate') ? 2 : 0);

/** One's own before the one of a school, the first before the second and that before the third, the name of use before the one at birth. */
function rankOf({concepts, ordinal}: Reading): number {
    const second = ordinal > 1 ? 2 + Math.min(ordinal, 9) : concepts.has('further') ? 4 : 0;
    const own = concepts.has('personal') ? 0 : concepts.has('first') ? 1 : concepts.has('institutional') ? 3 : 2;
    const name = concepts.has('use') ? 0 : concepts.has('birth') ? 2 : 1;
    return second + own + name;
}
