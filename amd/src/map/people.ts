import type {Issue} from '../read/issue';
import {forEachIndex, type Pace} from '../read/pace';
import type {Table} from '../read/table';
import {buildPerson} from './build';
import {mapIssue} from './columncodes';
import {KeyIndex} from './keys/keyindex';
import type {Person} from './person';
import type {Plan} from './fieldplan';
import {countBefore} from '../read/lines/ascending';

/** The people of a table, in file order, before anyone edited them. */
export interface People {
    readonly people: Person[];
    /** Row of the table each person starts on; same length as people. */
    readonly rows: number[];
    /** What is to be said of lines that became one person. */
    readonly issues: readonly Issue[];
    /** Places in `people` of those who are on several lines. */
    readonly merged: readonly number[];
    /** Rows that are further lines of somebody, ascending. */
    readonly gone: readonly number[];
    /** Who has which username, everyone who has one entered. */
    readonly usernames: KeyIndex;
}

/** People of one username compared with the next: more of them are a conflict anyway. */
const LOOKED_AT = 20;

/**
 * Builds the people; a person on several lines (same username, e-mail and names) becomes one with all cohorts.
 *
 * @param visit called for each row's person, before any are put together
 */
export async function buildPeople(table: Table, plan: Plan, pace?: Pace, visit?: (person: Person, row: number) => void): Promise<People> {
    const people: Person[] = [];
    const rows: number[] = [];
    const usernames = new KeyIndex(index => people[index]?.username ?? '', table.rows.length);
    /** Those without a username, by their e-mail: there are few. */
    const nameless = new KeyIndex(index => people[index]?.email ?? '', table.rows.length);
    await forEachIndex(table.rows.length, i => {
        const person = buildPerson(plan, table.rows[i] ?? [], table.lines[i] ?? 0, undefined, table.isTidy);
        people.push(person);
        rows.push(i);
        if (person.username !== '') {
            usernames.add(i, person.username);
        } else {
            nameless.add(i, person.email);
        }
        visit?.(person, i);
    }, pace);
    const further = await findRepeats([...await usernames.alike(pace), ...await nameless.alike(pace)], people, pace);
    const gone = Array.from(Int32Array.from([...further].flatMap(([, others]) => others)).sort());
    await pace?.();
    const {merged, issues} = await merge(people, [...further].sort(([a], [b]) => a - b), pace);
    if (gone.length > 0) {
        closeGaps(people, gone);
        closeGaps(rows, gone);
        usernames.drop(gone);
        await pace?.();
    }
    return {people, rows, issues, gone, merged: merged.map(index => index - countBefore(gone, index)), usernames};
}

/** Of people who may be one, in groups, each that is on several lines, and its further lines; all by index. */
async function findRepeats(
    groups: readonly (readonly number[])[], people: readonly Person[], pace?: Pace,
): Promise<Map<number, number[]>> {
    const further = new Map<number, number[]>();
    let firsts: number[] = [];
    let [group, member] = [0, 0];
    // One walk over the members of all groups: a single one may hold the whole file.
    await forEachIndex(groups.reduce((sum, {length}) => sum + length, 0), () => {
        const members = groups[group] ?? [];
        const index = members[member++] ?? -1;
        const first = findFirst(firsts, people, people[index]);
        if (first < 0) {
            firsts.push(index);
        } else if (!further.get(first)?.push(index)) {
            further.set(first, [index]);
        }
        if (member === members.length) {
            firsts = [];
            group++;
            member = 0;
        }
    }, pace);
    return further;
}

/** The newest of some who is this person, -1 for nobody. */
function findFirst(firsts: readonly number[], people: readonly Person[], person: Person | undefined): number {
    for (let at = firsts.length - 1; person && at >= 0 && at >= firsts.length - LOOKED_AT; at--) {
        if (isSame(people[firsts[at] ?? -1], person)) {
            return firsts[at] ?? -1;
        }
    }
    return -1;
}

/** Gives those who are on several lines all their lines and cohorts, and says so. */
async function merge(
    people: Person[], further: readonly (readonly [number, readonly number[]])[], pace?: Pace,
): Promise<Pick<People, 'merged' | 'issues'>> {
    const issues: Issue[] = [];
    await forEachIndex(further.length, at => {
        const [index, others] = further[at] ?? [-1, []];
        const first = people[index];
        if (first) {
            const lines = others.map(other => people[other]?.line ?? 0);
            const cohorts = new Set([...first.cohorts, ...others.flatMap(other => people[other]?.cohorts ?? [])]);
            people[index] = {...first, mergedLines: lines, cohorts: [...cohorts]};
            issues.push(mapIssue(cohorts.size > first.cohorts.length ? 'linesmerged' : 'linerepeated', first.line, null, {
                lines: shortList(lines), count: lines.length + 1, cohorts: [...cohorts].join(', '),
            }));
        }
    }, pace);
    return {issues, merged: further.map(([index]) => index)};
}

/** Takes what stands at some places out of a list. */
function closeGaps<T>(list: T[], gone: readonly number[]): void {
    let next = 0;
    let to = 0;
    for (let from = 0; from < list.length; from++) {
        if (from === gone[next]) {
            next++;
        } else {
            list[to++] = list[from] as T;
        }
    }
    list.length = to;
}

/** Whether two lines are one person: everything agrees but the line and the cohorts. */
function isSame(a: Person | undefined, b: Person): boolean {
    return a !== undefined && a.username === b.username && fold(a.email) === fold(b.email) && fold(a.lastname) === fold(b.lastname)
        && fold(a.firstname) === fold(b.firstname) && a.password === b.password && a.auth === b.auth
        && Object.keys(a.fields).every(name => a.fields[name] === b.fields[name]);
}

const fold = (text: string): string => text.toLowerCase();

/** Line numbers for a sentence. */
const shortList = (lines: readonly number[]): string => lines.slice(0, 5).join(', ') + (lines.length > 5 ? '…' : '');
