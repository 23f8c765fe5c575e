import type {Table} from '../table';

/** The last of the lines rows start on, where that is no person's. */
export function endOf({lines}: Pick<Table, 'lines'>, starts: readonly number[]): Pick<Table, 'end'> {
    const end = starts[starts.length - 1] ?? 0;
    return end > (lines[lines.length - 1] ?? 0) ? {end} : {};
}
