import {writePeople, type WriteOptions} from '../../check/lists/listwriter';
import {writeCsv} from '../../check/lists/writecsv';
import type {Person} from '../../map/person';
import {placeOf} from '../../read/lines/places';
import {joining} from '../cohort/gains';
import type {Host} from '../shared/host';
import {issueText} from './issuetext';
import {lineNames} from './linename';
import {changesText, foreseen, reason} from './gridrows';
import type {State} from '../state';
import type {Words} from '../shared/words';

type Columns = NonNullable<WriteOptions['more']>;

/** The list as it was put right, without the lines left out. */
export function saveList(state: State, host: Host, passwords: boolean): void {
    const {review} = state;
    if (review) {
        const people = review.people.filter((person) => review.outcome(person.line) !== 'leftout');
        save(state, host, 'js_list_name', writePeople(people, {passwords, delimiter: delimiter(host.words)}));
    }
}

/** Lines that will not be imported, each with its reason: to correct and drop again. */
export function saveLeftLines(state: State, host: Host, passwords = false): void {
    if (state.review) {
        savePeople(state, host, 'js_left_name', passwords, ({line}) => whyLeft(state, line, host.words));
    }
}

/** What would happen to everyone, and why, without anything happening. */
export function saveVerdict(state: State, host: Host): void {
    const {review} = state;
    const {words} = host;
    if (!review) {
        return;
    }
    const {cohorts, joins} = joining(state);
    const called = (id: number): string => cohorts.get(id)?.idnumber || cohorts.get(id)?.name || String(id);
    const name = lineNames(state.table, words);
    const columns: readonly [string, (person: Person) => string][] = [
        ['js_column_outcome', ({line}) => foreseen(review, line, words, name).label],
        ['js_column_reason', ({line}) => reason(review, line, words, name)],
        ['js_column_account', ({line}) => review.answer(line)?.account ?? ''],
        ['js_column_joins', (person) => joins(person).map(called).join(', ')],
        ['js_column_changes', ({line}) => changesText(review, line, words)],
    ];
    const more = [...places(state.table, words), ...columns.map(([key, of]) => ({label: words.say(key), of}))];
    save(state, host, 'js_verdict_name', writePeople(review.people, {passwords: false, more, delimiter: delimiter(words)}));
}

/** Lines whose import failed or was cancelled, each with its reason. */
export function saveFailures(state: State, host: Host): void {
    const {review, progress} = state;
    const {words} = host;
    const results = [...progress?.tally.results.values() ?? []].filter(({outcome}) => ['failed', 'blocked', 'cancelled'].includes(outcome));
    const reasons = new Map(results.map(({line, outcome, message}) => [line, message || words.say(`outcome_done_${outcome}`)]));
    if (review) {
        savePeople(state, host, 'js_failures_name', false, ({line}) => reasons.get(line) ?? null);
    } else {
        // An import found under way: nothing is known of its people but what became of them.
        save(state, host, 'js_failures_name', writeCsv([
            ['username', words.say('js_column_line'), words.say('js_column_reason')],
            ...results.map(({line, username}) => [username, String(line), reasons.get(line) ?? '']),
        ], delimiter(words)));
    }
}

/** People with a reason, and where they were in the file. */
function savePeople(state: State, host: Host, name: string, passwords: boolean, reason: (person: Person) => string | null): void {
    save(state, host, name, listWithReasons(state, host.words, passwords, reason));
}

/** A list of those there is a reason for, which stands beside each: to be corrected and imported again. */
export function listWithReasons(
    {review, table}: Pick<State, 'review' | 'table'>, words: Words, passwords: boolean, reason: (person: Person) => string | null,
): string {
    const reasons = new Map<Person, string>();
    for (const person of review?.people ?? []) {
        const why = reason(person);
        if (why !== null) {
            reasons.set(person, why);
        }
    }
    const more = [...places(table, words), {label: words.say('js_column_reason'), of: (person: Person) => reasons.get(person) ?? ''}];
    return writePeople([...reasons.keys()], {passwords, more, delimiter: delimiter(words)});
}

/** Why a line will not be imported; null when it will. */
export function whyLeft({review, table}: Pick<State, 'review' | 'table'>, line: number, words: Words): string | null {
    const outcome = review?.outcome(line);
    if (outcome === 'leftout') {
        return words.say('outcome_leftout');
    }
    const issues = review?.issues(line).filter((issue) => issue.level === 'error') ?? [];
    const name = lineNames(table, words);
    return outcome !== 'blocked' ? null
        : issues.map((issue) => issueText(issue, words, name)).join(' ') || (review?.answer(line)?.message ?? '');
}

/** Where people were: their line, and their file when there are several. */
function places(table: State['table'], words: Words): Columns {
    const place = (line: number): {file: string; line: number} => {
        const {part, line: local} = table?.parts ? placeOf(table, line) : {part: -1, line};
        return {file: table?.parts?.[part]?.name ?? '', line: local};
    };
    return [
        ...table?.parts ? [{label: words.say('js_file'), of: ({line}: Person) => place(line).file}] : [],
        {label: words.say('js_column_line'), of: ({line}) => String(place(line).line)},
    ];
}

function save({table, progress}: State, host: Host, name: string, text: string): void {
    const base = (table?.name || progress?.filename || '').replace(/\.[^.]*$/, '');
    host.download(host.words.say(name, base || host.words.say('js_pasted')), 'text/csv', text);
}

/** Where numbers have a comma, spreadsheets separate cells by semicolons. */
const delimiter = (words: Words): string => words.number(1.5).includes(',') ? ';' : ',';
