import type {Pace} from '../pace';

/** Rows of a sheet with their numbers, 1 = first; rows without any text are left out. */
export interface SheetRows {
    readonly rows: string[][];
    readonly lines: number[];
    /** Lines nobody sees in the sheet, as where a filter hides them. */
    readonly hidden: number[];
    /** How many cells took the value of the cell they are merged with, above them. */
    merged: number;
}

/** A workbook whose sheets can be read one by one. */
export interface Workbook {
    readonly format: 'xlsx' | 'ods';
    /** Names of the visible sheets, in order. */
    readonly sheets: readonly string[];
    /** Reads a sheet; unknown names give no rows. Stops after `most` rows. */
    read(sheet: string, most: number, pace?: Pace): Promise<SheetRows>;
}
