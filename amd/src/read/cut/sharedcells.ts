/** Cells kept at hand, of all columns: a power of two. */
const SLOTS = 512;

/** Rows after which it is known in which columns cells come again: more than this share of them were at hand. */
const TRIED = 500;
const SHARE = 0.5;

/**
 * Cells that come again in their column, each kept once: the same names, courses and days stand in many rows. A text that is there once need not be
 * moved about by the browser as it makes room, and is told to be another's equal at a glance.
 */
export class SharedCells {
    private readonly slots: string[] = Array.from({length: SLOTS}, () => '');
    /** How often a column's cell was at hand. */
    private found: number[] = [];
    /** Columns worth it, once known. */
    private columns: readonly number[] | null = null;
    private rows = 0;

    /** Puts in place of a row's cells their equals of earlier rows, where those are at hand. */
    share(row: string[]): void {
        if (this.rows === 0) {
            this.found = row.map(() => 0);
        }
        const columns = this.columns ?? [...row.keys()];
        for (let i = 0; i < columns.length; i++) {
            const column = columns[i] ?? 0;
            const cell = row[column] ?? '';
            if (cell === '') {
                continue;
            }
            const slot = (cell.length * 5 + cell.charCodeAt(0) * 37 + cell.charCodeAt(cell.length - 1) * 11) & (SLOTS - 1);
            const known = this.slots[slot] ?? '';
            if (known !== cell) {
                this.slots[slot] = cell;
                continue;
            }
            row[column] = known;
            if (this.columns === null) {
                this.found[column] = (this.found[column] ?? 0) + 1;
            }
        }
        if (++this.rows === TRIED) {
            this.columns = [...this.found.keys()].filter(column => (this.found[column] ?? 0) > TRIED * SHARE);
        }
    }
}
