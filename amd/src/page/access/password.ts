import {checkPerson} from '../../check/check';
import type {Site} from '../../check/site';
import type {Issue} from '../../read/issue';
import {issueText} from '../lines/issuetext';
import type {Words} from '../shared/words';

/** What stops one password for everybody, in words; empty when nothing does. */
export function passwordProblem(password: string, site: Site, words: Words): string {
    return passwordIssue(password, site)?.level === 'error' ? passwordNote(password, site, words) : '';
}

/** What is to be said of one password for everybody, in words: what stops it, or that it has to be changed. */
export function passwordNote(password: string, site: Site, words: Words): string {
    const issue = passwordIssue(password, site);
    return issue ? issueText(issue, words) : '';
}

/** The same rule judges those of a file. */
function passwordIssue(password: string, site: Site): Issue | undefined {
    return checkPerson(
        {line: 0, mergedLines: [], username: '', lastname: '', firstname: '', email: '', cohorts: [], password, auth: '', fields: {}},
        {site, mapped: new Set(['password']), followsEmail: () => false, repairs: new Map()},
    ).find((one) => one.field === 'password');
}
