import {createReview, type Review} from '../../amd/src/check/createreview';
import type {Site} from '../../amd/src/check/site';
import {guessMapping} from '../../amd/src/map/guess';
import type {Mapping} from '../../amd/src/map/mapping';
import type {OpenFile} from '../../amd/src/page/state';
import {joinFiles} from '../../amd/src/page/file/together';
import type {Issue} from '../../amd/src/read/issue';
import {readTable} from '../../amd/src/read/read';
import type {Table} from '../../amd/src/read/table';
import type {Input} from './inputs';

/** Lists as the page would show them before the site was asked. */
export interface Checked {
    readonly table: Table;
    readonly mapping: Mapping;
    readonly review: Review;
    /** Why lists were refused as a whole. */
    readonly refused: readonly Issue[];
}

/** What is known better about the columns of a list than what they seem to be. */
export type Decide = (table: Table, guess: Mapping) => Mapping | Promise<Mapping>;

/** Reads, maps and checks lists, put one after another, as the page does. */
export async function checkLists(inputs: readonly Input[], site: Site, decide: Decide = (_, guess) => guess): Promise<Checked> {
    const files: OpenFile[] = [];
    const refused: Issue[] = [];
    for (const {bytes, name} of inputs) {
        const table = await readTable(bytes, name);
        const why = table.issues.filter(({level, line}) => level === 'error' && line === null);
        refused.push(...why.map((issue) => inputs.length > 1 ? {...issue, params: {...issue.params, file: name}} : issue));
        // A list that was refused is one of nobody, where there is no other.
        if (why.length === 0 || inputs.length === 1) {
            files.push({source: {kind: 'file', name, bytes}, choices: {}, table});
        }
    }
    const mappings: Mapping[] = [];
    for (const {table} of files) {
        mappings.push(await decide(table, guessMapping(table, site)));
    }
    const {table, mapping} = joinFiles(files, mappings);
    return {table, mapping, refused, review: await createReview(table, mapping, site)};
}

/** Every issue: those of the file first, then by line. */
export function allIssues({table, review, refused}: Checked): Issue[] {
    const ofPeople = refused.length > 0 ? [] : review.people.flatMap((person) => review.issues(person.line));
    const told = new Set(review.people.flatMap((person) => [person.line, ...person.mergedLines]));
    const ofOthers = table.issues.filter((issue) => issue.line !== null && !told.has(issue.line));
    return [...review.fileIssues, ...[...ofOthers, ...ofPeople].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))];
}
