import type {Table} from '../../read/table';
import {isSplitClear} from '../evidence/bothnames';
import {spread} from '../evidence/contents';
import {FULL_NAME} from '../field';
import type {LabelKind} from '../label/meaning';
import type {ColumnNote, Mapping} from '../mapping';
import {chooseCohorts} from './cohorts';
import {points, SURE, whyOf, type Claim, type Why} from './claim';
import {compareColumns, type Column, type Likenesses} from './column';
import {chooseEmail, emailClaims, makeOwner} from './emails';
import {withoutFillers} from './fillers';
import {leftover} from './leftover';
import {isNativeTitle} from './natives';
import {isOnlyLogin, isShortNumber, loginClaims, numbersToAsk} from './logins';
import {isUntakenCohort, mayBeCohort, noteOf} from './notes';
import {agree, differ, weigh} from './rivals';
import {areSwapped, familyWeight, fullNameClaims, nameByContents, nameClaims, namesByContents} from './namecolumns';

const LAST: readonly LabelKind[] = ['lastname', 'usename', 'birthname'];

/** Addresses from which it is said that they may be a parent's. */
const MANY = 5;

/** Most numbers asked about. */
const ASKED = 3;

/** Share of addresses with a name in them from which that name is their owner's. */
const OWN = 0.25;

/**
 * Gives every field the column with the best evidence: what titles say, what columns hold, whose the addresses are by the names in them. Where
 * the best is not clearly better than the next, or not clear by itself, it is asked about, and nothing is taken.
 *
 * @param all every column
 * @param natives columns that are taken already: field by column
 */
export function solve(table: Pick<Table, 'rows'>, all: readonly Column[], natives: ReadonlyMap<number, string>): Mapping {
    const whole = withoutFillers(table.rows, all);
    const columns = whole.filter(({index, title, isThird}) => !isThird && !natives.has(index) && !isNativeTitle(title));
    const fillers = whole.filter(({index, isThird}) => isThird && all[index]?.isThird !== true);
    return new Solver(table, whole, columns, fillers, compareColumns(table, columns)).solve(natives);
}

class Solver {
    private readonly targets: (string | null)[];
    private readonly why: (Why | null)[];
    private readonly fallbacks: Record<number, string> = {};
    private readonly proposals: Record<number, string> = {};
    private readonly guessed: number[] = [];
    private readonly notes: Record<number, ColumnNote> = {};

    constructor(
        private readonly table: Pick<Table, 'rows'>, private readonly all: readonly Column[], private readonly columns: readonly Column[],
        private readonly fillers: readonly Column[], private readonly likeness: Likenesses,
    ) {
        this.targets = all.map(() => null);
        this.why = all.map(() => null);
    }

    solve(natives: ReadonlyMap<number, string>): Mapping {
        natives.forEach((field, column) => {
            this.targets[column] = field;
            this.why[column] = 'title';
        });
        this.takeEmail();
        this.takeNames();
        this.takeLogin();
        this.takeCohorts();
        this.takeSecrets();
        this.note();
        const {targets, fallbacks, proposals, guessed, why, notes} = this;
        return {
            targets, fallbacks, why, proposals, notes, questions: Object.keys(proposals).map(Number).sort((a, b) => a - b),
            ...(guessed.length > 0 && {guessed}),
        };
    }

    private ofKind(...kinds: LabelKind[]): Column[] {
        return this.columns.filter(({meaning}) => kinds.includes(meaning.kind));
    }

    private take(claim: Claim, field: string): void {
        this.targets[claim.column.index] = field;
        this.why[claim.column.index] = whyOf(claim);
        if (claim.column.meaning.isStaff) {
            this.notes[claim.column.index] = 'staff';
        }
        if (claim.title < SURE / 2) {
            this.guessed.push(claim.column.index);
        }
    }

    private isFree = ({index}: Column): boolean => this.targets[index] === null && !(index in this.fallbacks) && !(index in this.proposals);

    private fill({column, ...claim}: Claim, field: string): void {
        if (this.isFree(column) && !column.isHidden) {
            this.fallbacks[column.index] = field;
            this.why[column.index] = whyOf({column, ...claim});
        }
    }

    private takeEmail(): void {
        const owner = makeOwner(this.table.rows, this.all, this.columns, this.likeness);
        const {taken, fallbacks, asked} = chooseEmail(emailClaims(this.columns, owner), owner, this.differ);
        if (taken) {
            this.take(taken, 'email');
            if (taken.column.contents.count >= MANY && owner(taken.column) === 'family') {
                this.notes[taken.column.index] = 'family';
            }
        }
        fallbacks.forEach(claim => this.fill(claim, 'email'));
        asked.forEach(({column}) => (this.proposals[column.index] = 'email'));
    }

    private takeNames(): void {
        const lastTitles = this.ofKind(...LAST).length;
        // `Cognome;Nome`: beside a family name the other one is the given name; `Vorname;Name` the other way round.
        const firsts = nameClaims(this.columns, this.ofKind('firstname').length > 0 || lastTitles === 0 ? ['firstname'] : ['firstname', 'name'], this.isOwn);
        const lasts = nameClaims(this.columns, firsts.length > 0 && lastTitles === 0 ? [...LAST, 'name'] : LAST, this.isOwn);
        const [weighedFirst, weighedLast] = [weigh(firsts, this.isOwn, this.differ), weigh(lasts, this.isOwn, this.differ)];
        const first = weighedFirst.taken ?? (firsts.length === 0 && lasts.length > 0 ? nameByContents(this.columns, 'firstname', this.isOwn) : null);
        const last = weighedLast.taken ?? (lasts.length === 0 && firsts.length > 0 ? nameByContents(this.columns, 'lastname', this.isOwn) : null);
        const both = first && last ? undefined : fullNameClaims(this.columns, this.isOwn)[0];
        if (both && (!last || last.column === both.column) && !first && firsts.length === 0) {
            this.takeBoth(both);
            return;
        }
        if (first && last && areSwapped(last.column, first.column)) {
            this.proposals[first.column.index] = 'lastname';
            this.proposals[last.column.index] = 'firstname';
            return;
        }
        this.takeName(first, firsts, weighedFirst.asked, 'firstname');
        this.takeName(last, lasts, weighedLast.asked, 'lastname');
        if (!first && !last && firsts.length + lasts.length === 0) {
            this.proposeNames();
        }
    }

    /** Both names in one column: split where its cells leave no doubt, and shown; else asked about. */
    private takeBoth(both: Claim): void {
        const {column: {index, title}} = both;
        if (both.isClear && isSplitClear(title, spread(this.table.rows, this.all.length).map(row => row[index] ?? ''))) {
            this.take(both, FULL_NAME);
            this.notes[index] = 'split';
        } else {
            this.proposals[index] = FULL_NAME;
        }
    }

    private takeName(chosen: Claim | null, claims: readonly Claim[], asked: readonly Claim[], field: string): void {
        if (!chosen) {
            asked.forEach(({column}) => (this.proposals[column.index] = field));
            return;
        }
        this.take(chosen, field);
        // Another form of the same name: of use, at birth. The same title again may be anybody's, and words we half know a parent's.
        claims.filter(({isClear, rank, column}) => (isClear && column.meaning.isSure ? rank !== chosen.rank || !this.differ(chosen.column, column)
            : agree(this.table.rows, chosen.column, column)))
            .forEach(claim => this.fill(claim, field));
    }

    /** Names under titles nobody knows: proposed. */
    private proposeNames(): void {
        const [one, two] = namesByContents(this.columns).filter(this.isFree);
        if (one && two) {
            const isSwapped = familyWeight(two) > familyWeight(one) || (familyWeight(two) === familyWeight(one) && this.isOwn(one) && !this.isOwn(two));
            this.proposals[one.index] = isSwapped ? 'firstname' : 'lastname';
            this.proposals[two.index] = isSwapped ? 'lastname' : 'firstname';
        }
    }

    private takeLogin(): void {
        const free = this.columns.filter(this.isFree);
        const claims = loginClaims(free, this.columns, this.isMadeOfNames);
        const {taken, asked} = weigh(claims.filter((claim, _, [first]) => first && points(claim) === points(first)), this.isMadeOfNames, this.differ);
        if (taken) {
            this.take(taken, 'username');
            if (isShortNumber(taken.column)) {
                this.notes[taken.column.index] = 'short';
            }
            claims.forEach(claim => this.fill(claim, 'username'));
        }
        asked.forEach(({column}) => (this.proposals[column.index] = 'username'));
        const numbers = claims.length > 0 ? [] : numbersToAsk(free, this.columns);
        const named = numbers.filter(({meaning: {kind}}) => kind !== 'unknown' && kind !== 'other');
        const [only, ...others] = named.filter(({meaning: {isNational}}) => !isNational);
        if (this.targets.includes('email')) {
            // Who has an e-mail logs in with it, and a number is only spoken of.
            numbers.forEach(({index}) => (this.notes[index] = 'number'));
        } else if (only && others.length === 0 && isOnlyLogin(only) && !Object.values(this.proposals).includes('email')) {
            this.take({column: only, title: SURE, contents: 5, rank: 0, isClear: true}, 'username');
            this.notes[only.index] = 'only';
        } else {
            const asked = named.length > 0 ? named : numbers.filter(({meaning: {kind}}) => kind === 'unknown');
            asked.slice(0, ASKED).forEach(({index}) => (this.proposals[index] = 'username'));
        }
    }

    private takeCohorts(): void {
        const {taken, fallbacks, doubtful, left} = chooseCohorts(this.table.rows, this.columns.filter(this.isFree));
        taken.forEach(claim => this.take(claim, 'cohort'));
        fallbacks.forEach(claim => this.fill(claim, 'cohort'));
        doubtful.forEach(({column}) => (this.notes[column.index] = 'cohort'));
        left.forEach(({column}) => (this.notes[column.index] = 'few'));
    }

    /** Says of what is not taken what a person may count on. */
    private note(): void {
        const {left, chosen} = leftover(this.table.rows, this.all, this.fillers, ({index}) =>
            this.targets[index] ?? this.fallbacks[index] ?? this.proposals[index] ?? null);
        left.forEach(index => (this.notes[index] ??= 'left'));
        chosen.filter(index => !(index in this.proposals)).forEach(index => (this.notes[index] ??= 'chosen'));
        for (const column of this.all) {
            const {index} = column;
            if (this.targets[index] === null && !(index in this.proposals) && !(index in this.fallbacks) && !(index in this.notes)) {
                const note = noteOf(column, this.columns)
                    ?? (!this.targets.includes('cohort') && (mayBeCohort(column) || isUntakenCohort(column)) ? 'few' : null);
                if (note) {
                    this.notes[index] = note;
                }
            }
        }
    }

    private takeSecrets(): void {
        for (const kind of ['password', 'auth'] as const) {
            const column = this.ofKind(kind).find(({meaning, contents, index}) => meaning.isSure && contents.masked < 0.5 && this.targets[index] === null);
            if (column) {
                this.take({column, title: SURE, contents: 0, rank: 0, isClear: true}, kind);
            }
        }
    }

    /** Whether the addresses taken have a column's names in them. */
    private isOwn = (name: Column): boolean => this.columns.some(address => this.targets[address.index] === 'email' && this.isIn(address, name));

    private isIn(address: Column, name: Column): boolean {
        const {count, share} = this.likeness(address, name);
        return count >= 4 && share >= OWN;
    }

    /** Whether a column's cells have names in them that are known to be the candidates'. */
    private isMadeOfNames = (login: Column): boolean => this.columns.some(name =>
        /^(?:last|first)name$/.test(this.targets[name.index] ?? this.fallbacks[name.index] ?? '') && this.isIn(login, name));

    private differ = (a: Column, b: Column): boolean => differ(this.table.rows, a, b);
}
