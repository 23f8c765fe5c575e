import type {Issue} from './issue';

export type Format = 'csv' | 'json' | 'xlsx' | 'ods';

/** What a person may decide about how a file is read; what is absent is guessed. */
export interface ReadChoices {
    /** One of ENCODINGS. */
    readonly encoding?: string;
    readonly delimiter?: string;
    /** Physical line of the header, 0 = the file has none. */
    readonly headerLine?: number;
    readonly sheet?: string;
}

/** One of several files that were put one after another. */
export interface Part {
    readonly name: string;
    /** What was added to the lines of this file. */
    readonly offset: number;
    /** Columns of the joined table it has. */
    readonly columns: readonly number[];
}

/** A file as read: its header and its cells, decoded. */
export interface Table {
    readonly name: string;
    readonly format: Format;
    readonly sheet: string | null;
    readonly sheets: readonly string[];
    readonly encoding: string | null;
    readonly delimiter: string | null;
    /** Physical line of the header, null when the file has none, 0 when its labels stand in no line of their own (JSON). */
    readonly headerLine: number | null;
    /** Labels as written, one a column; empty strings when there is no header. */
    readonly header: readonly string[];
    /** Cells as decoded, every row as wide as the header; bytes that could not be read are U+FFFD. */
    readonly rows: readonly (readonly string[])[];
    /** Physical line where each row starts; same length as rows. In several files lines go on from one file to the next. */
    readonly lines: readonly number[];
    /** The last line that is anything, where no person is on it: what ends a list is told by its line. */
    readonly end?: number;
    /** The files, when there are several. */
    readonly parts?: readonly Part[];
    /** Whether every cell is plain text that needs at most trimming to be sent; not known where it is not said. */
    readonly isTidy?: boolean;
    /** Columns nobody sees in the workbook. */
    readonly hiddenColumns?: readonly number[];
    /** Cells with unreadable bytes → what they would read in the likeliest character set; only where that is one thing. */
    readonly repairs?: ReadonlyMap<string, string>;
    /** About the file and its lines; one of level error without a line means the file is refused and has no rows. */
    readonly issues: readonly Issue[];
}
