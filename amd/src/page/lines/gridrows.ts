import type {FieldChange} from '../../check/people/answer';
import type {Review} from '../../check/createreview';
import {fieldText} from '../../check/select';
import type {Mapping} from '../../map/mapping';
import type {Person} from '../../map/person';
import type {Issue} from '../../read/issue';
import type {Result} from '../../run/server';
import {fieldName} from '../columns/fieldname';
import type {GridCell, GridColumn, GridRow, GridSource, Tone} from './gridmodel';
import {issueText} from './issuetext';
import type {LineName} from './linename';
import {shownFields} from './shownfields';
import type {Preview} from '../file/preview';
import type {Progress} from '../state';
import type {Words} from '../shared/words';

const TONES: Readonly<Record<string, Tone>> = {
    create: 'good', enrol: 'info', update: 'info', unchanged: 'none', blocked: 'bad', failed: 'bad', leftout: 'none', pending: 'none',
    cancelled: 'warn',
};
/** Least width in rem and share of what is left. */
const WIDTHS: Readonly<Record<string, readonly [number, number]>> = {
    username: [7, 0.6], lastname: [6.5, 0.6], firstname: [7.25, 0.6], email: [11, 3], cohort: [8, 1],
};
/** The same of the column of line numbers. */
const LINE: readonly [number, number] = [4.5, 0];
const HIDDEN = '••••••';

/** The people of a review as rows: what was read and what will happen, or, once an import runs, what did. */
export function reviewRows(
    review: Review, mapping: Mapping, indices: ArrayLike<number>, progress: Progress | null, words: Words, name: LineName,
    several = false,
): GridSource {
    const fields = shownFields(mapping);
    const editable = progress === null;
    const row = (at: number): GridRow => {
        const person = review.people[indices[at] ?? 0] as Person;
        const cells: Record<string, GridCell> = {line: {text: name(person.line)}};
        const issues = review.issues(person.line);
        const changes = changesOf(review, person.line);
        for (const field of fields) {
            const issue = issues.find((one) => one.field === field && one.level !== 'info');
            const value = field === 'password' ? person.password : fieldText(person, field);
            const replaced = changes.find((change) => change.field === field && change.old !== '');
            cells[field] = {
                text: replaced ? words.say('js_change_cell', {old: replaced.old, new: replaced.new})
                    : field === 'password' ? (value === '' ? '' : HIDDEN) : value,
                ...(editable && {value}),
                ...(issue && editable && {level: issue.level === 'error' ? 'error' : 'warning', why: issueText(issue, words, name)}),
            };
        }
        const outcome = review.outcome(person.line);
        return {
            line: person.line, name: name(person.line), cells,
            included: editable ? outcome !== 'leftout' : null,
            includeLabel: words.say('js_include', {line: name(person.line)}),
            outcome: progress ? happened(review, person.line, progress, words, name) : foreseen(review, person.line, words, name),
        };
    };
    const columns = columnsOf(fields, editable, progress ? 'js_column_result' : 'js_column_outcome', words, several ? [11, 0.6] : LINE);
    return {columns, count: indices.length, row, find: (line) => Array.prototype.indexOf.call(indices, review.indexOf(line))};
}

/** The first lines of a file that is still being read, in the columns they will have. */
export function previewRows({review, mapping}: Preview, words: Words): GridSource {
    const fields = shownFields(mapping);
    return {
        columns: columnsOf(fields, true, 'js_column_outcome', words), count: review.people.length,
        find: (line) => review.indexOf(line),
        row: (at) => {
            const person = review.people[at] as Person;
            return {
                line: person.line, name: words.number(person.line), included: null, includeLabel: '', outcome: {label: '', tone: 'none', why: ''},
                cells: Object.fromEntries([['line', {text: words.number(person.line)}], ...fields.map((field): [string, GridCell] => (
                    [field, {text: field === 'password' && person.password !== '' ? HIDDEN : fieldText(person, field)}]))]),
            };
        },
    };
}

/** Results without the file they came from: an import found under way or finished elsewhere. */
export function resultRows(results: readonly Result[], words: Words): GridSource {
    return {
        columns: columnsOf(['username'], false, 'js_column_result', words).map((column) => ({...column, sortable: false})),
        count: results.length,
        find: (line) => results.findIndex((result) => result.line === line),
        row: (at) => {
            const result = results[at] as Result;
            return {
                line: result.line, name: words.number(result.line), included: null, includeLabel: '',
                cells: {line: {text: words.number(result.line)}, username: {text: result.username}},
                outcome: resultOutcome(result, words),
            };
        },
    };
}

function columnsOf(fields: readonly string[], editable: boolean, last: string, words: Words, [width, grow] = LINE): GridColumn[] {
    const who = fields.includes('lastname') ? 'lastname' : fields[0];
    return [
        ...(editable ? [{key: 'check', label: words.say('js_column_check'), width: 2.75, grow: 0, sortable: false}] : []),
        {key: 'line', label: words.say('js_column_line'), width, grow, sortable: true},
        ...fields.map((field) => {
            const [least, share] = WIDTHS[field] ?? [8, 0];
            return {key: field, label: fieldName(field, words), width: least, grow: share, sortable: field !== 'password', sticks: field === who};
        }),
        {key: 'outcome', label: words.say(last), width: 13, grow: 3, sortable: false},
    ];
}

/** What will happen to a line, and why. */
export function foreseen(review: Review, line: number, words: Words, name: LineName): GridRow['outcome'] {
    const outcome = review.outcome(line);
    const tone = outcome === 'create' && weightiest(review, line)?.level === 'warning' ? 'warn' : TONES[outcome] ?? 'none';
    const why = [changesText(review, line, words), reason(review, line, words, name)].filter((text) => text !== '').join(' · ');
    return {label: words.say(`outcome_${outcome}`), tone, why};
}

const weightiest = (review: Review, line: number): Issue | undefined => {
    const issues = review.issues(line);
    return issues.find(({level}) => level === 'error') ?? issues.find(({level}) => level === 'warning') ?? issues[0];
};

/** Why it will happen; what of an account changes is not in it. */
export function reason(review: Review, line: number, words: Words, name: LineName): string {
    const outcome = review.outcome(line);
    const worst = weightiest(review, line);
    const answer = review.answer(line);
    const why = outcome === 'leftout' ? '' : worst ? issueText(worst, words, name) : answer?.message ?? '';
    const more = outcome !== 'leftout' && worst && worst.level !== 'error' && answer?.message && worst.code !== answer.code ? ` · ${answer.message}` : '';
    return why + more;
}

/** What of an account will change, or did. */
const changesOf = (review: Review, line: number): readonly FieldChange[] =>
    review.outcome(line) === 'update' ? review.answer(line)?.changes ?? [] : [];

/** "City: “Caen” → “Rouen”" for each field that changes; empty for none. */
export function changesText(review: Review, line: number, words: Words): string {
    const value = (text: string): string => text === '' ? words.say('js_change_empty') : words.say('js_value', text);
    return changesOf(review, line)
        .map((change) => words.say('js_change', {field: fieldName(change.field, words), old: value(change.old), new: value(change.new)}))
        .join(' · ');
}

function happened(review: Review, line: number, progress: Progress, words: Words, name: LineName): GridRow['outcome'] {
    const result = progress.tally.results.get(line);
    if (result) {
        const said = resultOutcome(result, words);
        const changes = result.outcome === 'update' ? changesText(review, line, words) : '';
        return changes === '' ? said : {...said, why: changes};
    }
    if (!progress.lines.has(line)) {
        const {why} = foreseen(review, line, words, name);
        return {label: words.say(`outcome_${review.outcome(line)}`), tone: 'none', why};
    }
    const over = progress.state === 'cancelled';
    return {label: words.say(over ? 'outcome_cancelled' : 'outcome_waiting'), tone: over ? 'warn' : 'none', why: ''};
}

export function resultOutcome(result: Result, words: Words): GridRow['outcome'] {
    const message = result.message || (words.has(`outcome_${result.code}`) ? words.say(`outcome_${result.code}`) : '');
    return {
        label: words.say(`outcome_done_${result.outcome}`), tone: TONES[result.outcome] ?? 'none',
        why: ['create', 'cancelled'].includes(result.outcome) ? '' : message,
    };
}
