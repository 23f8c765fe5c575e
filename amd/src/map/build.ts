import {cleanCell, cleanUsername, isPlainUsername, trimCell} from './clean';
import {NO_COHORTS, withCohort} from './cohortlist';
import {Habits} from './habits';
import {isOdd, isOddEmail, meantBy} from './meant';
import {NO_FIELDS, NO_LINES, type Person} from './person';
import {followsEmail, type Plan} from './fieldplan';
import {splitFirst} from './splitfirst';
import type {Taken} from './takencell';
import {buildTidy} from './tidyperson';

/** Values a person typed instead of the file's, by field. */
export type Edits = ReadonlyMap<string, string>;

const NO_HABITS = new Habits([], []);

/** What stands between several cohorts in one edited cell. */
export const COHORT_SEPARATOR = ' | ';

/**
 * One row as a person, with the edits someone made.
 *
 * @param isTidy whether the row's cells need at most trimming
 */
export function buildPerson(plan: Plan, row: readonly string[], line: number, edits?: Edits, isTidy = false): Person {
    if (isTidy && edits === undefined && plan.fullNames.length === 0 && plan.natives.length === 0) {
        const person = buildTidy(plan, row, line);
        if (person) {
            return person;
        }
    }
    return buildWhole(plan, row, line, isTidy ? trimCell : cleanCell, edits);
}

function buildWhole(plan: Plan, row: readonly string[], line: number, clean: Clean, edits?: Edits): Person {
    const taken: Taken[] = [];
    const reading: Reading = {row, habits: plan.habits ?? NO_HABITS, clean, names: '', tell: one => taken.push(one)};
    const value = (field: string, columns: readonly number[]): string => edits?.get(field) ?? pick(reading, field, columns);
    let lastname = value('lastname', plan.lastname);
    let firstname = value('firstname', plan.firstname);
    if (plan.fullNames.length > 0 && (lastname === '' || firstname === '')) {
        const names = splitFirst(plan, row);
        lastname ||= edits?.get('lastname') ?? names?.lastname ?? '';
        firstname ||= edits?.get('firstname') ?? names?.firstname ?? '';
    }
    reading.names = `${lastname} ${firstname}`;
    const email = value('email', plan.email);
    const username = edits?.get('username') ?? (plan.byEmail.length > 0 && followsEmail(plan, line) ? email : undefined);
    let fields = NO_FIELDS;
    if (plan.natives.length > 0) {
        fields = Object.fromEntries(plan.natives.map(([name, column]) => [name, edits?.get(name) ?? readCell({...reading, clean: cleanCell}, name, column)]));
    }
    const person = {
        line,
        mergedLines: NO_LINES,
        username: username === undefined ? pickUsername(reading, plan.username) : cleanUsername(username),
        lastname,
        firstname,
        email,
        cohorts: edits?.has('cohort') ? splitCohorts(edits.get('cohort') ?? '') : pickCohorts(reading, plan),
        password: value('password', plan.password),
        auth: value('auth', plan.auth),
        fields,
    };
    // Chosen here, never read from a file.
    const account = Number(edits?.get('account') ?? 0);
    const staff = edits?.get('staff') === '1';
    // One shape for nearly everybody: engines are quicker with those.
    return account > 0 || staff || taken.length > 0
        ? {...person, ...(account > 0 && {account}), ...(staff && {staff}), ...(taken.length > 0 && {taken})} : person;
}

/** Cohorts typed in one cell. */
export const splitCohorts = (text: string): readonly string[] =>
    [...new Set(text.split('|').map(cleanCell).filter(cohort => cohort !== ''))];

type Clean = (cell: string) => string;

/** A row being read. */
interface Reading {
    readonly row: readonly string[];
    readonly habits: Habits;
    readonly clean: Clean;
    /** Of the person, once they are known. */
    names: string;
    readonly tell: (taken: Taken) => void;
}

/** One cell as it is meant. */
function readCell({row, habits, clean, names, tell}: Reading, field: string, column: number): string {
    const cell = row[column];
    const text = cell === undefined || cell === '' ? '' : clean(cell);
    if (cell !== undefined && cell.length > text.length && hasNuls(cell)) {
        const shown = field === 'password' ? '…' : text;
        tell({code: 'nulsdropped', field, value: shown, becomes: shown});
    }
    return text !== '' && (field === 'email' ? isOddEmail : isOdd)(text) ? meantBy(text, field, column, habits, names, tell) : text;
}

/** Whether there are NULs between letters; those behind them fill a field of fixed width. */
function hasNuls(cell: string): boolean {
    const at = cell.indexOf('\u0000');
    return at >= 0 && /[^\s\u0000]/.test(cell.slice(at)); // eslint-disable-line no-control-regex
}

/** The first cell that is not empty. */
function pick(reading: Reading, field: string, columns: readonly number[]): string {
    for (let at = 0; at < columns.length; at++) {
        const text = readCell(reading, field, columns[at] ?? -1);
        if (text !== '') {
            return text;
        }
    }
    return '';
}

/** The first that is not empty, without the spaces Moodle would drop: told, as the person would be looked for in vain under what was written. */
function pickUsername(reading: Reading, columns: readonly number[]): string {
    const text = pick(reading, 'username', columns);
    if (isPlainUsername(text)) {
        return text;
    }
    const becomes = cleanUsername(text);
    if (/\s/.test(text)) {
        // Spreadsheets write numbers in groups of three.
        const isNumber = /^\d{1,3}(?: \d{3})+$/.test(text);
        reading.tell({code: isNumber ? 'numbertidied' : 'usernamespaces', field: 'username', value: text, becomes});
    }
    return becomes;
}

function pickCohorts(reading: Reading, plan: Plan): readonly string[] {
    const taken: Taken[] = [];
    const broken: Taken[] = [];
    const tell = (one: Taken): number => taken.push(one);
    let cohorts = NO_COHORTS;
    for (const column of plan.cohorts) {
        const cohort = readCell({...reading, tell}, 'cohort', column);
        cohorts = withCohort(cohorts, cohort);
        broken.push(...severalLines(reading.row[column] ?? '', cohort));
    }
    if (cohorts === NO_COHORTS && plan.cohortFallbacks.length > 0) {
        cohorts = withCohort(cohorts, pick({...reading, tell}, 'cohort', plan.cohortFallbacks));
    }
    // One value of the field gives all of them back.
    const kept = taken.filter(one => one.back !== undefined);
    const back = kept.reduce((all, one) => [...all.filter(cohort => cohort !== one.becomes), one.value], [...cohorts]).join(COHORT_SEPARATOR);
    taken.forEach(one => reading.tell(one.back === undefined ? one : {...one, back}));
    broken.forEach(reading.tell);
    return cohorts;
}

/** A cell of several lines may hold a cohort on each, or one name that was too long: offered. */
function severalLines(cell: string, cohort: string): Taken[] {
    const parts = /[\r\n]/.test(cell) && !/[;|]/.test(cell) ? splitCohorts(cell.replace(/[\r\n]+/g, '|')) : [];
    return parts.length < 2 ? [] : [{code: 'cohortseveral', field: 'cohort', value: cohort, becomes: parts.join(', '), back: parts.join(COHORT_SEPARATOR)}];
}
