import type {Issue} from './issue';
import type {Format, Table} from './table';

/** A file that could not be read: the issue says why, there are no rows. */
export function refuse(name: string, issue: Issue, format: Format = 'csv'): Table {
    return {
        name, format, sheet: null, sheets: [], encoding: null, delimiter: null, headerLine: null,
        header: [], rows: [], lines: [], issues: [issue],
    };
}
