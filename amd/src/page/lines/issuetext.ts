import type {Issue} from '../../read/issue';
import {fieldName} from '../columns/fieldname';
import type {LineName} from './linename';
import type {Words} from '../shared/words';

/** Params that hold several texts of the file, each in quotation marks: those of the reader's language. */
const LISTED = ['labels', 'examples'];

/** An issue in words; a field among its params is named as people know it, and so are lines. */
export function issueText(issue: Issue, words: Words, name: LineName = (line) => words.number(line)): string {
    // What the server found comes with its own words.
    const message = issue.params?.['message'];
    if (typeof message === 'string') {
        return message;
    }
    const params: Record<string, string | number> = {...issue.params};
    if (issue.line !== null) {
        params['line'] ??= name(issue.line);
    }
    if (typeof params['lines'] === 'string') {
        params['lines'] = params['lines'].replace(/\d+/g, (line) => name(Number(line)));
    }
    for (const listed of LISTED) {
        const value = params[listed];
        if (typeof value === 'string') {
            params[listed] = value.replace(/“([^“”]*)”/g, (_, quoted: string) => words.say('js_quoted', quoted));
        }
    }
    if (issue.field !== null) {
        params['fieldname'] = fieldName(issue.field, words);
    }
    if (issue.fix !== undefined) {
        params['fix'] ??= issue.fix;
    }
    const unnamed = `issue_${issue.code}_unnamed`;
    const key = params['account'] === '' && words.has(unnamed) ? unnamed : `issue_${issue.code}`;
    const text = words.has(key) ? words.say(key, params) : issue.code;
    const file = params['file'];
    return typeof file === 'string' ? words.say('js_infile', {file, text}) : text;
}
