import type {Kind} from '../label/meaning';
import {best, SURE, type Claim} from './claim';
import type {Column} from './column';

/** Points that what a column holds is worth for what one logs in with. */
function held({contents: {count, several, texts, logins, dates, ines, masked, numbers, phones, addresses, isCounter}, meaning: {kind}}: Column): number {
    if (count === 0) {
        return -5;
    }
    if (texts >= 0.5) {
        return -SURE;
    }
    if (several >= 0.5) {
        // Under a title that says so a space in each is a fault of each.
        return kind === 'login' ? -10 : -SURE;
    }
    if (dates >= 0.5 || ines >= 0.5 || masked >= 0.5 || phones >= 0.5 || (kind === 'asknumber' && (logins < 0.8 || addresses > 0))) {
        return -SURE;
    }
    // Numbers under “Identifiant” are weighed against a login.
    return isCounter ? 0 : kind === 'number' ? (numbers >= 0.5 ? 5 : 0) : numbers >= 0.5 ? 5 : 10;
}

/**
 * Claims of columns to be the username: a login, a candidate's number at Parcoursup, or what is called somebody's number and is a login to look at.
 */
export function loginClaims(columns: readonly Column[]): Claim[] {
    const titles: Readonly<Partial<Record<Kind, number>>> = {login: SURE + 2, number: SURE, asknumber: SURE - 15};
    return best(columns.flatMap((column): Claim[] => {
        const {meaning: {kind, isSure, rank}} = column;
        const title = titles[kind];
        return title === undefined || !isSure ? []
            : [{column, title, contents: held(column), rank, isClear: true}];
    })).sort((a, b) => b.title + b.contents - a.title - a.contents);
}

/** Lines from which numbers say what they are. */
const MANY = 10;

/** Numbers too short for a candidate's at Parcoursup, which `N°` may be of anything. */
export const isShortNumber = ({meaning: {kind}, contents: {short, count, isCounter}}: Column): boolean =>
    kind === 'number' && count >= MANY && short >= 0.8 && !isCounter;

/** Most numbers asked about. */
const ASKED = 3;

/** Numbers that may be what people log in with, or not: one a person, and not only counting lines. */
export function numbersToAsk(columns: readonly Column[]): Column[] {
    // Of people on several lines the numbers come again as their names do.
    const people = Math.max(1, ...columns.filter(({contents: {names}}) => names >= 0.6).map(({contents: {values}}) => values));
    const asked = columns.filter(({meaning: {kind, isSure}, contents: {count, values, distinct, numbers, logins, isCounter, several, dates, ines, phones}}) => {
        const isUnknown = kind === 'unknown' && count >= 5 && distinct >= 0.95 && (numbers >= 0.9 || logins >= 0.9);
        const isNumber = kind === 'asknumber' || isUnknown || ((kind === 'login' || kind === 'number') && (ines >= 0.5 || !isSure));
        return isNumber && !isCounter && (count === 0 || ((distinct >= 0.9 || values >= people) && several < 0.5 && dates < 0.5 && phones < 0.5));
    });
    const named = asked.filter(({meaning: {kind}}) => kind !== 'unknown');
    return (named.length > 0 ? named : asked).slice(0, ASKED);
}
