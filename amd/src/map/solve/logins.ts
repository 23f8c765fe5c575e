import type {Contents} from '../evidence/contents';
import type {LabelKind} from '../label/meaning';
import {best, ENOUGH, PARTLY, points, SURE, type Claim} from './claim';
import {MOSTLY, type Column} from './column';

/** Lines from which numbers say what they are. */
const MANY = 10;

/** Share of different values below which a column is not one of usernames. */
const DIFFERENT = 0.5;

/** Digits, on average, of what is no candidate's number even in a short list: a street's, a row's. */
const SHORTEST = 3;

/** Numbers too short for a candidate's at Parcoursup, which `N°` or `Identifiant` may be of anything. */
export const isShortNumber = ({meaning: {kind, isBare}, contents: {short, count, length, isCounter}}: Column): boolean =>
    (kind === 'number' || kind === 'login') && (count >= MANY || (isBare && length <= SHORTEST)) && short >= 0.8 && !isCounter;

/** Of people on several lines the numbers come again as their names and addresses do; 1 where nobody is named. */
const peopleIn = (columns: readonly Column[]): number =>
    Math.max(1, ...columns.filter(({contents: {names, addresses}}) => Math.max(names, addresses) >= MOSTLY).map(({contents: {values}}) => values));

/** What nobody logs in with. */
const isElse = ({dates, phones, masked}: Contents): boolean => dates >= 0.5 || phones >= 0.5 || masked >= 0.5;

/** `Anonyme` for everybody is what a form writes of its visitors. */
const isSameForAll = ({count, values, figures}: Contents, people: number): boolean =>
    count > 1 && values === 1 && people > 2 && figures === 0;

/** Points that what a column holds is worth for what one logs in with. */
function held({contents, meaning: {kind, isBare}}: Column, people: number): number {
    const {count, several, texts, logins, ines, numbers, addresses, isCounter, distinct, values, names} = contents;
    if (count === 0) {
        return -5;
    }
    // Both names under `User name` are what is shown of somebody; the same for several people is a group's.
    const areNames = count >= MANY / 2 && names >= 0.8 && several >= MOSTLY;
    if (texts >= 0.5 || areNames || (isBare && isCounter && count >= MANY / 2) || isSameForAll(contents, people)
        || (count >= MANY && distinct < DIFFERENT && values < people / 2)) {
        return -SURE;
    }
    if (several >= 0.5) {
        // Under a title that says so a space in each is a fault of each.
        return kind === 'login' ? -10 : -SURE;
    }
    if (ines >= 0.5 || isElse(contents) || (kind === 'asknumber' && (logins < 0.8 || addresses > 0))) {
        return -SURE;
    }
    // Numbers under “Identifiant” are weighed against a login.
    return isCounter ? 0 : kind === 'number' ? (numbers >= 0.5 ? 5 : 0) : numbers >= 0.5 ? 5 : 10;
}

const TITLES: Readonly<Partial<Record<LabelKind, number>>> = {login: SURE + 2, number: SURE, asknumber: SURE - 15};

/**
 * Claims of columns to be the username: a login, a candidate's number at Parcoursup, or what is called somebody's number and is a login to look at.
 *
 * @param columns those that are taken for nothing
 * @param isOwn whether a column's cells are made from the names beside them
 */
export function loginClaims(columns: readonly Column[], all: readonly Column[], isOwn: (column: Column) => boolean): Claim[] {
    const people = peopleIn(all);
    return best(columns.flatMap((column): Claim[] => {
        const {meaning: {kind, isSure, saysLogin, rank}, contents} = column;
        const title = TITLES[kind] ?? (saysLogin && kind === 'other' ? 0 : undefined);
        if (title === undefined) {
            return [];
        }
        const claim = {column, title, contents: held(column, people), rank, isClear: true};
        // `Identifiant Xyz` says whose it is to those who know it only: it is theirs when their names are in it.
        return isSure && title > 0 ? [claim] : saysLogin && contents.logins >= 0.8 && isOwn(column) ? [{...claim, title: PARTLY}] : [];
    })).sort((a, b) => points(b) - points(a));
}

/** Whether a column is called as the username is and holds what none is: dates, phone numbers, the same for several people. */
export function isUnfit(column: Column, columns: readonly Column[]): boolean {
    const {meaning: {kind, isSure, isBare}, contents} = column;
    const people = peopleIn(columns);
    const isEnough = contents.count >= MANY / 2 || (contents.count > 1 && isElse(contents)) || isSameForAll(contents, people);
    return isSure && !isBare && isEnough && (kind === 'login' || kind === 'number' || kind === 'asknumber')
        && held({...column, meaning: {...column.meaning, kind: 'login'}}, people) + SURE < ENOUGH;
}

/** Titles that say of no number what it is, and may stand above one. */
const UNSAID: readonly LabelKind[] = ['unknown', 'person', 'name', 'fullname', 'formation', 'group'];

/**
 * Numbers that may be what people log in with, or not: one a person, and not only counting lines.
 *
 * @param columns those that are taken for nothing
 */
export function numbersToAsk(columns: readonly Column[], all: readonly Column[]): Column[] {
    const people = peopleIn(all);
    // Of a table of titles only, its titles are asked about.
    const isEmpty = all.every(({contents: {count}}) => count === 0);
    return columns.filter((column) => {
        const {meaning: {kind, isSure, saysLogin}, contents} = column;
        const {count, values, distinct, numbers, logins, isCounter, several, ines, texts} = contents;
        const isUnknown = (UNSAID.includes(kind) || (kind === 'other' && saysLogin)) && count >= 5 && distinct >= 0.95
            && Math.max(numbers, logins, ines) >= 0.9;
        const isHalfKnown = (kind === 'login' || kind === 'number') && (ines >= 0.5 || !isSure);
        return (kind === 'asknumber' || isUnknown || isHalfKnown) && !isCounter
            && (isEmpty || (count > 0 && (distinct >= 0.9 || (people > 1 && values >= people)) && several < 0.5 && texts < 0.5 && !isElse(contents)));
    });
}

/** Whether a number is everybody's own, by its title and what it holds: where nothing else is, they log in with it. */
export const isOnlyLogin = ({meaning: {kind, isSure, isNational}, contents: {count, filled, distinct, numbers, logins, ines}}: Column): boolean =>
    kind === 'asknumber' && isSure && !isNational && count >= 3 && filled >= 0.95 && distinct >= 0.98 && numbers + logins >= 0.9 && ines < 0.1;
