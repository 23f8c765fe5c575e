import {COHORT_SEPARATOR} from '../map/build';
import type {Person} from '../map/person';
import type {Issue} from '../read/issue';
import type {Answer} from './answer';
import type {Book} from './book';
import {Decider} from './decider';
import type {CellEdit, Choice, Decisions, History} from './decision';
import {Flags} from './flags';
import {groupKey, type Group} from './group';
import {makeGroups} from './groups';
import type {Outcome} from './outcome';
import type {Counts, Review} from './reviewed';
import {isUnder, makeSearch, sortBy, type Filter} from './select';

/** What the server says of an account that may be that of somebody who works here. */
const STAFF = 'accountstaff';

/** The one implementation of Review: lines outside, indices inside. */
export class Reviewer implements Review {
    private readonly decider: Decider;
    private cachedGroups: readonly Group[] | null = null;
    private cachedCounts: Counts | null = null;

    constructor(private readonly book: Book, readonly fileIssues: readonly Issue[], history: History) {
        this.decider = new Decider(book, history);
    }

    get people(): readonly Person[] {
        return this.book.roster.people;
    }

    get canUndo(): boolean {
        return this.decider.canUndo;
    }

    get canRedo(): boolean {
        return this.decider.canRedo;
    }

    get choice(): Choice | null {
        return this.decider.choice;
    }

    get kept(): History {
        return this.decider.kept;
    }

    get decisions(): Decisions {
        return this.kept.done;
    }

    get history(): History {
        return this.decider.history;
    }

    indexOf(line: number): number {
        return this.book.roster.indexOf(line);
    }

    issues(line: number): readonly Issue[] {
        return this.book.issues(this.indexOf(line));
    }

    outcome(line: number): Outcome {
        const index = this.indexOf(line);
        return index < 0 ? 'pending' : this.book.outcome(index);
    }

    answer(line: number): Answer | undefined {
        return this.book.answers.of(this.indexOf(line));
    }

    counts(): Counts {
        this.cachedCounts ??= this.count();
        return this.cachedCounts;
    }

    groups(): readonly Group[] {
        this.cachedGroups ??= makeGroups(this.book.ledger, this.people);
        return this.cachedGroups;
    }

    select(filter: Filter): Int32Array {
        const {ledger, flags} = this.book;
        const members = filter.group ? ledger.group(groupKey(filter.group)) : null;
        const matches = makeSearch(filter.search ?? '');
        const found: number[] = [];
        this.people.forEach((person, i) => {
            if ((!members || members.has(i)) && isUnder(filter.tab, this.book.outcome(i), flags.has(i, 'warning'))
                && (!matches || matches(person))) {
                found.push(i);
            }
        });
        const indices = Int32Array.from(found);
        return filter.sort ? sortBy(indices, this.people, filter.sort.field, filter.sort.descending) : indices;
    }

    edit(line: number, field: string, value: string): number[] {
        return this.editMany([{line, field, value}]);
    }

    editMany(cells: readonly CellEdit[]): number[] {
        return this.changed(this.decider.decide({kind: 'edit', cells: [...cells, ...this.choicesGone(cells)]}));
    }

    /** Who is looked for anew is no longer who an account was chosen for. */
    private choicesGone(cells: readonly CellEdit[]): CellEdit[] {
        return cells.filter(({field}) => field === 'username' || field === 'email').flatMap(({line}) => (
            (['account', 'staff'] as const).filter(choice => this.people[this.indexOf(line)]?.[choice] !== undefined)
                .map(field => ({line, field, value: ''}))));
    }

    leaveOut(lines: readonly number[]): number[] {
        return this.changed(this.decider.decide({kind: 'leaveOut', lines}));
    }

    takeBack(lines: readonly number[]): number[] {
        return this.changed(this.decider.decide({kind: 'takeBack', lines}));
    }

    takeBackWith(cells: readonly CellEdit[]): number[] {
        return this.changed(this.decider.decide({kind: 'several', of: [
            {kind: 'takeBack', lines: cells.map(({line}) => line)}, {kind: 'edit', cells: [...cells, ...this.choicesGone(cells)]},
        ]}));
    }

    fix(group: {readonly code: string; readonly field?: string | null}): number[] {
        const fields = group.field === undefined ? this.fieldsWith(group.code) : [group.field];
        return this.editMany(fields.flatMap(field => (field === null ? []
            : [...this.book.ledger.group(groupKey({code: group.code, field}))].flatMap(index => this.fixed(index, group.code, field)))));
    }

    addLine(): number[] {
        return this.changed(this.decider.decide({kind: 'add', line: this.book.roster.nextLine()}));
    }

    choose(before: Choice, after: Choice): number[] {
        return this.decider.decide({kind: 'choose', before, after});
    }

    undo(): number[] {
        return this.changed(this.decider.undo());
    }

    redo(): number[] {
        return this.changed(this.decider.redo());
    }

    isEdited(line: number, field: string): boolean {
        return this.book.roster.typed(this.people[this.indexOf(line)]?.line ?? 0, field) !== undefined;
    }

    joinAnswers(asked: readonly number[], answers: readonly Answer[]): number[] {
        const indices = asked.map(line => this.indexOf(line));
        const touched = this.book.refreshAll(this.book.answers.join(indices, answers, line => this.indexOf(line)));
        return this.changed([...new Set([...indices, ...touched])]);
    }

    judgeNames(on: boolean): void {
        this.book.namesJudged = on;
    }

    workingHere(): Person[] {
        return this.people.filter((person, index) => person.staff
            || (this.book.answers.of(index)?.code === STAFF && !this.book.isLeftOut(index)));
    }

    rivalries(): Person[] {
        return this.book.answers.rivalries().flatMap(index => this.people[index] ?? []);
    }

    forgetAnswers(): void {
        this.changed(this.book.refreshAll(this.book.answers.clear(this.people.length)));
    }

    unanswered(): Person[] {
        const {flags} = this.book;
        return this.people.filter((_person, i) => (flags.of(i) & (Flags.ASKED | Flags.LEFT_OUT)) === 0 && !flags.has(i, 'error'));
    }

    /** What a field of a person becomes when all that is offered for it is taken; a cell of cohorts may hold several. */
    private fixed(index: number, wanted: string, field: string): CellEdit[] {
        const person = this.people[index];
        const offers = this.book.ledger.of(index).filter(issue => issue.code === wanted && issue.field === field && issue.fix !== undefined);
        const [first] = offers;
        if (!person || first?.fix === undefined) {
            return [];
        }
        const whole = offers.find(({params}) => !person.cohorts.includes(String(params?.['value'])));
        if (field === 'cohort' && whole?.fix !== undefined) {
            // What is offered for a cohort that is none of theirs now is all of them.
            return [{line: person.line, field, value: whole.fix}];
        }
        const meant = new Map(offers.map(({params, fix}) => [params?.['value'], fix]));
        const value = field === 'cohort' && person.cohorts.length > 1
            ? person.cohorts.map(cohort => meant.get(cohort) ?? cohort).join(COHORT_SEPARATOR) : first.fix;
        return [{line: person.line, field, value}];
    }

    /** Fields that have an issue of this code. */
    private fieldsWith(wanted: string): (string | null)[] {
        return [...this.book.ledger.groups()].flatMap(({issue: {code, field}}) => (code === wanted ? [field] : []));
    }

    /** Lines of the people changed, ascending; what was worked out before no longer holds. */
    private changed(indices: readonly number[]): number[] {
        this.cachedGroups = null;
        this.cachedCounts = null;
        return indices.flatMap(index => this.people[index]?.line ?? []).sort((a, b) => a - b);
    }

    private count(): Counts {
        const counts: Counts = {
            all: this.people.length, create: 0, enrol: 0, update: 0, unchanged: 0, blocked: 0, leftout: 0, pending: 0, failed: 0,
            cancelled: 0, error: 0, warning: 0,
        };
        for (let i = 0; i < this.people.length; i++) {
            // Most people of a file just opened: nothing is known of them yet.
            if (this.book.flags.of(i) === 0) {
                counts.pending++;
                continue;
            }
            const outcome = this.book.outcome(i);
            counts[outcome]++;
            if (outcome !== 'leftout' && this.book.flags.has(i, 'warning')) {
                counts.warning++;
            }
        }
        counts.error = counts.blocked;
        return counts;
    }
}
