import {guessMapping} from '../../../amd/src/map/guess';
import {mappingIssues} from '../../../amd/src/map/columns';
import {site} from './site';

/** How the columns of a list are understood, its cells between semicolons: title → field of what is taken, and what is said of the columns. */
export function understandLines(titles: string, ...lines: string[]) {
    const header = titles.split(';');
    const table = {header, rows: lines.map(line => line.split(';')), headerLine: 1, lines: lines.map((_, i) => i + 2)};
    const mapping = guessMapping(table, site);
    const taken: Record<string, string> = {};
    header.forEach((title, column) => {
        const field = mapping.targets[column] ?? mapping.fallbacks[column];
        if (field) {
            taken[title] = field;
        }
    });
    return {taken, issues: mappingIssues(table, mapping).map(({code, params}) => `${code} ${String(params?.['labels'] ?? params?.['label'] ?? '')}`)};
}
