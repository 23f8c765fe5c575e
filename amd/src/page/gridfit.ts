import type {GridColumn} from './gridmodel';

/** Narrower than this, rem, not all columns are in sight at once. */
const NARROW = 34;
/** The least width of what will happen there, rem: the names beside it stay in place. */
const OUTCOME = 9;

/**
 * The columns as they stand in a grid of this width: where there is little room, who it is and what will happen come first, and the
 * number of the line last.
 */
export function fitColumns(columns: readonly GridColumn[], width: number, rem: number): readonly GridColumn[] {
    if (width === 0 || width >= NARROW * rem) {
        return columns;
    }
    const rank = ({key, sticks}: GridColumn): number => key === 'check' ? 0 : sticks ? 1 : key === 'outcome' ? 2 : key === 'line' ? 4 : 3;
    return [...columns].sort((a, b) => rank(a) - rank(b))
        .map((column) => column.key === 'outcome' ? {...column, width: Math.min(column.width, OUTCOME)} : column);
}
