import {COHORT_SEPARATOR} from '../map/build';
import type {Person} from '../map/person';
import type {Issue} from '../read/issue';
import type {Answer} from './people/answer';
import type {CheckedPeople} from './issues/checkedpeople';
import {DecisionLog} from './decisions/decisionlog';
import type {CellEdit, Choice, Decisions, History} from './decisions/decision';
import {Flags} from './issues/flags';
import {groupKey, type Group} from './issues/group';
import {makeGroups} from './issues/problems';
import type {Outcome} from './outcome';
import type {Counts, Review} from './review';
import {isUnder, makeSearch, sortBy, type Filter} from './select';

/** What the server says of an account that may be that of somebody who works here. */
const STAFF = 'accountstaff';

/** The one implementation of Review: lines outside, indices inside. */
export class ListReview implements Review {
    private readonly log: DecisionLog;
    private cachedGroups: readonly Group[] | null = null;
    private cachedCounts: Counts | null = null;

    constructor(private readonly checked: CheckedPeople, readonly fileIssues: readonly Issue[], history: History) {
        this.log = new DecisionLog(checked, history);
    }

    get people(): readonly Person[] {
        return this.checked.edited.people;
    }

    get canUndo(): boolean {
        return this.log.canUndo;
    }

    get canRedo(): boolean {
        return this.log.canRedo;
    }

    get choice(): Choice | null {
        return this.log.choice;
    }

    get kept(): History {
        return this.log.kept;
    }

    get decisions(): Decisions {
        return this.kept.done;
    }

    get history(): History {
        return this.log.history;
    }

    indexOf(line: number): number {
        return this.checked.edited.indexOf(line);
    }

    issues(line: number): readonly Issue[] {
        return this.checked.issues(this.indexOf(line));
    }

    outcome(line: number): Outcome {
        const index = this.indexOf(line);
        return index < 0 ? 'pending' : this.checked.outcome(index);
    }

    answer(line: number): Answer | undefined {
        return this.checked.answers.of(this.indexOf(line));
    }

    counts(): Counts {
        this.cachedCounts ??= this.count();
        return this.cachedCounts;
    }

    groups(): readonly Group[] {
        this.cachedGroups ??= makeGroups(this.checked.byPerson, this.people);
        return this.cachedGroups;
    }

    select(filter: Filter): Int32Array {
        const {byPerson, flags} = this.checked;
        const members = filter.group ? byPerson.group(groupKey(filter.group)) : null;
        const matches = makeSearch(filter.search ?? '');
        if (filter.tab === 'all' && !members && !matches && !filter.sort) {
            return new Int32Array(this.people.length).map((_, i) => i);
        }
        const found: number[] = [];
        this.people.forEach((person, i) => {
            if ((!members || members.has(i)) && isUnder(filter.tab, this.checked.outcome(i), flags.has(i, 'warning'))
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
        return this.changed(this.log.decide({kind: 'edit', cells: [...cells, ...this.choicesGone(cells)]}));
    }

    /** Who is looked for anew is no longer who an account was chosen for. */
    private choicesGone(cells: readonly CellEdit[]): CellEdit[] {
        return cells.filter(({field}) => field === 'username' || field === 'email').flatMap(({line}) => (
            (['account', 'staff'] as const).filter(choice => this.people[this.indexOf(line)]?.[choice] !== undefined)
                .map(field => ({line, field, value: ''}))));
    }

    leaveOut(lines: readonly number[]): number[] {
        return this.changed(this.log.decide({kind: 'leaveOut', lines}));
    }

    takeBack(lines: readonly number[]): number[] {
        return this.changed(this.log.decide({kind: 'takeBack', lines}));
    }

    takeBackWith(cells: readonly CellEdit[]): number[] {
        return this.changed(this.log.decide({kind: 'several', of: [
            {kind: 'takeBack', lines: cells.map(({line}) => line)}, {kind: 'edit', cells: [...cells, ...this.choicesGone(cells)]},
        ]}));
    }

    fix(group: {readonly code: string; readonly field?: string | null}): number[] {
        const fields = group.field === undefined ? this.fieldsWith(group.code) : [group.field];
        return this.editMany(fields.flatMap(field => (field === null ? []
            : [...this.checked.byPerson.group(groupKey({code: group.code, field}))].flatMap(index => this.fixed(index, group.code, field)))));
    }

    addLine(): number[] {
        return this.changed(this.log.decide({kind: 'add', line: this.checked.edited.nextLine()}));
    }

    choose(before: Choice, after: Choice): number[] {
        return this.log.decide({kind: 'choose', before, after});
    }

    undo(): number[] {
        return this.changed(this.log.undo());
    }

    redo(): number[] {
        return this.changed(this.log.redo());
    }

    isEdited(line: number, field: string): boolean {
        return this.checked.edited.typed(this.people[this.indexOf(line)]?.line ?? 0, field) !== undefined;
    }

    joinAnswers(asked: readonly number[], answers: readonly Answer[]): number[] {
        const indices = asked.map(line => this.indexOf(line));
        const touched = this.checked.refreshAll(this.checked.answers.join(indices, answers, line => this.indexOf(line)));
        return this.changed(touched.length ? [...new Set([...indices, ...touched])] : indices);
    }

    judgeNames(on: boolean): void {
        this.checked.namesJudged = on;
    }

    workingHere(): Person[] {
        return this.people.filter((person, index) => person.staff
            || (this.checked.answers.of(index)?.code === STAFF && !this.checked.isLeftOut(index)));
    }

    rivalries(): Person[] {
        return this.checked.answers.rivalries().flatMap(index => this.people[index] ?? []);
    }

    forgetAnswers(): void {
        this.changed(this.checked.refreshAll(this.checked.answers.clear(this.people.length)));
    }

    unanswered(): Person[] {
        const {flags} = this.checked;
        return this.people.filter((_person, i) => (flags.of(i) & (Flags.ASKED | Flags.LEFT_OUT)) === 0 && !flags.has(i, 'error'));
    }

    /** What a field of a person becomes when all that is offered for it is taken; a cell of cohorts may hold several. */
    private fixed(index: number, wanted: string, field: string): CellEdit[] {
        const person = this.people[index];
        const offers = this.checked.byPerson.of(index).filter(issue => issue.code === wanted && issue.field === field && issue.fix !== undefined);
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
        return [...this.checked.byPerson.groups()].flatMap(({issue: {code, field}}) => (code === wanted ? [field] : []));
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
            if (this.checked.flags.of(i) === 0) {
                counts.pending++;
                continue;
            }
            const outcome = this.checked.outcome(i);
            counts[outcome]++;
            if (outcome !== 'leftout' && this.checked.flags.has(i, 'warning')) {
                counts.warning++;
            }
        }
        counts.error = counts.blocked;
        return counts;
    }
}
