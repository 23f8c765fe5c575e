import type {Table} from '../../read/table';
import {foreignShare, type Likeness} from '../evidence/own';
import type {LabelKind} from '../label/meaning';
import {best, ENOUGH, PARTLY, points, SURE, type Claim} from './claim';
import {MOSTLY, NAME_FIELDS, type Column, type Likenesses} from './column';
import {weigh, type Weighed} from './rivals';

/** Rows with names and addresses it takes to tell whose they are. */
const COUNTED = 4;
/** Share of addresses with the first name in them from which they are the candidates' own. */
const OWN = 0.3;
/** Share with the family name, and hardly a first name, from which they are rather their parents'. */
const FAMILY = 0.4;
const HARDLY = 0.1;
/** Rows from which few different addresses are an office's. */
const OFFICE = 6;

/** Share of addresses in which somebody else's name is from which they are theirs, when the candidates' names are in fewer. */
const THEIRS = 0.3;
/** Rows with both that tell where (nearly) all are alike. */
const FEW = 2;
const NEARLY_ALL = 0.9;

/** Whose an address column is by the names in it; `strange` has hardly a name of anybody. */
export type Owner = 'own' | 'family' | 'other' | 'strange' | 'open';

/** @param foreign share of addresses with only somebody else's name in them */
function ownerOf(address: Column, firstnames: readonly Column[], lastnames: readonly Column[], likeness: Likenesses, foreign: number): Owner {
    const most = (names: readonly Column[]): Likeness =>
        names.map(name => likeness(address, name)).reduce((a, b) => (b.count >= FEW && b.share >= a.share ? b : a), {share: 0, initials: 0, count: 0});
    const [first, last] = [most(firstnames), most(lastnames)];
    if (foreign >= THEIRS && foreign > first.share) {
        return 'other';
    }
    if ((first.count >= COUNTED && first.share >= OWN) || first.share >= NEARLY_ALL) {
        return 'own';
    }
    // A parent has the family name; `jdupont` is made of an initial.
    const isUnlike = first.count >= COUNTED && first.share < HARDLY && first.initials < OWN;
    return isUnlike && last.share >= FAMILY ? 'family' : isUnlike && last.share < HARDLY ? 'strange' : 'open';
}

/** Family names, whichever. */
const LAST: readonly LabelKind[] = ['lastname', 'usename', 'birthname', 'name'];

/** Tells of each column of addresses whose they are, by the names of whom the list is about and of everybody else on its lines. */
export function makeOwner(rows: Table['rows'], all: readonly Column[], columns: readonly Column[], likeness: Likenesses): (address: Column) => Owner {
    const ofKind = (...kinds: LabelKind[]): Column[] => columns.filter(({meaning: {kind}}) => kinds.includes(kind));
    // Names of whom the list is about, not of those who stand beside them under titles we half know.
    const sure = (some: Column[]): Column[] => some.filter(({meaning, isBehindThird}) => (meaning.isSure || meaning.isCandidates) && !isBehindThird);
    const firsts = sure(ofKind('firstname'));
    const both = sure(ofKind('name', 'person', 'fullname'));
    const named = firsts.length > 0 ? firsts : both.length > 0 ? both : ofKind('unknown', 'firstname', 'name', 'person', 'fullname');
    const lasts = sure(ofKind(...LAST));
    const own = ofKind(...NAME_FIELDS).map(({index}) => index);
    const others = all.filter(({index, isThird}) => isThird && !own.includes(index)).map(({index}) => index);
    return address => ownerOf(address, named, lasts, likeness, foreignShare(rows, address.index, own, others));
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
        const isClear = whose === 'other' ? false : kind === 'email' && isSure ? !isBehindThird || whose === 'own' || contents.count === 0
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

/** The one address, or those to ask about, and what may fill in for it: only what is surely the candidate's. */
export function chooseEmail(
    claims: readonly Claim[], owner: (column: Column) => Owner, differ: (a: Column, b: Column) => boolean,
): Weighed & {readonly fallbacks: readonly Claim[]} {
    const sorted = best(claims);
    if (sorted.length === 0) {
        // A column full of addresses is proposed while nothing else is the address, an office's as well.
        const maybe = claims.filter(claim => claim.column.contents.addresses >= MOSTLY && points(claim) + SURE >= ENOUGH && claim.title >= 0);
        return {taken: null, fallbacks: [], asked: maybe.slice(0, 2)};
    }
    const weighed = weigh(sorted, column => owner(column) === 'own', differ);
    const {taken} = weighed;
    const own = sorted.filter(claim => claim !== taken && owner(claim.column) === 'own');
    if (taken && !['own', 'open'].includes(owner(taken.column)) && own.length > 0) {
        // What the title says and whose names they are contradict each other.
        return {taken: null, asked: [taken, ...own], fallbacks: []};
    }
    // What is as good and somebody else's fills in for nothing, nor does the same again under another title.
    const mayBeTheirs = (column: Column): boolean =>
        owner(column) === 'own' || ((owner(column) === 'open' || owner(column) === 'strange') && (column.meaning.isSure || column.meaning.isCandidates));
    const fillsIn = (claim: Claim, {column, rank}: Claim): boolean => claim.column.meaning.kind === 'email'
        ? mayBeTheirs(claim.column) && (claim.rank !== rank || !differ(column, claim.column))
        : claim.column.meaning.kind !== 'login' && owner(claim.column) === 'own' && differ(column, claim.column);
    return {...weighed, fallbacks: taken ? sorted.filter(claim => claim !== taken && claim.isClear && !isElse(claim.column) && fillsIn(claim, taken)) : []};
}
