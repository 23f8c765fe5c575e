import type {Issue} from '../read/issue';
import {fieldName} from './fieldname';
import type {Words} from './words';

/** An issue in words; a field among its params is named as people know it. */
export function issueText(issue: Issue, words: Words): string {
    // What the server found comes with its own words.
    const message = issue.params?.['message'];
    if (typeof message === 'string') {
        return message;
    }
    const params: Record<string, string | number> = {...issue.params};
    if (issue.line !== null) {
        params['line'] ??= issue.line;
    }
    if (issue.field !== null) {
        params['fieldname'] = fieldName(issue.field, words);
    }
    if (issue.fix !== undefined) {
        params['fix'] ??= issue.fix;
    }
    return words.has(`issue_${issue.code}`) ? words.say(`issue_${issue.code}`, params) : issue.code;
}
