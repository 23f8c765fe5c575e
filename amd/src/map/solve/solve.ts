import type {Table} from '../../read/table';
import {FULL_NAME} from '../field';
import type {Kind} from '../label/meaning';
import type {ColumnNote, Mapping} from '../mapping';
import {cohortClaims, isNumberedCohort} from './cohorts';
import {SURE, whyOf, type Claim, type Why} from './claim';
import {compareColumns, type Column, type Likenesses} from './column';
import {chooseEmail, emailClaims, ownerOf} from './emails';
import {isNativeTitle} from './natives';
import {isShortNumber, loginClaims, numbersToAsk} from './logins';
import {familyWeight, fullNameClaims, nameByContents, nameClaims, namesByContents} from './names';

const LAST: readonly Kind[] = ['lastname', 'usename', 'birthname'];

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
    const columns = all.filter(({index, title, isThird}) => !isThird && !natives.has(index) && !isNativeTitle(title));
    return new Solver(table, all, columns, compareColumns(table, columns)).solve(natives);
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
        private readonly likeness: Likenesses,
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

    private ofKind(...kinds: Kind[]): Column[] {
        return this.columns.filter(({meaning}) => kinds.includes(meaning.kind));
    }

    private take(claim: Claim, field: string): void {
        this.targets[claim.column.index] = field;
        this.why[claim.column.index] = whyOf(claim);
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
        // Names of whom the list is about, not of those who stand beside them under titles we half know.
        const sure = (columns: Column[]): Column[] => columns.filter(({meaning, isBehindThird}) => (meaning.isSure || meaning.isCandidates) && !isBehindThird);
        const [firsts, lasts] = [sure(this.ofKind('firstname')), sure(this.ofKind(...LAST, 'name'))];
        const named = firsts.length > 0 ? firsts : this.ofKind('unknown', 'firstname', 'name', 'person', 'fullname');
        const owner = (column: Column): ReturnType<typeof ownerOf> => ownerOf(column, named, lasts, this.likeness);
        const {taken, fallbacks, asked} = chooseEmail(emailClaims(this.columns, owner), owner, this.differ);
        if (taken) {
            this.take(taken, 'email');
        }
        fallbacks.forEach(claim => this.fill(claim, 'email'));
        asked.forEach(({column}) => (this.proposals[column.index] = 'email'));
    }

    private takeNames(): void {
        const lastTitles = this.ofKind(...LAST).length;
        // `Cognome;Nome`: beside a family name the other one is the given name; `Vorname;Name` the other way round.
        const firsts = nameClaims(this.columns, this.ofKind('firstname').length > 0 || lastTitles === 0 ? ['firstname'] : ['firstname', 'name'], this.isOwn);
        const lasts = nameClaims(this.columns, firsts.length > 0 && lastTitles === 0 ? [...LAST, 'name'] : LAST, this.isOwn);
        const first = this.choose(firsts) ?? (firsts.length === 0 && lasts.length > 0 ? nameByContents(this.columns, 'firstname', this.isOwn) : null);
        const last = this.choose(lasts) ?? (lasts.length === 0 && firsts.length > 0 ? nameByContents(this.columns, 'lastname', this.isOwn) : null);
        const both = first && last ? undefined : fullNameClaims(this.columns)[0];
        if (both && (!last || last.column === both.column) && !first && firsts.length === 0) {
            this.proposals[both.column.index] = FULL_NAME;
            return;
        }
        this.takeName(first, firsts, 'firstname');
        this.takeName(last, lasts, 'lastname');
        if (!first && !last && firsts.length + lasts.length === 0) {
            this.proposeNames();
        }
    }

    private takeName(chosen: Claim | null, claims: readonly Claim[], field: string): void {
        if (!chosen) {
            claims.slice(0, 2).forEach(({column}) => (this.proposals[column.index] = field));
            return;
        }
        this.take(chosen, field);
        // Another form of the same name: of use, at birth. The same title again may be anybody's.
        claims.filter(({isClear, rank, column}) => isClear && (rank !== chosen.rank || !this.differ(chosen.column, column)))
            .forEach(claim => this.fill(claim, field));
    }

    /** The best of those sorted; null when it is not clear, or when another one of its rank holds other names and the addresses do not tell. */
    private choose([first, ...rest]: readonly Claim[]): Claim | null {
        if (!first?.isClear) {
            return null;
        }
        const rivals = rest.filter(({isClear, rank, column}) => isClear && rank === first.rank && this.differ(first.column, column));
        if (rivals.length === 0) {
            return first;
        }
        const owners = [first, ...rivals].filter(({column}) => this.isOwn(column));
        return owners.length === 1 ? owners[0] ?? null : null;
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
        const [first, ...rest] = loginClaims(this.columns.filter(this.isFree));
        if (first) {
            this.take(first, 'username');
            if (isShortNumber(first.column)) {
                this.notes[first.column.index] = 'short';
            }
            rest.forEach(claim => this.fill(claim, 'username'));
            return;
        }
        // Who has an e-mail logs in with it, and a number is only spoken of.
        for (const {index} of numbersToAsk(this.columns.filter(this.isFree))) {
            if (this.targets.includes('email')) {
                this.notes[index] = 'number';
            } else {
                this.proposals[index] = 'username';
            }
        }
    }

    private takeCohorts(): void {
        const [first, ...rest] = cohortClaims(this.columns.filter(this.isFree));
        if (first) {
            this.take(first, 'cohort');
            if (first.column.meaning.kind === 'group' || !first.column.meaning.isSure) {
                this.notes[first.column.index] = 'cohort';
            }
            rest.filter(({column}) => column.meaning.kind === first.column.meaning.kind)
                .forEach(claim => (isNumberedCohort(claim.column) ? this.take(claim, 'cohort') : this.fill(claim, 'cohort')));
        }
    }

    /** Says of what is not taken what a person may count on. */
    private note(): void {
        for (const {index, title, isThird, meaning, contents} of this.all) {
            if (this.targets[index] === null && !(index in this.proposals) && !(index in this.fallbacks)) {
                const note = isThird ? 'third' : meaning.kind === 'password' && contents.masked >= 0.5 ? 'masked' : isNativeTitle(title) ? 'nottaken' : null;
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
    private isOwn = (name: Column): boolean => this.columns.some(address => this.targets[address.index] === 'email'
        && this.likeness(address, name).count >= 4 && this.likeness(address, name).share >= OWN);

    /** Whether two columns hold different things where both are filled; the same cells twice are one thing. */
    private differ = (a: Column, b: Column): boolean => {
        let both = 0;
        let other = 0;
        for (const row of this.table.rows.slice(0, 200)) {
            const [one, two] = [row[a.index]?.trim().toLowerCase(), row[b.index]?.trim().toLowerCase()];
            if (one && two) {
                both++;
                other += one === two ? 0 : 1;
            }
        }
        return both > 0 && other > both * 0.1;
    };
}
