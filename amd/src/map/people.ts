import type {Issue} from '../read/issue';
import {forEachIndex, type Pace} from '../read/pace';
import type {Table} from '../read/table';
import {buildPerson} from './build';
import {mapIssue} from './codes';
import {hashOf} from './key';
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
    /** Who has which username, everyone who has one entered. */
    readonly usernames: KeyIndex;
}

/** People of one username compared with the next: more of them are a conflict anyway. */
const LOOKED_AT = 20;

/** Builds the people; a person on several lines (same username, e-mail and names) becomes one with all cohorts. */
export async function buildPeople(table: Table, plan: Plan, pace?: Pace): Promise<People> {
    const people: Person[] = [];
    const rows: number[] = [];
    const issues: Issue[] = [];
    const usernames = new KeyIndex(index => people[index]?.username ?? '', table.rows.length);
    /** Those without a username, by their e-mail: there are few. */
    const nameless = new KeyIndex(index => people[index]?.email ?? '', 0);
    const further = new Map<number, {lines: number[]; cohorts: Set<string>}>();
    await forEachIndex(table.rows.length, i => {
        const person = buildPerson(plan, table.rows[i] ?? [], table.lines[i] ?? 0, undefined, table.isTidy);
        const keys = person.username === '' ? nameless : usernames;
        const key = person.username || person.email;
        const hash = hashOf(key);
        const mayHave = keys.mayHave(hash);
        const known = mayHave ? findSame(keys, key, people, person) : -1;
        const first = people[known];
        if (first) {
            const more = further.get(known) ?? {lines: [], cohorts: new Set(first.cohorts)};
            more.lines.push(person.line);
            person.cohorts.forEach(cohort => more.cohorts.add(cohort));
            further.set(known, more);
        } else {
            people.push(person);
            rows.push(i);
            keys.add(people.length - 1, key, hash, mayHave);
        }
    }, pace);
    for (const [index, {lines, cohorts}] of [...further].sort(([a], [b]) => a - b)) {
        const first = people[index];
        if (first) {
            people[index] = {...first, mergedLines: lines, cohorts: [...cohorts]};
            issues.push(mapIssue(cohorts.size > first.cohorts.length ? 'linesmerged' : 'linerepeated', first.line, null, {
                lines: shortList(lines), count: lines.length + 1, cohorts: [...cohorts].join(', '),
            }));
        }
    }
    return {people, rows, issues, merged: [...further.keys()], usernames};
}

/** Index of the person a line is about as well, -1 when there is none. */
function findSame(keys: KeyIndex, key: string, people: readonly Person[], person: Person): number {
    let compared = 0;
    const found = keys.findFirst(key, index => compared++ >= LOOKED_AT || isSame(people[index], person));
    return compared > LOOKED_AT ? -1 : found;
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
