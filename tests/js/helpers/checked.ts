import {createReview, type Review} from '../../../amd/src/check/createreview';
import type {Site} from '../../../amd/src/check/site';
import {guessMapping} from '../../../amd/src/map/guess';
import type {Mapping} from '../../../amd/src/map/mapping';
import type {Person} from '../../../amd/src/map/person';
import type {Issue} from '../../../amd/src/read/issue';
import {readTable} from '../../../amd/src/read/read';
import type {ReadChoices, Table} from '../../../amd/src/read/table';
import {encode} from './bytes';
import {site as plainSite} from './site';

export interface Checked {
    readonly table: Table;
    readonly mapping: Mapping;
    readonly review: Review;
}

export interface CheckOptions {
    readonly name?: string;
    readonly choices?: ReadChoices;
    readonly site?: Partial<Site>;
}

/** Reads, maps and checks bytes, or a text in UTF-8, as the page does. */
export async function check(file: Uint8Array | string, options: CheckOptions = {}): Promise<Checked> {
    const site = {...plainSite, ...options.site};
    const table = await readTable(typeof file === 'string' ? encode(file, 'utf-8') : file, options.name ?? 'list.csv', options.choices);
    const mapping = guessMapping(table, site);
    return {table, mapping, review: await createReview(table, mapping, site)};
}

/** A person in one line: `2+5 812345|HÉBERT|Inès|ines@exemple.fr|L1, L2`; cohorts only where there are some. */
export const personLine = (person: Person): string => [
    [person.line, ...person.mergedLines].join('+') + ' ' + person.username, person.lastname, person.firstname, person.email,
    ...person.cohorts.length ? [person.cohorts.join(', ')] : [],
].join('|');

/** An issue in one line: `code`, `code@line`, `code@line.field`. */
export const issueLine = (issue: Issue): string =>
    issue.code + (issue.line === null ? '' : `@${issue.line}`) + (issue.field === null ? '' : `.${issue.field}`);

/** Everything found, infos about columns left out unless asked for. */
export function issueLines({table, review}: Checked): string[] {
    const told = new Set(review.people.flatMap(person => [person.line, ...person.mergedLines]));
    return [
        ...review.fileIssues,
        ...table.issues.filter(issue => issue.line !== null && !told.has(issue.line)),
        ...review.people.flatMap(person => review.issues(person.line)),
    ].map(issueLine);
}
