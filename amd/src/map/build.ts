import {cleanCell, cleanUsername, trimCell} from './clean';
import {splitFullName} from './fullname';
import type {Person} from './person';
import {followsEmail, type Plan} from './plan';

/** Values a person typed instead of the file's, by field. */
export type Edits = ReadonlyMap<string, string>;

const NO_LINES: readonly number[] = [];
const NO_COHORTS: readonly string[] = [];
const NO_FIELDS: Readonly<Record<string, string>> = {};

/** What stands between several cohorts in one edited cell. */
export const COHORT_SEPARATOR = ' | ';

/**
 * One row as a person, with the edits someone made.
 *
 * @param isTidy whether the row's cells need at most trimming
 */
export function buildPerson(plan: Plan, row: readonly string[], line: number, edits?: Edits, isTidy = false): Person {
    if (isTidy && edits === undefined && plan.fullName < 0 && plan.natives.length === 0) {
        return buildTidy(plan, row, line);
    }
    const clean = isTidy ? trimCell : cleanCell;
    let lastname = pick(row, plan.lastname, clean);
    let firstname = pick(row, plan.firstname, clean);
    if (plan.fullName >= 0 && (lastname === '' || firstname === '')) {
        const names = splitFullName(cleanCell(row[plan.fullName] ?? ''));
        lastname ||= names?.lastname ?? '';
        firstname ||= names?.firstname ?? '';
    }
    const email = edits?.get('email') ?? pick(row, plan.email, clean);
    const username = edits?.get('username') ?? (plan.byEmail.length > 0 && followsEmail(plan, line) ? email : undefined);
    let fields = NO_FIELDS;
    if (plan.natives.length > 0) {
        fields = Object.fromEntries(plan.natives.map(([name, column]) => [name, edits?.get(name) ?? cleanCell(row[column] ?? '')]));
    }
    const person = {
        line,
        mergedLines: NO_LINES,
        username: username === undefined ? pick(row, plan.username, cleanUsername) : cleanUsername(username),
        lastname: edits?.get('lastname') ?? lastname,
        firstname: edits?.get('firstname') ?? firstname,
        email,
        cohorts: edits?.has('cohort') ? splitCohorts(edits.get('cohort') ?? '') : pickCohorts(row, plan, clean),
        password: edits?.get('password') ?? pick(row, plan.password, clean),
        auth: edits?.get('auth') ?? pick(row, plan.auth, clean),
        fields,
    };
    // Chosen here, never read from a file.
    const account = Number(edits?.get('account') ?? 0);
    return account > 0 ? {...person, account} : person;
}

/** The same for most rows of most files, at half the price: nobody edited them, and they hold nothing but what every person has. */
function buildTidy(plan: Plan, row: readonly string[], line: number): Person {
    const email = pickTidy(row, plan.email);
    return {
        line,
        mergedLines: NO_LINES,
        username: plan.byEmail.length > 0 && followsEmail(plan, line) ? cleanUsername(email) : pick(row, plan.username, cleanUsername),
        lastname: pickTidy(row, plan.lastname),
        firstname: pickTidy(row, plan.firstname),
        email,
        cohorts: pickCohorts(row, plan, trimCell),
        password: plan.password.length > 0 ? pickTidy(row, plan.password) : '',
        auth: plan.auth.length > 0 ? pickTidy(row, plan.auth) : '',
        fields: NO_FIELDS,
    };
}

function pickTidy(row: readonly string[], columns: readonly number[]): string {
    for (let at = 0; at < columns.length; at++) {
        const cell = row[columns[at] ?? -1];
        const text = cell === undefined || cell === '' ? '' : trimCell(cell);
        if (text !== '') {
            return text;
        }
    }
    return '';
}

/** Cohorts typed in one cell. */
export const splitCohorts = (text: string): readonly string[] =>
    [...new Set(text.split('|').map(cleanCell).filter(cohort => cohort !== ''))];

type Clean = (cell: string) => string;

/** The first cell that is not empty, cleaned. */
function pick(row: readonly string[], columns: readonly number[], clean: Clean): string {
    for (let at = 0; at < columns.length; at++) {
        const column = columns[at] ?? -1;
        const cell = row[column];
        const text = cell === undefined || cell === '' ? '' : clean(cell);
        if (text !== '') {
            return text;
        }
    }
    return '';
}

function pickCohorts(row: readonly string[], plan: Plan, clean: Clean): readonly string[] {
    let cohorts = NO_COHORTS;
    for (const column of plan.cohorts) {
        const cohort = clean(row[column] ?? '');
        if (cohort !== '' && !cohorts.includes(cohort)) {
            cohorts = cohorts === NO_COHORTS ? sharedCohort(cohort) : [...cohorts, cohort];
        }
    }
    if (cohorts === NO_COHORTS && plan.cohortFallbacks.length > 0) {
        const cohort = pick(row, plan.cohortFallbacks, clean);
        return cohort === '' ? NO_COHORTS : sharedCohort(cohort);
    }
    return cohorts;
}

/** Lists of one cohort are shared between people: there are few cohorts and many people. */
let shared = new Map<string, readonly string[]>();

/** Those met last, which need not be looked up. */
const RECENT = 8;
const recent: (readonly string[])[] = Array.from({length: RECENT}, () => ['']);
let oldest = 0;

function sharedCohort(cohort: string): readonly string[] {
    for (const known of recent) {
        if (known[0] === cohort) {
            return known;
        }
    }
    let list = shared.get(cohort);
    if (!list) {
        if (shared.size > 2000) {
            shared = new Map();
        }
        // A copy: a slice would keep the whole file in memory.
        list = [[...cohort].join('')];
        shared.set(list[0] ?? '', list);
    }
    recent[oldest] = list;
    oldest = (oldest + 1) % RECENT;
    return list;
}
