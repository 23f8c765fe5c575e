import type {Pace} from '../pace';

/** Rows of a sheet with their numbers, 1 = first; rows without any text are left out. */
export interface SheetRows {
    readonly rows: string[][];
    readonly lines: number[];
    /** Lines nobody sees in the sheet, as where a filter hides them. */
    readonly hidden: number[];
    /** Lines whose every cell is struck through, as where somebody withdrew. */
    readonly struck: number[];
    /** Columns nobody sees in the sheet, 0 = first; they need not hold anything. */
    readonly hiddenColumns: number[];
    /** Cells that lead to a mail address, whatever they show. */
    readonly links: {readonly line: number; readonly column: number; readonly address: string}[];
    /** Cells with a formula whose result is not in the file. */
    readonly unsolved: {readonly line: number; readonly column: number}[];
    /** How many cells took the value of the cell they are merged with, above them. */
    merged: number;
}

/** No rows yet. */
export const noRows = (): SheetRows => ({rows: [], lines: [], hidden: [], struck: [], hiddenColumns: [], links: [], unsolved: [], merged: 0});

/** A workbook whose sheets can be read one by one. */
export interface Workbook {
    readonly format: 'xlsx' | 'ods';
    /** Names of the visible sheets, in order. */
    readonly sheets: readonly string[];
    /** Reads a sheet; unknown names give no rows. Stops after `most` rows. */
    read(sheet: string, most: number, pace?: Pace): Promise<SheetRows>;
}
