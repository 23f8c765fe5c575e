import {normaliseLabel} from '../read/label';
import {meaningOf} from '../read/labels';
import type {Issue} from '../read/issue';
import type {Table} from '../read/table';
import {cleanUsername} from './clean';
import {mapIssue} from './codes';
import {REQUIRED_FIELDS} from './field';
import type {Mapping} from './mapping';
import {makePlan} from './plan';

/** What is to be said of the columns as they are mapped. */
export function mappingIssues(table: Pick<Table, 'header' | 'headerLine' | 'rows' | 'lines' | 'parts'>, mapping: Mapping): Issue[] {
    const issues: Issue[] = [];
    const plan = makePlan(mapping, table);
    const label = (column: number | undefined): string => table.header[column ?? -1] || `${(column ?? 0) + 1}`;
    for (const column of mapping.questions) {
        const isAmbiguous = meaningOf(normaliseLabel(table.header[column] ?? '')) === 'ask';
        const code = isAmbiguous ? 'columnambiguous' : 'fullnameasked';
        issues.push(mapIssue(code, null, null, {label: label(column)}));
    }
    for (const column of mapping.guessed ?? []) {
        issues.push(mapIssue('columnguessed', null, mapping.targets[column] ?? null, {column: column + 1}));
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
        const isNamed = (field === 'lastname' || field === 'firstname') && plan.fullName >= 0;
        if (plan[field].length === 0 && !isNamed && !(field === 'username' && plan.byEmail.length > 0)) {
            issues.push(mapIssue('fieldnotfound', null, field));
        }
    }
    return issues;
}

/** People it takes to tell. */
const COUNTED = 3;

/** Whether a column only counts its lines: 1, 2, 3… */
const isCounter = (rows: Table['rows'], column: number): boolean =>
    rows.length >= COUNTED && rows.every((row, i) => cleanUsername(row[column] ?? '') === String(i + 1));
