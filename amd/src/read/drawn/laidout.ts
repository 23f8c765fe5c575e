import type {Cells} from '../cut/csv';
import type {Issue} from '../issue';

/** A table whose cells were told by how the text is laid out. */
export interface LaidOut {
    readonly cells: Cells;
    /** The bar between its cells, '' where something else tells them. */
    readonly delimiter: string;
    readonly width: number;
    readonly issues: readonly Issue[];
}
