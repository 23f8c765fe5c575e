import {FULL_NAME, isOwnField} from './field';
import {lastLine} from '../read/lines/join';
import type {Table} from '../read/table';
import type {Habits} from './habits';
import {meaningOf} from './label/meaning';
import {nameStyle, type NameStyle} from './splitname';
import type {Mapping} from './mapping';

/** Lines of a file without a username. */
export interface ByEmail {
    /** The line before the first one, and the last one. */
    readonly after: number;
    readonly to: number;
    /** The e-mail. */
    readonly column: number;
    /** Which of several files it is; null when all are so. */
    readonly part: number | null;
}

/** A mapping turned round: for each field the columns it comes from, the preferred one first. */
export interface Plan {
    readonly username: readonly number[];
    readonly lastname: readonly number[];
    readonly firstname: readonly number[];
    readonly email: readonly number[];
    readonly password: readonly number[];
    readonly auth: readonly number[];
    /** Columns whose cohorts are all taken. */
    readonly cohorts: readonly number[];
    /** Columns used for the cohort when those are empty. */
    readonly cohortFallbacks: readonly number[];
    /** Columns with both names, and what those have in common. */
    readonly fullNames: readonly (readonly [column: number, style: NameStyle])[];
    /** Native fields and their columns. */
    readonly natives: readonly (readonly [name: string, column: number])[];
    /** Where no column is the username but one is the e-mail: that is the username. */
    readonly byEmail: readonly ByEmail[];
    /** What the cells of a column have in common; where it is not given, each cell stands alone. */
    readonly habits?: Habits;
}

/** Turns a mapping round. */
export function makePlan(mapping: Mapping, table: Pick<Table, 'header' | 'rows' | 'parts'> & Parameters<typeof lastLine>[0]): Plan {
    const columns = (field: string): number[] => mapping.targets.flatMap((target, column) => (target === field ? [column] : []));
    // `Mail 2` before `Mail 3`, wherever they stand.
    const rank = (column: number): number => meaningOf(table.header[column] ?? '').rank;
    const fallbacks = (field: string): number[] =>
        Object.entries(mapping.fallbacks).flatMap(([column, target]) => (target === field ? [Number(column)] : [])).sort((a, b) => rank(a) - rank(b));
    const all = (field: string): number[] => [...columns(field), ...fallbacks(field)];
    const username = all('username');
    const email = all('email');
    return {
        username, email,
        lastname: all('lastname'),
        firstname: all('firstname'),
        password: all('password'),
        auth: all('auth'),
        cohorts: columns('cohort'),
        cohortFallbacks: fallbacks('cohort'),
        fullNames: all(FULL_NAME).map(column => [column, nameStyle(table.header[column] ?? '', table.rows.map(row => row[column] ?? ''))] as const),
        natives: mapping.targets.flatMap((target, column) =>
            (target !== null && !isOwnField(target) && target !== FULL_NAME ? [[target, column] as const] : [])),
        byEmail: findByEmail(username, email, table),
    };
}

/** In several files each goes by its own columns. */
function findByEmail(username: readonly number[], email: readonly number[], table: Parameters<typeof makePlan>[1]): ByEmail[] {
    if (username.length === 0) {
        return email.slice(0, 1).map(column => ({after: -1, to: Infinity, column, part: null}));
    }
    const {parts = []} = table;
    return parts.flatMap(({offset, columns}, part) => {
        const column = email.find(one => columns.includes(one));
        return column === undefined || columns.some(one => username.includes(one)) ? []
            : [{after: offset, to: parts[part + 1]?.offset ?? lastLine(table), column, part}];
    });
}

/** Whether the username of a line is its e-mail. */
export function followsEmail(plan: Pick<Plan, 'byEmail'>, line: number): boolean {
    for (let at = 0; at < plan.byEmail.length; at++) {
        const part = plan.byEmail[at];
        if (part && line > part.after && line <= part.to) {
            return true;
        }
    }
    return false;
}
