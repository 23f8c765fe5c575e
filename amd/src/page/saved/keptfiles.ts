import type {Table} from '../../read/table';
import type {OpenFile} from '../state';
import {isSame} from '../file/together';
import type {KeptWork} from './keptwork';

/** The files of a work from what was kept of them; `rows` says what the keys of a file's slices begin with. */
export const keptFiles = (work: KeptWork, data: ReadonlyMap<string, unknown>, rows: (file: number) => string): OpenFile[] => work.files.map((file, at) => {
    const slices = [...data].filter(([key]) => key.startsWith(rows(at))).map(([, value]) => value as Pick<Table, 'rows' | 'lines'>);
    const table: Table = {...file.table, rows: slices.flatMap((slice) => slice.rows), lines: slices.flatMap((slice) => slice.lines)};
    return {source: {kind: 'kept', name: file.table.name}, choices: {}, table, kept: file.kept};
});

/** Whether a work was begun with a list: what was kept of its files is what stands in these. */
export const isOfList = (work: readonly OpenFile[], list: readonly OpenFile[]): boolean =>
    work.length === list.length && work.every((file, at) => {
        const other = list[at];
        return other !== undefined && other.source.name === file.source.name && isSame(file, asRead(other));
    });

/** The table in the columns of the file it came from, where only some of it were kept. */
const asRead = ({table, kept}: OpenFile): Table => kept ? {
    ...table, header: Array<string>(kept.width).fill(''),
    rows: table.rows.map((row) => {
        const whole: string[] = [];
        kept.columns.forEach((column, local) => {
            whole[column] = row[local] ?? '';
        });
        return whole;
    }),
} : table;
