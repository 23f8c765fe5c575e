/** What a column is: what its cells are made as, and what must be understood of it. */
export interface Column {
    readonly kind: string;
    /** The field it means, or several of which any is right; with `?`, asking a person is as right as taking it. */
    readonly field?: string | readonly string[];
    /** A third party's: must not be taken for anything. */
    readonly third?: boolean;
    /** Must not be taken for anything either. */
    readonly never?: boolean;
}

/** A title row of somewhere, and what its columns are. */
export interface List {
    readonly source: string;
    readonly titles: readonly string[];
    /** Titles of groups in the row above. */
    readonly groups?: readonly string[];
    readonly columns: readonly Column[];
}

/** Whether it is counted what a column was understood as. */
export const matters = ({field, third, never}: Column): boolean => field !== undefined || third === true || never === true;

/** @returns what is wrong with a list as it was written down, null when nothing is */
export function faultOf({source, titles, groups, columns}: List, kinds: ReadonlySet<string>): string | null {
    const unknown = columns.find(({kind}) => !kinds.has(kind));
    if (titles.length < 4 || titles.length > 60) {
        return `${source}: ${String(titles.length)} columns`;
    }
    if (columns.length !== titles.length || (groups && groups.length !== titles.length)) {
        return `${source}: ${String(titles.length)} titles, ${String(columns.length)} columns, ${String(groups?.length)} groups`;
    }
    return unknown ? `${source}: no contents of the kind ${unknown.kind}` : null;
}
