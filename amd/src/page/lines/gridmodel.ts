/** A column of the grid. */
export interface GridColumn {
    /** `check`, `line`, `outcome`, or the field it shows. */
    readonly key: string;
    readonly label: string;
    /** Least width in rem, and share of the room that is left. */
    readonly width: number;
    readonly grow: number;
    readonly sortable: boolean;
    /** Says who it is: it stays in sight when the others are slid away. */
    readonly sticks?: boolean;
}

export type Tone = 'good' | 'info' | 'bad' | 'warn' | 'none';

export interface GridCell {
    readonly text: string;
    /** What an editor starts with; absent when the cell can't be edited. */
    readonly value?: string;
    readonly level?: 'error' | 'warning' | null;
    /** Said of a cell with a level. */
    readonly why?: string;
    readonly fix?: string;
}

/** One row, ready to be painted. */
export interface GridRow {
    readonly line: number;
    /** The line as people know it: its number, and its file when there are several. */
    readonly name: string;
    readonly cells: Readonly<Record<string, GridCell>>;
    /** Whether the line takes part; null when there is nothing to choose. */
    readonly included: boolean | null;
    /** Its checkbox, in words. */
    readonly includeLabel: string;
    readonly outcome: {readonly label: string; readonly tone: Tone; readonly why: string};
}

/** Where the grid gets its rows; asked only for those on screen. */
export interface GridSource {
    readonly columns: readonly GridColumn[];
    readonly count: number;
    row(index: number): GridRow;
    /** Where a line is among them, -1 where it is not. */
    find(line: number): number;
}

/** What the grid asks of the page. */
export interface GridEvents {
    edit(line: number, field: string, value: string): void;
    include(line: number, included: boolean): void;
    sort(field: string): void;
    /** A row was reached; null when focus left the grid. */
    reached(row: GridRow | null): void;
}

export interface GridSort {
    readonly field: string;
    readonly descending: boolean;
}
