import type {Person} from '../map/person';
import type {Issue} from '../read/issue';
import {checkIssue} from './personcodes';
import {isPlain} from './syntax/plain';
import type {Facts, Report} from './rule';
import {RULES} from './rules';

/** No issue: one list for everyone. */
export const NONE: readonly Issue[] = [];

/** What the rule at work reports goes here: one list and one function for everyone, as there may be a hundred thousand. */
const work: {found: Issue[] | null; line: number} = {found: null, line: 0};
const report: Report = (code, field, params, fix) => {
    (work.found ??= []).push(checkIssue(code, work.line, field, params, fix));
};

/** What the rules find about one person. */
export function checkPerson(person: Person, facts: Facts): readonly Issue[] {
    return isPlain(person, facts, isFine) ? NONE : runRules(person, facts);
}

/** Runs every rule on one person. */
export function runRules(person: Person, facts: Facts): readonly Issue[] {
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

/** Lists of cohorts nothing is to be said of: people share them. */
const fine = new Set<readonly string[]>();
const MOST_LISTS = 2000;

const SOMEBODY: Person = {
    line: 0, mergedLines: [], username: 'a', lastname: 'A', firstname: 'A', email: 'somebody.else@example.fr', cohorts: [], password: '', auth: '', fields: {},
};
const ANYWHERE: Facts = {
    site: {
        extendedUsernames: false, allowedEmailDomains: [], deniedEmailDomains: [], auths: [], fields: [],
        passwordPolicy: {enabled: false, length: 0, digits: 0, lower: 0, upper: 0, special: 0, consecutive: 0},
    },
    mapped: new Set(), followsEmail: () => false, repairs: new Map(),
};

/** Whether the rules find nothing about some cohorts, whoever is in them. */
function isFine(cohorts: readonly string[]): boolean {
    if (fine.has(cohorts)) {
        return true;
    }
    if (runRules({...SOMEBODY, cohorts}, ANYWHERE).length > 0) {
        return false;
    }
    if (fine.size >= MOST_LISTS) {
        fine.clear();
    }
    fine.add(cohorts);
    return true;
}
