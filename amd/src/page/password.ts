import {checkPerson} from '../check/check';
import type {Site} from '../check/site';
import {issueText} from './issuetext';
import type {Words} from './words';

/** What is wrong with one password for everybody, in words; empty when nothing is. The same rule judges those of a file. */
export function passwordProblem(password: string, site: Site, words: Words): string {
    const issue = checkPerson(
        {line: 0, mergedLines: [], username: '', lastname: '', firstname: '', email: '', cohorts: [], password, auth: '', fields: {}},
        {site, mapped: new Set(['password']), followsEmail: () => false, repairs: new Map()},
    ).find((one) => one.field === 'password');
    return issue ? issueText(issue, words) : '';
}
