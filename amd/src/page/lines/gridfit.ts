import type {GridColumn} from './gridmodel';

/** Narrower than this, rem, not all columns are in sight at once. */
const NARROW = 34;
/** The order of the others there, where it is not that of the file. */
const RANKS: Readonly<Record<string, number>> = {outcome: 2, firstname: 3, line: 5};
/** The least width of what will happen there, rem: the names beside it stay in place. */
const OUTCOME = 9.75;

const isNarrow = (width: number, rem: number): boolean => width > 0 && width < NARROW * rem;

/**
 * The columns as they stand in this grid: where there is little room, who it is and what will happen come first, and the
 * number of the line last.
 */
export function fitColumns(columns: readonly GridColumn[], {clientWidth}: HTMLElement): readonly GridColumn[] {
    if (!isNarrow(clientWidth, parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)) {
        return columns;
    }
    const rank = ({key, sticks}: GridColumn): number => key === 'check' ? 0 : sticks ? 1 : RANKS[key] ?? 4;
    return [...columns].sort((a, b) => rank(a) - rank(b))
        .map((column) => column.key === 'outcome' ? {...column, width: Math.min(column.width, OUTCOME)} : column);
}
