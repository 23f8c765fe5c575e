const MOST = 4;
const LONGEST = 24;
/** Rows looked at: enough to meet accents, few enough to be instant. */
const ROWS = 2000;

/** A few different short values of these columns with letters outside ASCII: what shows whether the character set is right. */
export function samples(rows: readonly (readonly string[])[], columns: readonly number[]): string[] {
    const found = new Map<string, string>();
    for (const row of rows.slice(0, ROWS)) {
        for (const column of columns) {
            const cell = row[column] ?? '';
            if (cell.length <= LONGEST && /[^\u0000-\u007f]/.test(cell)) {
                // One value for each new letter says more than four with the same é.
                const letters = cell.replace(/[\u0000-\u007f]/g, '');
                if (![...found.keys()].some((seen) => seen.includes(letters))) {
                    found.set(letters, cell.trim());
                    if (found.size === MOST) {
                        return [...found.values()];
                    }
                }
            }
        }
    }
    return [...found.values()];
}
