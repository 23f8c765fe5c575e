import type {Table} from '../../read/table';
import type {Kind} from '../label/meaning';
import type {Column} from './column';
import {differ} from './rivals';

const FIRST: readonly Kind[] = ['firstname'];
const LAST: readonly Kind[] = ['lastname', 'name'];

/**
 * `Nom;Prénom;Mail;Nom de l’enfant;Prénom de l’enfant`: beside both names of whom the list is said to be about, other ones that nobody is
 * said to have are those of whoever filled it in.
 *
 * @returns the columns, with those of whoever filled it in as somebody else's
 */
export function withoutFillers(rows: Table['rows'], columns: readonly Column[]): readonly Column[] {
    const of = (kinds: readonly Kind[], isCandidates: boolean): Column[] => columns.filter(({meaning, isThird, contents: {count}}) =>
        !isThird && meaning.isSure && meaning.isCandidates === isCandidates && kinds.includes(meaning.kind) && count > 0);
    const [first, last] = [of(FIRST, true)[0], of(LAST, true)[0]];
    const [bareFirsts, bareLasts] = [of(FIRST, false), of(LAST, false)];
    const isElse = first && last && bareFirsts.length > 0 && bareLasts.length > 0 && bareFirsts.every(bare => differ(rows, first, bare));
    return isElse
        ? columns.map(column => (bareFirsts.includes(column) || bareLasts.includes(column) ? {...column, isThird: true} : column)) : columns;
}
