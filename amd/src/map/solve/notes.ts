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
    return kind === 'unknown' && secrets >= 0.8 && count >= 3 ? 'secret' : isUnfit(column, columns) ? 'unfit' : null;
}

/** Rows, different values and letters of them from which a column may be a cohort's. */
const MANY = 10;
const FEW = 0.3;

/** Whether a column may be the cohorts': under a title nobody knows, or what they study or codes under another. */
export const mayBeCohort = (column: Column): boolean => {
    const {meaning: {kind}, contents: {courses, coded}} = column;
    return (kind === 'unknown' || (kind === 'other' && Math.max(courses, coded) >= MOSTLY)) && hasFewWords(column);
};

/** Whether a column is called as the cohorts are and has words: few people may have one. */
export const isUntakenCohort = ({meaning: {kind, isSure}, contents: {count, dates, addresses, figures, masked}}: Column): boolean =>
    isSure && (kind === 'cohort' || kind === 'formation' || kind === 'group') && count > 0 && Math.max(dates, addresses, figures, masked) < 0.5;

/** Few different words, nearly everywhere. */
function hasFewWords({contents}: Column): boolean {
    const {count, filled, values, distinct, dates, addresses, phones, numbers, short, masked, length, coded} = contents;
    return count >= MANY && filled >= 0.8 && values >= 2 && distinct <= FEW
        && (length > 3 || coded >= MOSTLY) && Math.max(dates, addresses, phones, numbers, short, masked) < 0.2;
}
