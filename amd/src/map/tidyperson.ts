import {cleanUsername, isPlainUsername, trimCell} from './clean';
import {NO_COHORTS, withCohort} from './cohortlist';
import {followsEmail, type Plan} from './fieldplan';
import {isAsWritten, isOdd, isOddEmail} from './meant';
import {NO_FIELDS, NO_LINES, type Person} from './person';

/**
 * Most rows of most files as a person, at half the price: nobody edited them, and they hold nothing but what every person has. Null where a
 * cell may mean something else than it says.
 */
export function buildTidy(plan: Plan, row: readonly string[], line: number): Person | null {
    const email = pickTidy(row, plan.email, true);
    const follows = plan.byEmail.length > 0 && followsEmail(plan, line);
    const username = follows ? email : pickTidy(row, plan.username);
    const lastname = pickTidy(row, plan.lastname);
    const firstname = pickTidy(row, plan.firstname);
    const cohorts = pickTidyCohorts(row, plan);
    const password = plan.password.length > 0 ? pickTidy(row, plan.password) : '';
    const auth = plan.auth.length > 0 ? pickTidy(row, plan.auth) : '';
    if (email === null || username === null || lastname === null || firstname === null || cohorts === null || password === null || auth === null) {
        return null;
    }
    const isPlain = isPlainUsername(username);
    if (!isPlain && !follows && username.includes(' ')) {
        return null;
    }
    return {
        line, mergedLines: NO_LINES, username: isPlain ? username : cleanUsername(username), lastname, firstname, email, cohorts, password, auth,
        fields: NO_FIELDS,
    };
}

/** One cell, trimmed; null where it needs a closer look. */
function tidy(cell: string): string | null {
    if (isAsWritten(cell)) {
        return cell;
    }
    const text = trimCell(cell);
    return text !== '' && isOdd(text) ? null : text;
}

function tidyEmail(cell: string): string | null {
    const text = trimCell(cell);
    return text !== '' && isOddEmail(text) ? null : text;
}

/** The first that is not empty; null for a cell that needs a closer look. */
function pickTidy(row: readonly string[], columns: readonly number[], isEmail = false): string | null {
    for (let at = 0; at < columns.length; at++) {
        const cell = row[columns[at] ?? -1];
        if (cell === undefined || cell === '') {
            continue;
        }
        const text = isEmail ? tidyEmail(cell) : tidy(cell);
        if (text !== '') {
            return text;
        }
    }
    return '';
}

/** Null where a cell needs a closer look. */
function pickTidyCohorts(row: readonly string[], plan: Plan): readonly string[] | null {
    let cohorts = NO_COHORTS;
    for (let at = 0; at < plan.cohorts.length; at++) {
        const cell = row[plan.cohorts[at] ?? -1];
        const cohort = cell === undefined || cell === '' ? '' : tidy(cell);
        if (cohort === null) {
            return null;
        }
        cohorts = withCohort(cohorts, cohort);
    }
    if (cohorts === NO_COHORTS && plan.cohortFallbacks.length > 0) {
        const cohort = pickTidy(row, plan.cohortFallbacks);
        return cohort === null ? null : withCohort(cohorts, cohort);
    }
    return cohorts;
}
