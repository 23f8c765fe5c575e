import {best, ENOUGH, PARTLY, points, SURE, type Claim} from './claim';
import {MOSTLY, type Column, type Likenesses} from './column';

/** Rows with names and addresses it takes to tell whose they are. */
const COUNTED = 4;
/** Share of addresses with the first name in them from which they are the candidates' own. */
const OWN = 0.3;
/** Share with the family name, and hardly a first name, from which they are rather their parents'. */
const FAMILY = 0.4;
const HARDLY = 0.1;
/** Rows from which few different addresses are an office's. */
const OFFICE = 6;

/** Whose an address column is by the names in it. */
export type Owner = 'own' | 'family' | 'open';

export function ownerOf(address: Column, firstnames: readonly Column[], lastnames: readonly Column[], likeness: Likenesses): Owner {
    const most = (names: readonly Column[]): {share: number; count: number} =>
        names.map(name => likeness(address, name)).reduce((a, b) => (b.count >= COUNTED && b.share >= a.share ? b : a), {share: 0, count: 0});
    const [first, last] = [most(firstnames), most(lastnames)];
    if (first.count >= COUNTED && first.share >= OWN) {
        return 'own';
    }
    return first.count >= COUNTED && first.share < HARDLY && last.share >= FAMILY ? 'family' : 'open';
}

/** Whether a column under a title of addresses has hardly any: dates of mails, whether one was sent, what kind of address it is. */
const isElse = ({contents: {count, addresses}}: Column): boolean => count >= COUNTED && addresses < HARDLY;

/** Claims of columns to be the candidates' address. */
export function emailClaims(columns: readonly Column[], owner: (column: Column) => Owner): Claim[] {
    // Of people on several lines the addresses come again as their names do.
    const people = Math.max(0, ...columns.filter(({contents: {names}}) => names >= MOSTLY).map(({contents}) => contents.values));
    const claims = columns.map((column): Claim => {
        const {meaning: {kind, isSure, isCandidates, rank}, contents, isBehindThird} = column;
        const whose = owner(column);
        const isOffice = contents.count >= OFFICE && contents.distinct < 0.5 && contents.values < people / 2;
        const title = kind === 'email' ? (isSure ? SURE : PARTLY) : kind === 'orgemail' ? PARTLY / 2 : kind === 'login' ? PARTLY / 2
            : kind === 'unknown' || kind === 'person' || (kind === 'other' && contents.addresses >= 0.9) ? 0 : -SURE;
        const held = contents.count === 0 ? 0 : contents.addresses >= MOSTLY ? PARTLY : contents.addresses > 0.2 ? 10 : kind === 'email' ? 0 : -SURE;
        const isClear = kind === 'email' && isSure ? !isBehindThird || whose === 'own' || contents.count === 0
            : whose === 'own' || (kind === 'email' && isCandidates && !isOffice) || (kind === 'login' && !isOffice);
        return {
            column, title, isClear,
            rank: rank + (kind === 'email' ? (isSure ? 0 : 20) : 30) + (isOffice ? 5 : 0) + (isElse(column) || column.isHidden ? 40 : 0),
            contents: held - (isOffice && !(kind === 'email' && isSure) ? SURE : 0) + (whose === 'own' ? 20 : 0),
        };
    });
    // What a school's column holds is asked about only where the names say that it may be theirs.
    return claims.filter(({column: {meaning: {kind}, contents: {count, distinct}}, isClear}) =>
        kind !== 'orgemail' || isClear || (count >= COUNTED && distinct >= 0.9));
}

/** The column of addresses, those that fill in for it, and those to ask about. */
export interface Chosen {
    readonly taken: Claim | null;
    readonly fallbacks: readonly Claim[];
    readonly asked: readonly Claim[];
}

/** The one address, and what may fill in for it: only what is surely the candidate's. */
export function chooseEmail(claims: readonly Claim[], owner: (column: Column) => Owner, differ: (a: Column, b: Column) => boolean): Chosen {
    const sorted = best(claims);
    const [first, ...rest] = sorted;
    if (!first) {
        // A column full of addresses is proposed while nothing else is the address, an office's as well.
        const maybe = claims.filter(claim => claim.column.contents.addresses >= MOSTLY && points(claim) + SURE >= ENOUGH && claim.title >= 0);
        return {taken: null, fallbacks: [], asked: maybe.slice(0, 2)};
    }
    if (!first.isClear) {
        return {taken: null, fallbacks: [], asked: sorted.slice(0, 3)};
    }
    const clear = rest.filter(claim => claim.isClear);
    const rivals = clear.filter(({rank, column}) => rank === first.rank && differ(first.column, column));
    if (rivals.length > 0) {
        const owners = [first, ...rivals].filter(({column}) => owner(column) === 'own');
        const [only] = owners;
        return only && owners.length === 1 ? {taken: only, fallbacks: [], asked: []} : {taken: null, fallbacks: [], asked: [first, ...rivals]};
    }
    return {taken: first, asked: [], fallbacks: clear.filter(({column}) => column.meaning.kind === 'email' && !isElse(column) && owner(column) !== 'family')};
}
