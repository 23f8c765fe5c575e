import type {Issue} from '../read/issue';
import type {Table} from '../read/table';
import {cleanCell, cleanUsername} from './clean';
import {mapIssue, type MapCode} from './columncodes';
import {FULL_NAME, REQUIRED_FIELDS} from './field';
import {nameStyle, splitFullName} from './splitname';
import type {ColumnNote, Mapping} from './mapping';
import {makePlan} from './fieldplan';

type Titled = Pick<Table, 'header' | 'headerLine' | 'rows' | 'lines' | 'parts'>;

/** What is to be said of the columns as they are mapped. */
export function mappingIssues(table: Titled, mapping: Mapping): Issue[] {
    const plan = makePlan(mapping, table);
    const label = (column: number | undefined): string => table.header[column ?? -1] || `${(column ?? 0) + 1}`;
    const issues = [...questions(mapping, label), ...notes(table, mapping, label)];
    for (const column of mapping.guessed ?? []) {
        const field = mapping.targets[column] ?? null;
        const title = (table.header[column] ?? '').trim();
        issues.push(title === '' ? mapIssue('columnguessed', null, field, {column: column + 1}) : mapIssue('columnbycontents', null, field, {label: title}));
    }
    for (const {column, part} of plan.byEmail) {
        const file = table.parts?.[part ?? -1]?.name;
        issues.push(mapIssue('usernamefromemail', null, 'username', {label: label(column), ...(file !== undefined && {file})}));
    }
    const [username = -1] = plan.username;
    if (username >= 0 && isCounter(table.rows, username)) {
        issues.push(mapIssue('usernamecounts', null, 'username', {label: label(username)}));
    }
    for (const [column, field] of Object.entries(mapping.fallbacks)) {
        issues.push(mapIssue('columnfallback', null, field, {
            label: label(Number(column)), preferred: label(mapping.targets.indexOf(field)),
        }));
    }
    for (const field of REQUIRED_FIELDS) {
        const isNamed = (field === 'lastname' || field === 'firstname') && plan.fullNames.length > 0;
        if (plan[field].length === 0 && !isNamed && !(field === 'username' && plan.byEmail.length > 0)) {
            issues.push(mapIssue('fieldnotfound', null, field));
        }
    }
    return issues;
}

/** What is asked: one question a field, however many columns it is about; one a column whose number may be the username. */
function questions({questions, proposals = {}}: Mapping, label: (column: number) => string): Issue[] {
    const byField = new Map<string, number[]>();
    questions.forEach(column => {
        const field = proposals[column] ?? 'username';
        byField.set(field, [...byField.get(field) ?? [], column]);
    });
    return [...byField].flatMap(([field, columns]): Issue[] => {
        if (field === 'username' || field === FULL_NAME) {
            return columns.map(column => mapIssue(field === FULL_NAME ? 'fullnameasked' : 'columnambiguous', null, null, {label: label(column)}));
        }
        return columns.length > 1 ? [mapIssue('columnrivals', null, field, {labels: listed(columns, label), count: columns.length})]
            : columns.map(column => mapIssue('columnproposed', null, field, {label: label(column)}));
    });
}

const NOTES: Readonly<Record<Exclude<ColumnNote, 'split'>, MapCode>> = {
    third: 'columnthird', number: 'columnnumber', masked: 'columnmasked', nottaken: 'columnnottaken', cohort: 'columncohort', short: 'usernameshort',
    only: 'usernamenumber', unfit: 'columnunfit', family: 'columnfamily', few: 'columnfew',
    staff: 'columnstaff', chosen: 'columnchosen', left: 'columnleft', secret: 'columnsecret',
};

/** What is said of columns, those of one kind together; of both names in one with a few of its lines. */
function notes(table: Titled, {notes = {}}: Mapping, label: (column: number) => string): Issue[] {
    const byNote = new Map<ColumnNote, number[]>();
    Object.entries(notes).forEach(([column, note]) => byNote.set(note, [...byNote.get(note) ?? [], Number(column)]));
    return [...byNote].flatMap(([note, columns]) => (note === 'split'
        ? columns.map(column => mapIssue('columnsplit', null, null, {label: label(column), examples: splitExamples(table, column)}))
        : [mapIssue(NOTES[note], null, null, {labels: listed(columns, label), count: columns.length})]));
}

const EXAMPLES = 3;

/** A few cells of both names as they are split. */
function splitExamples({header, rows}: Titled, column: number): string {
    const cells = rows.map(row => cleanCell(row[column] ?? '')).filter(cell => cell !== '');
    const style = nameStyle(header[column] ?? '', cells);
    return [...new Set(cells.slice(0, 50))].flatMap(cell => {
        const names = splitFullName(cell, style);
        return names ? [`“${cell}” → ${names.lastname} / ${names.firstname}`] : [];
    }).slice(0, EXAMPLES).join(' · ');
}

const LISTED = 12;

/** Labels in one sentence; a long list is cut. */
const listed = (columns: readonly number[], label: (column: number) => string): string =>
    columns.slice(0, LISTED).map(column => `“${label(column).trim()}”`).join(', ') + (columns.length > LISTED ? '…' : '');

/** People it takes to tell. */
const COUNTED = 3;

/** Whether a column only counts its lines: 1, 2, 3… */
const isCounter = (rows: Table['rows'], column: number): boolean =>
    rows.length >= COUNTED && rows.every((row, i) => cleanUsername(row[column] ?? '') === String(i + 1));
