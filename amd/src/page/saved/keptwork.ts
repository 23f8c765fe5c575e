import {partOfMapping} from '../../map/joinmappings';
import type {Mapping} from '../../map/mapping';
import type {Issue} from '../../read/issue';
import {joinTables} from '../../read/lines/join';
import type {Table} from '../../read/table';
import type {Access} from '../access/access';
import type {Draft} from '../shared/config';
import type {KeptFile, OpenFile} from '../state';

/** Shape of what is kept; what an older page kept otherwise is thrown away. */
export const VERSION = 2;

/** One file as kept: its mapped columns, without passwords and without rows, which are kept in slices. */
export interface WorkFile {
    readonly table: Omit<Table, 'rows' | 'lines'>;
    readonly mapping: Mapping;
    readonly kept: KeptFile;
}

/** Work that is being written: it is whole once its meta is a Work. */
export interface WorkClaim {
    /** Whoever holds the work: the tab that may write. */
    readonly token: string;
    /** Unix time of the last change. */
    readonly saved: number;
}

/** Work on a list as it is kept in the browser. */
export interface KeptWork extends WorkClaim {
    readonly version: number;
    readonly people: number;
    readonly files: readonly WorkFile[];
    readonly access: Access;
    /** The list came by itself and waits for a decision. */
    readonly draft?: Draft | null;
    /** How many records its rows and its decisions are: with fewer it is not whole. */
    readonly records: {readonly rows: number; readonly done: number; readonly undone: number};
}

/** Issues about what is no person: they say what stood there. */
const ELSEWHERE: ReadonlySet<string> = new Set(['titleline', 'headerrepeated', 'footerline']);

/** What may be kept of a file, and which columns of its rows. */
export interface Keepable extends WorkFile {
    readonly columns: readonly number[];
}

/** What may be kept of files: mapped columns only, and never a password. */
export function keepable(files: readonly OpenFile[], mapping: Mapping): Keepable[] {
    const places = files.length === 1 ? [files[0]?.table.header.map((_, column) => column) ?? []]
        : joinTables(files.map(({table}) => table)).places;
    return files.map(({table, kept}, at) => {
        const part = partOfMapping(mapping, places[at] ?? []);
        const meaning = (column: number): string | null => part.targets[column] ?? part.fallbacks[column] ?? null;
        const all = table.header.map((_, column) => column);
        const columns = all.filter((column) => ![null, 'password'].includes(meaning(column)));
        const secrets = all.filter((column) => meaning(column) === 'password');
        const {rows, lines: _lines, repairs, ...rest} = table;
        return {
            columns,
            table: {
                ...rest, header: columns.map((column) => table.header[column] ?? ''), issues: table.issues.filter(isKept).map(bare),
                ...(repairs && {repairs: repairsOf(rows, columns, repairs)}),
            },
            mapping: {
                targets: columns.map((column) => part.targets[column] ?? null), questions: [],
                fallbacks: Object.fromEntries(columns.flatMap((column, local) => (
                    part.fallbacks[column] === undefined ? [] : [[local, part.fallbacks[column]]]))),
            },
            kept: {
                // Columns of a file that was itself taken back from the browser are counted in the file it once was.
                columns: columns.map((column) => kept?.columns[column] ?? column),
                secrets: kept?.secrets.length ? kept.secrets : secrets.map((column) => kept?.columns[column] ?? column),
                width: kept?.width ?? table.header.length,
            },
        };
    });
}

const isKept = ({code}: Issue): boolean => !ELSEWHERE.has(code);

/** Without the cells no column has. */
const bare = (issue: Issue): Issue => (issue.code === 'rowlong' ? {...issue, params: {...issue.params, value: '…'}} : issue);

/** Repairs of cells that are kept. */
function repairsOf(
    rows: readonly (readonly string[])[], columns: readonly number[], repairs: ReadonlyMap<string, string>,
): Map<string, string> {
    const found = new Map<string, string>();
    for (const row of rows) {
        for (const column of columns) {
            const cell = row[column] ?? '';
            const meant = cell.includes('\uFFFD') ? repairs.get(cell.trim().normalize('NFC')) : undefined;
            if (meant !== undefined) {
                found.set(cell.trim().normalize('NFC'), meant);
            }
        }
    }
    return found;
}

/** The mapping of a file given again, as it was decided on what was kept of it. */
export function widen(mapping: Mapping, {columns, secrets, width}: KeptFile): Mapping {
    const targets = Array<string | null>(width).fill(null);
    const fallbacks: Record<number, string> = {};
    columns.forEach((column, local) => {
        targets[column] = mapping.targets[local] ?? null;
        const field = mapping.fallbacks[local];
        if (field !== undefined) {
            fallbacks[column] = field;
        }
    });
    secrets.forEach((column, at) => at === 0 ? targets[column] = 'password' : fallbacks[column] = 'password');
    return {targets, fallbacks, questions: []};
}
