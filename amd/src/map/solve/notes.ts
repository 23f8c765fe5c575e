import type {LabelKind} from '../label/meaning';
import type {ColumnNote} from '../mapping';
import {MOSTLY, type Column} from './column';
import {isUnfit} from './logins';
import {isNativeTitle} from './natives';

/** What is said of a column that is taken for nothing, where a person may count on it. */
export function noteOf(column: Column, columns: readonly Column[]): ColumnNote | null {
    const {title, isThird, meaning: {kind}, contents: {masked, secrets, count}} = column;
    if (isThird) {
        return 'third';
    }
    if (isNativeTitle(title)) {
        return 'nottaken';
    }
    if (kind === 'password' && count > 0) {
        return masked >= 0.5 ? 'masked' : 'secret';
    }
    return kind === 'unknown' && secrets >= 0.8 && count >= 3 ? 'secret' : isUnfit(column, columns) ? 'unfit' : isLeft(column) ? 'left' : null;
}

const NAMES: readonly LabelKind[] = ['lastname', 'usename', 'birthname', 'firstname'];

/** Whether a column of names or addresses under words we half know is left while another one is taken. */
const isLeft = ({meaning: {kind, isSure}, contents: {count, names, addresses}}: Column): boolean =>
    count > 0 && !isSure && ((NAMES.includes(kind) && names >= MOSTLY) || ((kind === 'email' || kind === 'unknown') && addresses >= MOSTLY));

/** Rows, different values and letters of them from which a column may be a cohort's. */
const MANY = 10;
const FEW = 0.3;

/** Whether a column under a title nobody knows may be the cohorts': few different words, nearly everywhere. */
export function mayBeCohort({meaning: {kind}, contents}: Column): boolean {
    const {count, filled, values, distinct, dates, addresses, phones, numbers, short, masked, length, coded, courses} = contents;
    return (kind === 'unknown' || (kind === 'other' && courses >= MOSTLY)) && count >= MANY && filled >= 0.8 && values >= 2 && distinct <= FEW
        && (length > 3 || coded >= MOSTLY) && Math.max(dates, addresses, phones, numbers, short, masked) < 0.2;
}
