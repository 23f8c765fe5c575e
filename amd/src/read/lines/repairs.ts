import {forEachIndex, type Pace} from '../pace';
import {hideStandIns, readStandIns} from '../bytes/utf8';

/** What was unreadable in some rows. */
export interface Broken {
    /** What each cell would read in the likeliest character set; only where that is one thing. */
    readonly repairs: ReadonlyMap<string, string>;
    /** Rows that have such cells, and in which columns. */
    readonly rows: ReadonlyMap<readonly string[], readonly number[]>;
}

/** Replaces stand-ins of unreadable bytes in rows by U+FFFD. */
export async function hideBroken(rows: readonly string[][], pace?: Pace): Promise<Broken> {
    const repairs = new Map<string, string | null>();
    const found = new Map<readonly string[], number[]>();
    await forEachIndex(rows.length, at => {
        const row = rows[at] ?? [];
        for (const [column, cell] of row.entries()) {
            const shown = hideStandIns(cell);
            if (shown !== cell) {
                row[column] = shown;
                if (!found.get(row)?.push(column)) {
                    found.set(row, [column]);
                }
                const key = shown.trim().normalize('NFC');
                const meant = readStandIns(cell).trim().normalize('NFC');
                const known = repairs.get(key);
                repairs.set(key, known === undefined || known === meant ? meant : null);
            }
        }
    }, pace);
    return {rows: found, repairs: new Map([...repairs].filter((entry): entry is [string, string] => entry[1] !== null))};
}
