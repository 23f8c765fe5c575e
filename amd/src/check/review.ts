import type {Person} from '../map/person';
import type {Issue} from '../read/issue';
import type {Answer} from './people/answer';
import type {CellEdit, Choice, Decisions, History} from './decisions/decision';
import type {Group} from './issues/group';
import type {Outcome} from './outcome';
import type {Filter} from './select';

export type Counts = Record<'all' | Outcome | 'error' | 'warning', number>;

/**
 * The people of a table under review: what was found about each, what will happen to each, and what someone decided.
 * Everything is derived from the table, the mapping, the decisions and the server's answers. Lines are physical lines of the file; a
 * line merged into another person stands for that person; unknown lines change nothing. Methods that decide return the
 * lines whose issues or outcome may have changed, those in conflict with the ones asked for included.
 */
export interface Review {
    /** In file order, blocked and left out ones included; lines added by hand last. */
    readonly people: readonly Person[];
    /** Place of a line's person in `people`, -1 when there is none. */
    indexOf(line: number): number;
    issues(line: number): readonly Issue[];
    /** About the file and its columns. */
    readonly fileIssues: readonly Issue[];
    outcome(line: number): Outcome;
    answer(line: number): Answer | undefined;
    counts(): Counts;
    /** Problems, the heaviest first; lines left out are in none. */
    groups(): readonly Group[];
    /** Places in `people`. */
    select(filter: Filter): Int32Array;
    edit(line: number, field: string, value: string): number[];
    /** Many values as one decision. */
    editMany(cells: readonly CellEdit[]): number[];
    leaveOut(lines: readonly number[]): number[];
    takeBack(lines: readonly number[]): number[];
    /** Takes lines back with these values, as one decision. */
    takeBackWith(cells: readonly CellEdit[]): number[];
    /** Takes the value offered on every line of a group that has one, as one decision; without a field, in all fields. */
    fix(group: {readonly code: string; readonly field?: string | null}): number[];
    /** Adds an empty person; the line it got is the one returned. */
    addLine(): number[];
    /** Something chosen for the whole list, as it was and as it is now: one decision among the others. */
    choose(before: Choice, after: Choice): number[];
    /** What the last step, made, undone or done again, chose; null when it was about lines. */
    readonly choice: Choice | null;
    undo(): number[];
    redo(): number[];
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    /** What was decided so far, without passwords: to be kept across a reload. */
    readonly decisions: Decisions;
    /** The same, and what was undone since. */
    readonly kept: History;
    /** The same with passwords: for as long as the page is open. */
    readonly history: History;
    /** Whether a value of a line was typed here. */
    isEdited(line: number, field: string): boolean;
    /** Joins what the server said of the lines asked about; those it does not name are new. Returns the lines changed. */
    joinAnswers(asked: readonly number[], answers: readonly Answer[]): number[];
    /** Whether the answers to come depend on names: an edit of one then asks for another. */
    judgeNames(on: boolean): void;
    /** Forgets every answer: the policy changed. */
    forgetAnswers(): void;
    /** People several accounts were found for: someone has to choose, or did. In file order. */
    rivalries(): Person[];
    /** Those whose account may be that of somebody who works here, whether or not they come in by now. */
    workingHere(): Person[];
    /** People to ask the server about: not blocked by a rule, not left out, not answered since their last change. */
    unanswered(): Person[];
}
