import type {Table} from '../../read/table';
import {lookAt, spread} from '../evidence/contents';
import {isThirdParty, type LabelKind} from '../label/meaning';
import {MOSTLY, type Column} from './column';
import {differ, nameOthers} from './rivals';

/** What is named though nothing says that it was understood wrong: columns left, and those taken in their stead. */
export interface Leftover {
    readonly left: readonly number[];
    readonly chosen: readonly number[];
}

const NAMES: readonly LabelKind[] = ['lastname', 'usename', 'birthname', 'firstname', 'name'];
const BOTH: readonly LabelKind[] = ['fullname', 'person', 'name', 'unknown'];
const LOGINS: readonly LabelKind[] = ['login', 'number', 'asknumber'];

/** Share of the lines that have one, and of different ones among them, from which a number may be everybody's own. */
const NEARLY_ALL = 0.9;

/**
 * Names, addresses and numbers of persons that are taken for nothing are named, whatever their titles say; and where a line names two people, those
 * taken for the people of the list as well.
 *
 * @param fillers columns taken for those of whoever filled in the list
 * @param fieldOf what a column is taken for, or fills in for; null for nothing
 */
export function leftover(
    rows: Table['rows'], all: readonly Column[], fillers: readonly Column[], fieldOf: (column: Column) => string | null,
): Leftover {
    const taken = (field: RegExp): Column[] => all.filter(column => field.test(fieldOf(column) ?? ''));
    const names = taken(/^(?:last|first)name$/);
    const isFree = (column: Column): boolean => fieldOf(column) === null;
    const others = all.filter(column => isFree(column) && !column.isThird && areOthers(rows, column, names));
    const strange = all.filter(column => isFree(column) && !column.isThird && isStrange(rows, column, names));
    const unsure = all.filter(column => isFree(column) && column.isThird && isHalfKnown(column));
    const halves = all.filter(column => isFree(column) && !column.isThird && isSecondFamilyName(column));
    const addresses = all.filter(column => isFree(column) && !column.isThird && isAddress(column));
    const numbers = all.filter(column => isFree(column) && isPersonsNumber(rows, column, all.length));
    return {
        left: [...fillers, ...others, ...strange, ...unsure, ...halves, ...addresses, ...numbers].map(({index}) => index),
        chosen: fillers.length + strange.length > 0 ? taken(/^(?:lastname|firstname|email)$/).map(({index}) => index) : [],
    };
}

/** Whether a column has names under a title of names, and other ones than those taken. */
const areOthers = (rows: Table['rows'], column: Column, taken: readonly Column[]): boolean => {
    const {meaning: {kind, isSure}, contents: {count, names, several}} = column;
    return NAMES.includes(kind) && count > 0 && names >= MOSTLY && (kind !== 'name' || several < MOSTLY) 
        && (!isSure || taken.every(one => differ(rows, one, column)));
};

/** Whether a column has both names of somebody, and hardly one of those taken. */
const isStrange = (rows: Table['rows'], column: Column, taken: readonly Column[]): boolean => {
    const {meaning: {kind}, contents: {count, names, several, courses, distinct, firstNames}} = column;
    return BOTH.includes(kind) && taken.length > 0 && count > 0 && names >= MOSTLY && several >= MOSTLY && courses < 1 - MOSTLY && distinct > 1 - MOSTLY
        && (kind !== 'unknown' || firstNames > 0.1) && nameOthers(rows, taken, [column]);
};

/** Whether a name is somebody else's only by what stands beside it, under words we half know. */
const isHalfKnown = ({title, meaning: {kind, isSure}}: Column): boolean => NAMES.includes(kind) && !isSure && !isThirdParty(title);

/** Whether a column has a second family name, which may belong behind the first. */
const isSecondFamilyName = ({meaning: {kind, asFirst}, contents: {count, names}}: Column): boolean =>
    kind === 'other' && asFirst === 'lastname' && count > 0 && names >= MOSTLY;

const isAddress = ({meaning: {kind}, contents: {count, addresses}}: Column): boolean =>
    count > 0 && addresses >= MOSTLY && (kind === 'email' || kind === 'unknown');

/** Whether a column is said to be somebody else's in words we half know, or by what stands above or beside it, and has a number for everybody. */
function isPersonsNumber(rows: Table['rows'], {index, title, isThird, meaning: {base, isSure}}: Column, columns: number): boolean {
    if (!isThird || !LOGINS.includes(base) || (isSure && isThirdParty(title))) {
        return false;
    }
    const {filled, distinct} = lookAt(spread(rows, columns), index);
    return filled >= NEARLY_ALL && distinct >= NEARLY_ALL;
}
