import type {Person} from '../map/person';
import type {Issue} from '../read/issue';
import {checkIssue} from './codes';
import type {Facts, Report} from './rule';
import {RULES} from './rules';

/** No issue: one list for everyone. */
export const NONE: readonly Issue[] = [];

/** What the rule at work reports goes here: one list and one function for everyone, as there may be a hundred thousand. */
const work: {found: Issue[] | null; line: number} = {found: null, line: 0};
const report: Report = (code, field, params, fix) => {
    (work.found ??= []).push(checkIssue(code, work.line, field, params, fix));
};

/** Runs every rule on one person. */
export function checkPerson(person: Person, facts: Facts): readonly Issue[] {
    work.found = null;
    work.line = person.line;
    for (const rule of RULES) {
        rule(person, facts, report);
    }
    return taken();
}

/** What was found, kept by nobody here. */
function taken(): readonly Issue[] {
    const {found} = work;
    work.found = null;
    return found ?? NONE;
}
