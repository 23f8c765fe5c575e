import {FULL_NAME, isOwnField} from './field';
import type {Mapping} from './mapping';

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
    /** Column with both names, -1 when there is none. */
    readonly fullName: number;
    /** Native fields and their columns. */
    readonly natives: readonly (readonly [name: string, column: number])[];
    /** No column is the username but one is the e-mail: that is the username. */
    readonly usernameFromEmail: boolean;
}

/** Turns a mapping round. */
export function makePlan(mapping: Mapping): Plan {
    const columns = (field: string): number[] => mapping.targets.flatMap((target, column) => (target === field ? [column] : []));
    const fallbacks = (field: string): number[] =>
        Object.entries(mapping.fallbacks).flatMap(([column, target]) => (target === field ? [Number(column)] : []));
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
        fullName: columns(FULL_NAME)[0] ?? -1,
        natives: mapping.targets.flatMap((target, column) =>
            (target !== null && !isOwnField(target) && target !== FULL_NAME ? [[target, column] as const] : [])),
        usernameFromEmail: username.length === 0 && email.length > 0,
    };
}
