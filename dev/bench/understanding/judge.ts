import type {Mapping} from '../../../amd/src/map/mapping';
import type {Issue} from '../../../amd/src/read/issue';
import {matters, type Column, type List} from './list';

/** What came of a column: wrong is silent when neither a question nor a warning names it or its field. */
export type Verdict = 'right' | 'asked' | 'wrong' | 'silent';

/** A column that matters, with what was wanted and what it was taken for. */
export interface Judged {
    readonly column: number;
    readonly title: string;
    readonly wanted: string;
    readonly got: string | null;
    readonly verdict: Verdict;
}

/** What was understood of a file, as far as it is judged. */
export interface Understood {
    /** Titles as they were read, with those of their groups before them. */
    readonly header?: readonly string[];
    readonly mapping: Pick<Mapping, 'targets' | 'fallbacks' | 'questions'>;
    readonly issues: readonly Issue[];
}

/** Judges what was understood of a list, its columns that matter only. */
export function judge(list: List, {header, mapping, issues}: Understood): Judged[] {
    const got = list.titles.map((_, column) => mapping.targets[column] ?? mapping.fallbacks[column] ?? null);
    const asked = new Set(mapping.questions);
    const isTaken = (fields: readonly string[]): boolean => list.columns.some((column, i) =>
        mapping.targets[i] !== null && fields.includes(got[i] ?? '') && fieldsOf(column).includes(got[i] ?? ''));
    return list.columns.flatMap((column, i): Judged[] => {
        const [fields, is] = [fieldsOf(column), got[i] ?? null];
        const title = list.titles[i] ?? '';
        const shown = header?.length === list.titles.length ? header[i] ?? '' : title;
        const verdict = (): Verdict => {
            if (fields.length === 0 ? is === null : is !== null && fields.includes(is)) {
                return 'right';
            }
            // A number that may be the username is offered by name where people have an e-mail to log in with.
            if (is === null && isOptional(column) && (asked.has(i) || isNamed(issues, i, shown) || isTaken(fields)
                || (fields.includes('fullname') && areNamed(got)))) {
                return 'right';
            }
            if (is === null && asked.has(i)) {
                return 'asked';
            }
            return isTold(issues, i, shown, [...fields, ...(is === null ? [] : [is])]) ? 'wrong' : 'silent';
        };
        return matters(column) ? [{column: i, title, wanted: wantedOf(column), got: is, verdict: verdict()}] : [];
    });
}

/** Fields any of which is right for a column; none for one that must not be taken. */
const fieldsOf = ({field}: Column): string[] => [field ?? []].flat().map(name => name.replace(/\?$/, ''));

const isOptional = ({field}: Column): boolean => [field ?? []].flat().some(name => name.endsWith('?'));

const wantedOf = (column: Column): string =>
    [column.field ?? []].flat().join(' or ') || (column.third ? 'nothing: a third party’s' : 'nothing');

const areNamed = (got: readonly (string | null)[]): boolean => got.includes('lastname') && got.includes('firstname');

/** Whether a warning names the column, by its title or its number, or one of the fields. */
const isTold = (issues: readonly Issue[], column: number, title: string, fields: readonly string[]): boolean =>
    issues.some(({level, field, params}) => level !== 'info' && (
        (field !== null && fields.includes(field)) || isNamed([{level, ...(params && {params})}], column, title)));

/** Whether a warning names the column, by its title or its number, alone or with others. */
const isNamed = (issues: readonly Pick<Issue, 'level' | 'params'>[], column: number, title: string): boolean =>
    issues.some(({level, params}) => level !== 'info' && Object.entries(params ?? {}).some(([name, value]) =>
        (name === 'column' ? Number(value) === column + 1
            : title !== '' && (name === 'labels' ? String(value).includes(`“${title.trim()}”`) : value === title))));
