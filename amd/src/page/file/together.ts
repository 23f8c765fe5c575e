import {joinMappings} from '../../map/joinmappings';
import type {Mapping} from '../../map/mapping';
import {joinTables} from '../../read/lines/join';
import type {Table} from '../../read/table';
import type {OpenFile} from '../state';

/** The files as one table with one mapping; a single file is what it is. */
export function joinFiles(files: readonly OpenFile[], mappings: readonly Mapping[]): {table: Table; mapping: Mapping} {
    const [file] = files;
    const [mapping] = mappings;
    if (files.length === 1 && file && mapping) {
        return {table: file.table, mapping};
    }
    const {table, places} = joinTables(files.map((one) => one.table));
    return {table, mapping: joinMappings(mappings, places, table.header.length)};
}

/** Whether a file just read is the one of which something was kept: same lines, and the same in them. */
export const isSame = ({table, kept}: OpenFile, read: Table): boolean => kept?.width === read.header.length
    && table.lines.length === read.lines.length
    && table.rows.every((row, at) => table.lines[at] === read.lines[at]
        && row.every((cell, local) => cell === read.rows[at]?.[kept.columns[local] ?? -1]));
