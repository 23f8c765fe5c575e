import type {LabelKind} from '../label/meaning';
import {best, PARTLY, SURE, type Claim} from './claim';
import type {Column} from './column';

/** Cells, and the share of them, from which what a column holds says more than its title. */
const MANY = 4;
const CLEARLY = 0.7;

/** Points that what a column holds is worth for a name. */
function held({contents: {count, names, addresses, numbers, dates}}: Column): number {
    if (count === 0) {
        return 0;
    }
    const isElse = count >= MANY && (addresses >= CLEARLY || numbers + dates >= CLEARLY);
    return isElse ? -2 * SURE : names >= 0.6 ? 15 : 0;
}

/**
 * Claims of columns to be one of the two names, by their titles.
 *
 * @param isOwn whether the addresses have this column's cells in them
 */
export function nameClaims(columns: readonly Column[], kinds: readonly LabelKind[], isOwn: (column: Column) => boolean): Claim[] {
    return best(columns.filter(({meaning: {kind}}) => kinds.includes(kind)).map((column): Claim => {
        const {meaning: {isSure, isCandidates, rank}, isBehindThird} = column;
        const title = isSure ? SURE : PARTLY;
        const isClear = isSure ? !isBehindThird || isOwn(column) || column.contents.count === 0 : isOwn(column) || (isCandidates && !isBehindThird);
        return {column, title, contents: held(column), rank: rank + (isSure ? 0 : 20) + (column.isHidden ? 40 : 0), isClear};
    }));
}

/** Claims by contents alone of columns under titles nobody knows: names that the addresses have in them, while the other name is known. */
export function nameByContents(columns: readonly Column[], field: 'firstname' | 'lastname', isOwn: (column: Column) => boolean): Claim | null {
    const claims = namesByContents(columns).filter(column => isOwn(column) && (field === 'lastname' || column.contents.firstNames > 0.1))
        .map((column): Claim => ({column, title: 0, contents: SURE, rank: 0, isClear: true}));
    return claims.length === 1 ? claims[0] ?? null : null;
}

/** Share of cells with more than one word from which a column holds both names. */
const BOTH = 0.6;

/** Points of titles for both names in one column. */
const BOTH_TITLES: Readonly<Partial<Record<LabelKind, number>>> = {
    fullname: SURE, name: PARTLY, person: PARTLY, lastname: PARTLY, usename: PARTLY, birthname: PARTLY, login: PARTLY,
};

/**
 * Claims of columns to hold both names; only looked at where one of the two is missing.
 *
 * @param isOwn whether the addresses have this column's cells in them
 */
export function fullNameClaims(columns: readonly Column[], isOwn: (column: Column) => boolean): Claim[] {
    const unknown = [...namesByContents(columns), ...columns.filter(({meaning: {kind}, contents: {firstNames, filled, distinct}}) =>
        kind === 'other' && firstNames >= 0.3 && filled >= 0.5 && distinct > 0.3)];
    return best(columns.flatMap((column): Claim[] => {
        const {meaning: {kind, isSure, rank}, contents} = column;
        const isUnknown = unknown.includes(column);
        const title = isUnknown ? 0 : BOTH_TITLES[kind];
        if (title === undefined) {
            return [];
        }
        const areBoth = contents.several >= BOTH * Math.max(contents.names, 0.5) && contents.names > 0.3;
        const both = contents.count === 0 && !isUnknown ? 0 : !areBoth ? -SURE : isUnknown ? SURE : 20;
        return [{
            column, title: isSure || isUnknown ? title : title - 10, contents: both,
            rank: rank + (kind === 'fullname' ? 0 : 10) + (isSure && !isUnknown ? 0 : 20),
            isClear: !isUnknown || isOwn(column),
        }];
    }));
}

/** Columns under titles nobody knows that hold names, while one of the two is missing. */
export function namesByContents(columns: readonly Column[]): Column[] {
    return columns.filter(({meaning: {kind}, contents: {names, count, distinct, filled}}) =>
        kind === 'unknown' && names >= 0.8 && filled >= 0.5 && count > 0 && (count < 5 || distinct > 0.3));
}

/** How much a column looks like family names: capitals speak for, usual first names against. */
export const familyWeight = ({contents: {capitals, firstNames}}: Column): number => capitals - 2 * firstNames;

/** Cells that tell that two names are the other way round; and the share of usual first names of a column without. */
const TELLING = 3;
const HARDLY = 0.15;

/** Whether what stands under the family name's title is clearly the given name, and the other way round: by capitals, or by usual first names. */
export function areSwapped({contents: last}: Column, {contents: first}: Column): boolean {
    if (last.count < TELLING || first.count < TELLING) {
        return false;
    }
    // Whoever writes one of them in capitals writes the family name so.
    const areCapitals = first.capitals >= 0.8 && last.capitals <= 0.2 && last.firstNames >= first.firstNames;
    return areCapitals || (last.count >= 2 * TELLING && last.firstNames >= 0.7 && first.firstNames <= HARDLY);
}
