import {hideStandIns, readStandIns} from './utf8';

/** Replaces stand-ins of unreadable bytes in rows by U+FFFD; says what each cell would read in Windows-1252. */
export function hideBroken(rows: readonly string[][]): Map<string, string> {
    const repairs = new Map<string, string | null>();
    for (const row of rows) {
        for (const [column, cell] of row.entries()) {
            const shown = hideStandIns(cell);
            if (shown !== cell) {
                row[column] = shown;
                const key = shown.trim().normalize('NFC');
                const meant = readStandIns(cell).trim().normalize('NFC');
                const known = repairs.get(key);
                repairs.set(key, known === undefined || known === meant ? meant : null);
            }
        }
    }
    return new Map([...repairs].filter((entry): entry is [string, string] => entry[1] !== null));
}
