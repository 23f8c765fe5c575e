import type {Person} from '../../map/person';
import type {Issue} from '../../read/issue';
import {forEachIndex, type Pace} from '../../read/pace';
import type {Answer} from '../people/answer';
import {Answers} from '../people/answers';
import {checkPerson} from '../check';
import {checkIssue} from '../personcodes';
import {Conflicts} from '../decisions/conflicts';
import type {CellEdit} from '../decisions/decision';
import type {BuiltPeople} from '../people/builtpeople';
import {Flags} from './flags';
import {IssuesByPerson} from './issuesbyperson';
import type {Outcome} from '../outcome';
import type {EditedPeople} from '../people/editedpeople';
import type {Facts} from '../rule';

/** Issues of the reading that someone who edited the line has seen and put right. */
const SEEN: ReadonlySet<string> = new Set(['quoteunclosed', 'quoteodd', 'rowlong', 'rowshort', 'linebroken']);

/** What a rule says of the very same thing, more precisely. */
const SAID: Readonly<Record<string, string>> = {linebroken: 'characterslost'};

/** What the server says of a line that leads to the account of an earlier one it was asked about with it. */
const REPEATED = 'accountrepeated';

/**
 * Everything known of everyone, kept right one change at a time: a change costs its own line and those that enter or leave a
 * conflict by it. People are given by index; changes return the indices whose issues changed.
 */
export class CheckedPeople {
    readonly flags: Flags;
    readonly byPerson: IssuesByPerson;
    readonly answers: Answers;
    private readonly conflicts: Conflicts;
    private readonly read = new Map<number, Issue[]>();
    /** Whether the server's answers depend on names: it looks at them only where accounts may be changed. */
    namesJudged = false;

    /** @param everyone as the edited has them */
    constructor(readonly edited: EditedPeople, private readonly facts: Facts, everyone: BuiltPeople, lineIssues: readonly Issue[]) {
        this.flags = new Flags(edited.people.length);
        this.byPerson = new IssuesByPerson(this.flags);
        this.answers = new Answers(this.flags);
        this.conflicts = new Conflicts(edited.people, {email: everyone.emails, username: everyone.made.usernames});
        for (const issue of lineIssues) {
            const index = issue.line === null ? -1 : edited.indexOf(issue.line);
            const list = this.read.get(index);
            if (list) {
                list.push(issue);
            } else {
                this.read.set(index, [issue]);
            }
        }
    }

    /** Puts down what was found about everyone, what was read of their lines and their conflicts included: to be called once, first. */
    async putDown({made, found}: BuiltPeople, pace?: Pace): Promise<void> {
        const more = await this.conflicts.involved(pace);
        for (const index of this.read.keys()) {
            more[index] = 1;
        }
        for (const index of made.merged) {
            more[index] = 1;
        }
        const told = [...found.keys()];
        for (let index = more.indexOf(1); index >= 0; index = more.indexOf(1, index + 1)) {
            if (!found.has(index)) {
                told.push(index);
            }
        }
        told.sort((a, b) => a - b);
        await forEachIndex(told.length, at => {
            const index = told[at] ?? -1;
            if (more[index] === 1) {
                this.refresh(index);
            } else {
                this.byPerson.post(index, found.get(index) ?? []);
            }
        }, pace);
    }

    /**
     * Issues of one person; conflicts are with those that are in the file now.
     *
     * @param named whether conflicts name all lines they are with
     */
    issues(index: number, named = true): readonly Issue[] {
        const person = this.edited.people[index];
        if (!person) {
            return [];
        }
        const found = this.local(index, person);
        const others = this.isLeftOut(index) ? [] : this.conflicts.issues(index, named);
        const answer = this.answered(index, person);
        return others.length + answer.length > 0 ? [...found, ...others, ...answer] : found;
    }

    isLeftOut(index: number): boolean {
        return (this.flags.of(index) & Flags.LEFT_OUT) !== 0;
    }

    outcome(index: number): Outcome {
        const known = this.flags.of(index);
        if ((known & Flags.LEFT_OUT) !== 0) {
            return 'leftout';
        }
        if (this.flags.has(index, 'error')) {
            return 'blocked';
        }
        return (known & Flags.NAMED) !== 0 ? this.answers.of(index)?.outcome ?? 'pending'
            : (known & Flags.ASKED) !== 0 ? 'create' : 'pending';
    }

    /** Lays a value over the file's, or takes it away (undefined). */
    type(index: number, cell: CellEdit, value: string | undefined): number[] {
        const before = this.edited.people[index];
        const freed = before && !this.isLeftOut(index) ? this.conflicts.remove(index, before) : [];
        this.edited.type(index, cell, value);
        const after = this.edited.people[index];
        const shared = this.answers.sharing(index);
        if (before && after && !this.isAlike(before, after)) {
            this.answers.forget(index);
        }
        const woken = after && !this.isLeftOut(index) ? this.conflicts.add(index) : [];
        return this.refreshAll([...freed, ...woken, ...shared, index]);
    }

    /** Leaves a person out, or takes them back. */
    leave(index: number, out: boolean): number[] {
        const person = this.edited.people[index];
        if (!person) {
            return [];
        }
        if (out) {
            this.flags.set(index, Flags.LEFT_OUT, true);
            return this.refreshAll([index, ...this.conflicts.remove(index, person)]);
        }
        this.flags.set(index, Flags.LEFT_OUT, false);
        return this.refreshAll([index, ...this.conflicts.add(index)]);
    }

    /** Adds an empty person. */
    add(line: number): number[] {
        const index = this.edited.add(line);
        return this.refreshAll([index, ...this.conflicts.add(index)]);
    }

    /** Takes the person added last away again. */
    removeLast(): number[] {
        const index = this.edited.people.length - 1;
        const person = this.edited.people[index];
        const freed = person && !this.isLeftOut(index) ? this.conflicts.remove(index, person) : [];
        const shared = this.answers.sharing(index);
        this.byPerson.post(index, []);
        this.answers.forget(index);
        this.flags.set(index, Flags.LEFT_OUT, false);
        this.edited.removeLast();
        return this.refreshAll([...freed, ...shared]);
    }

    /** Whether the server would say the same of both: it looks at these only. */
    private isAlike(a: Person, b: Person): boolean {
        return a.username === b.username && a.email === b.email && a.account === b.account && a.staff === b.staff
            && a.cohorts.join('\n') === b.cohorts.join('\n')
            && Object.keys(b.fields).every(name => a.fields[name] === b.fields[name])
            && (!this.namesJudged || (a.lastname === b.lastname && a.firstname === b.firstname));
    }

    /** Puts down anew what is found about people, and about those they share an account with: the earlier line is in the way of the later. */
    refreshAll(indices: readonly number[]): number[] {
        const unique = [...new Set(indices.flatMap(index => [index, ...this.answers.sharing(index)]))].sort((a, b) => a - b);
        unique.forEach(index => this.refresh(index));
        return unique;
    }

    private refresh(index: number): void {
        if (this.isFree(index)) {
            this.answers.forget(index);
        }
        this.byPerson.post(index, this.isLeftOut(index) ? [] : this.issues(index, false));
    }

    /** The server saw an earlier line that leads to the same account, and there is none any more: it has to look again. */
    private isFree(index: number): boolean {
        const answer = this.answers.of(index);
        return answer?.code === REPEATED && this.answers.hasAccount(index) && this.rival(index) < 0;
    }

    /** The earliest other line that will be imported into the same account, -1 when there is none. */
    private rival(index: number): number {
        return this.answers.sharing(index).filter(other => other < index && !this.isLeftOut(other) && !this.flags.has(other, 'error'))
            .reduce((first, other) => first < 0 ? other : Math.min(first, other), -1);
    }

    /** Issues of the reading and of the rules, those that need nobody else. */
    private local(index: number, person: Person): readonly Issue[] {
        const found = checkPerson(person, this.facts);
        const read = this.read.get(index);
        if (!read) {
            return found;
        }
        const isEdited = this.edited.isEdited(index);
        return [
            ...read.filter(({code}) => !(isEdited && SEEN.has(code)) && !found.some(issue => issue.code === SAID[code])), ...found,
        ];
    }

    /** The server's answer as an issue: an error when it blocks, or when an earlier line leads to the same account. */
    private answered(index: number, person: Person): Issue[] {
        const answer: Answer | undefined = this.answers.of(index);
        const rival = answer && (answer.outcome !== 'blocked' || answer.code === REPEATED) ? this.rival(index) : -1;
        if (answer && rival >= 0) {
            return [checkIssue('accountshared', person.line, null, {
                lines: String(this.edited.people[rival]?.line ?? 0), account: answer.account,
            })];
        }
        return answer && answer.code !== '' ? [{
            code: answer.code, level: answer.outcome === 'blocked' ? 'error' : 'info', line: person.line, field: answer.field ?? null,
            params: {message: answer.message, account: answer.account},
        }] : [];
    }
}
