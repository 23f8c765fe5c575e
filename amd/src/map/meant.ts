import {isMarked, LEAD, type Habits} from './habits';
import {isNothing, mayBeNothing, startsNone} from './nothing';
import type {Taken, TakenCode} from './takencell';
import {mayBeWrapped, unwrapEmail} from './unwrapemail';

/** `812345.0`: a number as programs write one that they keep with decimals. */
const DECIMALS = /^(\d+)[.,]0+$/;
/** So many digits are a number somebody has, and no version or mark. */
const IDENTIFYING = 4;

/** Quotation marks a cell may start with, by character code. */
const MARKS = Uint8Array.from({length: 0x2020}, (_, code) => ('\'"`«‘’“'.includes(String.fromCharCode(code)) ? 1 : 0));

/** What a cell may start with that is neither to be trimmed nor to be looked at. */
const PLAIN_START = Uint8Array.from({length: 0x250}, (_, code) => (code > 32 && code !== 61 && MARKS[code] === 0 && startsNone(code) ? 1 : 0));

/** Whether a cell means what its letters say, and needs no trimming, by its ends alone: most do. */
export function isAsWritten(cell: string): boolean {
    const first = cell.charCodeAt(0);
    const last = cell.charCodeAt(cell.length - 1);
    return first < 0x250 && PLAIN_START[first] === 1 && last > 32 && last !== 48;
}

/** Whether a cell may mean something else than its letters say: quick, as every cell of a large file is asked. */
export function isOdd(text: string): boolean {
    const first = text.charCodeAt(0);
    return (first < MARKS.length && MARKS[first] === 1) || mayBeNothing(text) || (text.charCodeAt(text.length - 1) === 48 && DECIMALS.test(text));
}

/** The same for an address. */
export const isOddEmail = (text: string): boolean => mayBeWrapped(text) || isOdd(text);

/**
 * What a clean cell means in its field: nothing (`NULL`), a text without the quotation marks its whole column has, an address without its
 * wrapping, a number without its `.0`.
 *
 * @param names of the person, to know whose an address is
 * @param tell told of what was taken otherwise than it is written
 */
export function meantBy(text: string, field: string, column: number, habits: Habits, names: string, tell: (taken: Taken) => void): string {
    const bare = unmarked(text, column, habits);
    const said = (code: TakenCode, becomes: string): string => {
        tell(field === 'password' ? {code, field, value: '…', becomes: '…'} : {code, field, value: text, becomes, back: text});
        return becomes;
    };
    if (isNothing(bare, field, word => habits.times(word))) {
        // That it is missing is said of a password, and nothing else.
        return field === 'password' ? '' : said('cellnothing', '');
    }
    const address = field === 'email' && mayBeWrapped(bare) ? unwrapEmail(bare, names) : null;
    if (address !== null && address !== bare) {
        return said('emailunwrapped', address);
    }
    const [, digits] = field === 'password' ? [] : DECIMALS.exec(bare) ?? [];
    if (digits !== undefined && (field === 'username' || digits.length >= IDENTIFYING || habits.hasDecimals(column))) {
        return said('numbertidied', digits);
    }
    return bare === text ? text : said('cellquoted', bare);
}

/** A text without the marks around it, or the one before it, that its whole column has. */
function unmarked(text: string, column: number, habits: Habits): string {
    if (isMarked(text) && habits.marked(column).around) {
        return text.slice(1, -1).trim();
    }
    return text.startsWith(LEAD) && text.length > 1 && habits.marked(column).before ? text.slice(1).trim() : text;
}
