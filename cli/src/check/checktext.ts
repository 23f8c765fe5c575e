import type {Group, Review} from '../../../amd/src/check/createreview';
import type {Person} from '../../../amd/src/map/person';
import {fieldName} from '../../../amd/src/page/columns/fieldname';
import {issueText} from '../../../amd/src/page/lines/issuetext';
import {lineNames, type LineName} from '../../../amd/src/page/lines/linename';
import type {Words} from '../../../amd/src/page/shared/words';
import {allIssues, type Checked} from '../lists';
import {plain} from '../plain';

/** Lines shown of the table and of a group. */
const SHOWN = 5;
const FIELDS = ['username', 'lastname', 'firstname', 'email'] as const;
/** Characters of a cell that are shown. */
const WIDTH = 32;

/** What a check found, for people to read. */
export function toText(file: string, checked: Checked, words: Words): string {
    const {table, review} = checked;
    const name = lineNames(table, words);
    const counts = review.counts();
    return [
        `${file}: ${howRead(checked, words)}`,
        ...review.fileIssues.map((issue) => `  ${words.say(`cli_level_${issue.level}`)}: ${plain(issueText(issue, words, name))}`),
        ...(review.people.length > 0 ? [
            `  ${columnsText(checked, words)}`,
            `  ${words.many('cli_people', counts.all)}, ${words.many('cli_blocked', counts.error)}, ${words.many('cli_warned', counts.warning)}`,
            ...sample(review.people, words, name).map((line) => `    ${line}`),
            ...groupsText(review, words, name),
        ] : []),
    ].join('\n');
}

/** How a list was read: format, character set, separator, header. */
function howRead({table}: Checked, words: Words): string {
    return [
        table.format, table.sheet, table.encoding, table.delimiter === null ? null : words.say('cli_separator', JSON.stringify(table.delimiter)),
        table.format === 'json' || table.parts ? null : table.headerLine === null ? words.say('cli_noheader') : words.say('cli_headerline', table.headerLine),
    ].filter((part): part is string => part !== null && part !== '').map(plain).join(', ');
}

/** What the columns were taken for. */
export function columnsText({table, mapping}: Pick<Checked, 'table' | 'mapping'>, words: Words): string {
    const columns = table.header.flatMap((label, column) => {
        const fallback = mapping.fallbacks[column];
        const field = mapping.targets[column] ?? null;
        const meant = field !== null ? field : fallback === undefined ? null : words.say('cli_whenempty', fallback);
        return meant === null ? [] : [`${plain(label.trim()) || words.say('cli_column', column + 1)} → ${meant}`];
    });
    return [...columns, words.many('cli_ignored', table.header.length - columns.length)].join(' · ');
}

/** The first people, one a line, in columns. */
export function sample(people: readonly Person[], words: Words, name: LineName): string[] {
    const rows = [
        [words.say('js_column_line'), ...FIELDS.map((field) => fieldName(field, words)), fieldName('cohort', words)],
        ...people.slice(0, SHOWN).map((person) => [name(person.line), ...FIELDS.map((field) => person[field]), person.cohorts.join(' | ')]),
    ].map((row) => row.map((cell) => plain(cell).slice(0, WIDTH)));
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

/** The problems, each with its first lines. */
export const groupsText = (review: Review, words: Words, name: LineName): string[] =>
    review.groups().flatMap((group) => groupText(group, review, words, name));

function groupText(group: Group, review: Review, words: Words, name: LineName): string[] {
    const title = words.say(`issue_group_${group.code}`, {fieldname: group.field === null ? '' : fieldName(group.field, words)});
    return [
        `  ${words.say(`cli_level_${group.level}`)} × ${words.number(group.count)}: ${words.has(`issue_group_${group.code}`) ? title : group.code}`,
        ...group.lines.slice(0, SHOWN).flatMap((line) => review.issues(line)
            .filter((issue) => issue.code === group.code && issue.field === group.field)
            .map((issue) => `    ${words.say('cli_line', {line: name(line), text: plain(issueText(issue, words, name))})}${
                issue.fix === undefined || issue.field === 'password' ? '' : ` → ${plain(issue.fix)}`}`)),
        ...(group.count > SHOWN ? [`    ${words.many('cli_more', group.count - SHOWN)}`] : []),
    ];
}

/** One JSON object. */
export function toJson(file: string, checked: Checked, words: Words, showPasswords: boolean): string {
    const {table, mapping, review} = checked;
    const name = lineNames(table, words);
    return JSON.stringify({
        file,
        format: table.format,
        sheet: table.sheet,
        encoding: table.encoding,
        delimiter: table.delimiter,
        headerLine: table.headerLine,
        columns: table.header.map((label, column) => ({
            label, field: mapping.targets[column] ?? mapping.fallbacks[column] ?? null, why: mapping.why?.[column] ?? null,
        })),
        people: review.people.map(({line, mergedLines, fields, ...person}) => ({
            line, mergedLines, ...person, password: person.password === '' || showPasswords ? person.password : '***', ...fields,
        })),
        issues: allIssues(checked).map((issue) => ({
            line: issue.line, field: issue.field, code: issue.code, level: issue.level, message: issueText(issue, words, name),
        })),
    });
}
