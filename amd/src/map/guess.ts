import type {Table} from '../read/table';
import type {Mapping} from './mapping';
import {lookAtColumns} from './solve/column';
import {nativeColumns, type NativeFields} from './solve/natives';
import {solve} from './solve/solve';
import {mapUntitled} from './solve/untitled';

/**
 * Understands the columns of a table by everything there is to see: their titles, what stands above and beside them, what they hold. A table
 * without any title we know is named by what its columns hold.
 */
export function guessMapping(table: Pick<Table, 'header' | 'rows' | 'hiddenColumns'>, site: NativeFields): Mapping {
    const columns = lookAtColumns(table);
    const natives = nativeColumns(table.header, site);
    if (natives.size === 0 && columns.every(({meaning: {kind}}) => kind === 'unknown' || kind === 'other')) {
        return mapUntitled(columns);
    }
    return solve(table, columns, natives);
}
