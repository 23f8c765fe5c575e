import {fieldText} from '../check/select';
import type {Host} from './host';
import {issueText} from './issuetext';
import {shownFields} from './rows';
import type {State} from './state';
import {writeCsv} from './writecsv';

/** Lines that will not be imported, each with its reason: to correct and drop again. */
export function saveLeftLines(state: State, host: Host): void {
    const {review} = state;
    if (review) {
        save(state, host, 'js_left_name', (line) => {
            const outcome = review.outcome(line);
            if (outcome === 'leftout') {
                return host.words.say('outcome_leftout');
            }
            const issues = review.issues(line).filter((issue) => issue.level === 'error');
            return outcome !== 'blocked' ? null
                : issues.map((issue) => issueText(issue, host.words)).join(' ') || (review.answer(line)?.message ?? '');
        });
    }
}

/** Lines whose import failed or was cancelled, each with its reason. */
export function saveFailures(state: State, host: Host): void {
    const {progress} = state;
    save(state, host, 'js_failures_name', (line) => {
        const result = progress?.tally.results.get(line);
        return result && ['failed', 'blocked', 'cancelled'].includes(result.outcome)
            ? result.message || host.words.say(`outcome_done_${result.outcome}`) : null;
    });
}

function save(state: State, host: Host, name: string, reason: (line: number) => string | null): void {
    const {review, mapping, table, progress} = state;
    const {words} = host;
    const why = words.say('js_column_reason');
    // Native names as the header: the file is understood when it is dropped again. Passwords stay where they are.
    const fields = mapping ? shownFields(mapping).filter((field) => field !== 'password') : ['username'];
    const people = review?.people ?? [];
    const rows = people.flatMap((person) => {
        const text = reason(person.line);
        return text === null ? [] : [[...fields.map((field) => fieldText(person, field)), String(person.line), text]];
    });
    if (!review && progress) {
        for (const result of progress.tally.results.values()) {
            const text = reason(result.line);
            if (text !== null) {
                rows.push([result.username, String(result.line), text]);
            }
        }
    }
    const base = (table?.name || progress?.filename || '').replace(/\.[^.]*$/, '');
    host.download(words.say(name, base || words.say('js_pasted')), 'text/csv',
        writeCsv([[...fields, words.say('js_column_line'), why], ...rows]));
}

