/** Rows at the end that may be a footer. */
const MOST = 5;

const WORDS = /^\s*(?:sous-?\s?total|total|totaux|nombre|nb|effectif|edit|édit|extrait|export|g[ée]n[ée]r|source|page|fin\b|imprim|liste?\b|\*)/i;

/**
 * How many rows at the end are no people: several words in the first cell and nothing else (`250 candidats`), or one or two filled
 * cells of which one says so (`Total;250`). A single number, word or e-mail stays: that is a person whose line was cut.
 */
export function footerLength(rows: readonly (readonly string[])[]): number {
    if (filledCells(rows[0] ?? []).length < 3) {
        return 0;
    }
    let length = 0;
    while (length < Math.min(MOST, rows.length - 1) && isFooter(rows[rows.length - 1 - length] ?? [])) {
        length++;
    }
    return length;
}

const filledCells = (row: readonly string[]): string[] => row.filter(cell => cell.trim() !== '');

function isFooter(row: readonly string[]): boolean {
    const filled = filledCells(row);
    if (filled.length > 2 || filled.some(cell => cell.includes('@'))) {
        return false;
    }
    return filled.some(cell => WORDS.test(cell))
        || (filled.length === 1 && filled[0] === row[0] && /\p{L}/u.test(row[0] ?? '') && /[\s:]/.test((row[0] ?? '').trim()));
}
