import type {Table} from '../read/table';
import {guessByContent, guessFullName} from './content';
import {FULL_NAME} from './field';
import type {Mapping} from './mapping';
import {lookAtColumns} from './solve/column';
import {nativeColumns, type NativeFields} from './solve/natives';
import {solve} from './solve/solve';

/**
 * Understands the columns of a table by everything there is to see: their titles, what stands above and beside them, what they hold. A table
 * without any title we know is named by what its columns hold.
 */
export function guessMapping(table: Pick<Table, 'header' | 'rows' | 'hiddenColumns'>, site: NativeFields): Mapping {
    const columns = lookAtColumns(table);
    const natives = nativeColumns(table.header, site);
    if (natives.size === 0 && columns.every(({meaning: {kind}}) => kind === 'unknown' || kind === 'other')) {
        const found = guessByContent(columns);
        const both = [...found.values()].includes('lastname') ? -1 : guessFullName(table, found);
        return {
            targets: columns.map((_, column) => found.get(column) ?? null), fallbacks: {}, questions: both < 0 ? [] : [both],
            ...(both >= 0 && {proposals: {[both]: FULL_NAME}}), guessed: [...found.keys()],
            why: columns.map((_, column) => (found.has(column) ? 'contents' : null)),
        };
    }
    return solve(table, columns, natives);
}
