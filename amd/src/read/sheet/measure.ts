import {LIMITS} from '../limits';
import {Refused} from './inflate';

/** Counts what a sheet holds, for a file says in a few bytes what would fill any memory. */
export class Measure {
    private cells = 0;
    private letters = 0;

    /**
     * @param more cells there are besides these, empty ones
     * @throws {Refused} when it is too much
     */
    add(cells: readonly string[], more = 0): void {
        this.cells += cells.length + more;
        for (const cell of cells) {
            this.letters += cell.length;
        }
        if (this.cells > LIMITS.cells || this.letters > LIMITS.letters) {
            throw new Refused('filebomb');
        }
    }
}
