import {lastLine} from './join';
import type {Table} from '../table';

/** Where a line comes from: which file, and its physical line there. */
export interface Place {
    /** Index of the file, -1 for a line that is in none: added by hand. */
    readonly part: number;
    readonly line: number;
}

/** Finds the file a line is of. */
export function placeOf(table: Table, line: number): Place {
    const last = lastLine(table);
    if (line > last) {
        return {part: -1, line: line - last};
    }
    const parts = table.parts ?? [{offset: 0}];
    let part = parts.length - 1;
    while (part > 0 && line <= (parts[part]?.offset ?? 0)) {
        part--;
    }
    return {part, line: line - (parts[part]?.offset ?? 0)};
}

/**
 * Where lines went when files were added, taken away or read otherwise.
 *
 * @param fate what each file of the table before is in the table after, -1 when it is no more
 */
export const lineMover = (before: Table, after: Table, fate: readonly number[]) => (line: number): number | null => {
    const {part, line: local} = placeOf(before, line);
    if (part < 0) {
        return lastLine(after) + local;
    }
    const now = fate[part] ?? -1;
    return now < 0 ? null : local + (after.parts?.[now]?.offset ?? 0);
};
