import type {Table} from '../../read/table';
import {compareAddresses} from '../evidence/own';
import type {LabelKind} from '../label/meaning';
import {MOSTLY, type Column} from './column';
import {differ, nameOthers} from './rivals';

const FIRST: readonly LabelKind[] = ['firstname'];
const LAST: readonly LabelKind[] = ['lastname', 'name'];

const BOTH: readonly LabelKind[] = ['person', 'fullname'];

/** What names a person, with or without the first name. */
const NAMES: readonly LabelKind[] = ['lastname', 'usename', 'birthname', 'name', ...BOTH];

const OF_PEOPLE: readonly LabelKind[] = [...NAMES, ...FIRST, 'email'];

/** Rank from which an address is another one of theirs. */
const SECOND = 5;

/** Share of usernames with a name in them from which they are made of it. */
const OWN = 0.25;

/**
 * `Nom;Prénom;Mail;Nom de l’enfant;Prénom de l’enfant`: beside both names of whom the list is said to be about, other ones that nobody is
 * said to have are those of whoever filled it in, and so is an address beside the one that is said to be theirs. Of `Étudiant 1;Étudiant 2` each
 * line is about the first.
 *
 * @returns the columns, with those of anybody else as somebody else's
 */
export function withoutFillers(rows: Table['rows'], columns: readonly Column[]): readonly Column[] {
    const of = (kinds: readonly LabelKind[], isCandidates: boolean): Column[] => columns.filter(({meaning, isThird, contents: {count}}) =>
        !isThird && meaning.isSure && meaning.isCandidates === isCandidates && kinds.includes(meaning.kind) && count > 0);
    const [first, last] = [of(FIRST, true)[0], of(LAST, true)[0]];
    const [bareFirsts, bareLasts] = [of(FIRST, false), of(LAST, false)];
    const isElse = first && last && bareFirsts.length > 0 && bareLasts.length > 0 && bareFirsts.every(bare => differ(rows, first, bare));
    const [one, ...more] = columns.filter(({meaning: {kind, isCandidates}, isThird, contents: {several}}) =>
        !isThird && isCandidates && BOTH.includes(kind) && several >= MOSTLY).sort((a, b) => a.meaning.nth - b.meaning.nth);
    // Who has the username is whom the list is about, whoever else is named in full.
    const isTheirLogin = isElse && madeOf(rows, columns, [...bareFirsts, ...bareLasts]) > madeOf(rows, columns, [first, last]);
    const fillers = !isElse ? [] : isTheirLogin ? [...of(FIRST, true), ...of(LAST, true)] : [...bareFirsts, ...bareLasts];
    const further = more.filter(other => one && nameOthers(rows, [one], [other]));
    const others = [...fillers, ...senders(rows, columns, first, last), ...further, ...numbered(rows, columns)];
    return others.length > 0 ? columns.map(column => (others.includes(column) ? {...column, isThird: true} : column)) : columns;
}

/** Share of the usernames that have one of some names in them, of the column and the name with most; 0 where it is too small to tell. */
function madeOf(rows: Table['rows'], columns: readonly Column[], names: readonly Column[]): number {
    const logins = columns.filter(({meaning: {kind}, isThird, contents}) => kind === 'login' && !isThird && contents.logins >= MOSTLY);
    const compare = compareAddresses(rows, logins.map(({index}) => index), names.map(({index}) => index));
    const shares = logins.flatMap(login => names.map(name => compare(login.index, name.index).share));
    return Math.max(0, ...shares.filter(share => share >= OWN));
}

/** The names and addresses of whoever sent in the lines (`Adresse de messagerie;Nom`), where both names and the address are said to be the candidates'. */
function senders(rows: Table['rows'], columns: readonly Column[], first: Column | undefined, last: Column | undefined): Column[] {
    const emails = columns.filter(({meaning: {kind, isSure, nth}, isThird}) => kind === 'email' && isSure && nth === 0 && !isThird);
    const own = emails.find(({meaning: {isCandidates, rank}, contents: {addresses}}) => isCandidates && rank < SECOND && addresses >= MOSTLY);
    if (!first || !last || !own) {
        return [];
    }
    const bare = emails.filter(email => !email.meaning.isCandidates && differ(rows, own, email));
    const compare = compareAddresses(rows, [own, ...bare].map(({index}) => index), [first.index]);
    const theirs = bare.filter(email => compare(email.index, first.index).share <= compare(own.index, first.index).share);
    const names = columns.filter(({meaning: {kind, isCandidates}, isThird, contents}) =>
        !isThird && !isCandidates && NAMES.includes(kind) && contents.names >= MOSTLY && contents.several >= MOSTLY);
    return theirs.length === 0 ? [] : [...theirs, ...names.filter(name => nameOthers(rows, [first, last], [name]))];
}

/** `Nom 1;Prénom 1;Mail 1;Nom 2;Prénom 2;Mail 2`: those of every person but the first, where a family name comes again with another first name or address. */
function numbered(rows: Table['rows'], columns: readonly Column[]): Column[] {
    const named = columns.filter(({isThird, meaning: {asFirst}, contents: {count}}) => !isThird && count > 0 && OF_PEOPLE.includes(asFirst));
    const of = (nth: number, kinds: readonly LabelKind[]): Column[] => named.filter(({meaning}) => meaning.nth === nth && kinds.includes(meaning.asFirst));
    const first = of(0, NAMES);
    return [...new Set(named.map(({meaning: {nth}}) => nth))].filter(nth => nth > 0).flatMap(nth => {
        const names = of(nth, NAMES);
        const beside = of(nth, [...FIRST, 'email']);
        return beside.length > 0 && first.length > 0 && nameOthers(rows, first, names) ? [...names, ...beside] : [];
    });
}
