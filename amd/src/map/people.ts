import type {Issue} from '../read/issue';
import {forEachIndex, type Pace} from '../read/pace';
import type {Table} from '../read/table';
import {buildPerson} from './build';
import {mapIssue} from './codes';
import {KeyIndex} from './keyindex';
import type {Person} from './person';
import type {Plan} from './plan';

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
    const further = new Map([...usernames.alike(), ...nameless.alike()].flatMap(group => findRepeats(group, people)));
    const gone = [...further.values()].flat().sort((a, b) => a - b);
    const {merged, issues} = merge(people, [...further].sort(([a], [b]) => a - b));
    if (gone.length > 0) {
        closeGaps(people, gone);
        closeGaps(rows, gone);
        usernames.drop(gone);
    }
    return {people, rows, issues, gone, merged: merged.map(index => index - below(gone, index)), usernames};
}

/** Of people who may be one, each that is on several lines, and its further lines; all by index. */
function findRepeats(group: readonly number[], people: readonly Person[]): [number, number[]][] {
    const firsts: number[] = [];
    const further = new Map<number, number[]>();
    for (const index of group) {
        const person = people[index];
        const first = person && firsts.slice(-LOOKED_AT).reverse().find(other => isSame(people[other], person));
        if (first === undefined) {
            firsts.push(index);
        } else if (!further.get(first)?.push(index)) {
            further.set(first, [index]);
        }
    }
    return [...further];
}

/** Gives those who are on several lines all their lines and cohorts, and says so. */
function merge(people: Person[], further: readonly (readonly [number, readonly number[]])[]): Pick<People, 'merged' | 'issues'> {
    const issues: Issue[] = [];
    for (const [index, others] of further) {
        const first = people[index];
        if (first) {
            const lines = others.map(other => people[other]?.line ?? 0);
            const cohorts = new Set([...first.cohorts, ...others.flatMap(other => people[other]?.cohorts ?? [])]);
            people[index] = {...first, mergedLines: lines, cohorts: [...cohorts]};
            issues.push(mapIssue(cohorts.size > first.cohorts.length ? 'linesmerged' : 'linerepeated', first.line, null, {
                lines: shortList(lines), count: lines.length + 1, cohorts: [...cohorts].join(', '),
            }));
        }
    }
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

/** How many of some ascending places are before one. */
function below(gone: readonly number[], index: number): number {
    let low = 0;
    let high = gone.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((gone[middle] ?? 0) < index) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
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
