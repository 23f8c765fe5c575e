import type {Table} from '../../read/table';
import {compareAddresses} from '../evidence/own';
import type {LabelKind} from '../label/meaning';
import {MOSTLY, type Column} from './column';
import {differ, nameOthers} from './rivals';

const FIRST: readonly LabelKind[] = ['firstname'];
const LAST: readonly LabelKind[] = ['lastname', 'name'];

const BOTH: readonly LabelKind[] = ['person', 'fullname'];

/** Share of usernames with a name in them from which they are made of it. */
const OWN = 0.25;

/**
 * `Nom;Prénom;Mail;Nom de l’enfant;Prénom de l’enfant`: beside both names of whom the list is said to be about, other ones that nobody is
 * said to have are those of whoever filled it in. Of `Étudiant 1;Étudiant 2` each line is about the first.
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
        !isThird && isCandidates && BOTH.includes(kind) && several >= MOSTLY);
    // Who has the username is whom the list is about, whoever else is named in full.
    const isTheirLogin = isElse && madeOf(rows, columns, [...bareFirsts, ...bareLasts]) > madeOf(rows, columns, [first, last]);
    const fillers = !isElse ? [] : isTheirLogin ? [...of(FIRST, true), ...of(LAST, true)] : [...bareFirsts, ...bareLasts];
    const others = [...fillers, ...more.filter(other => one && nameOthers(rows, [one], [other]))];
    return others.length > 0 ? columns.map(column => (others.includes(column) ? {...column, isThird: true} : column)) : columns;
}

/** Share of the usernames that have one of some names in them, of the column and the name with most; 0 where it is too small to tell. */
function madeOf(rows: Table['rows'], columns: readonly Column[], names: readonly Column[]): number {
    const logins = columns.filter(({meaning: {kind}, isThird, contents}) => kind === 'login' && !isThird && contents.logins >= MOSTLY);
    const compare = compareAddresses(rows, logins.map(({index}) => index), names.map(({index}) => index));
    const shares = logins.flatMap(login => names.map(name => compare(login.index, name.index).share));
    return Math.max(0, ...shares.filter(share => share >= OWN));
}
