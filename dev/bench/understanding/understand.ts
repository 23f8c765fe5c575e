import type {Site} from '../../../amd/src/check/site';
import {mappingIssues} from '../../../amd/src/map/columns';
import {guessMapping} from '../../../amd/src/map/guess';
import {readTable} from '../../../amd/src/read/read';
import {makeRows, toFile} from './file';
import {judge, type Judged, type Understood} from './judge';
import type {List} from './list';

/** Reads and maps a file as the page does. */
export async function understand(bytes: Uint8Array, site: Pick<Site, 'fields'>): Promise<Understood> {
    const table = await readTable(bytes, 'liste.csv');
    const mapping = guessMapping(table, site);
    return {header: table.header, mapping, issues: [...table.issues.filter(issue => issue.line === null), ...mappingIssues(table, mapping)]};
}

/** What is understood of a list, with contents made by a seed. */
export async function understandList(list: List, site: Pick<Site, 'fields'>, seed: string): Promise<{judged: Judged[]; isAsked: boolean}> {
    const understood = await understand(toFile(list.titles, makeRows(list, seed), list.groups), site);
    return {judged: judge(list, understood), isAsked: understood.mapping.questions.length > 0};
}
