/** Rows at the end that may be a footer. */
const MOST = 5;

/** Rows looked at to tell what a column holds. */
const SAMPLE = 50;

const WORDS = new RegExp(`^\\s*(?:${[
    'sous-?\\s?total', 'total', 'totaux', 'nombre', 'nb', 'effectifs?', '[eé]dit[eé]e?', '[eé]dition', 'extrait', 'extraction', 'export[eé]?e?',
    'g[eé]n[eé]r[eé]e?', 'source', 'page', 'fin', 'imprim[eé]e?', 'impression', 'listes?', 'fait [aà]', 'arr[eê]t[eé]e? [aà]', 'signature', 'sign[eé]e?',
    'visa', 'cachet', 'le (?:responsable|directeur|pr[eé]sident|doyen|secr[eé]taire)', 'la (?:responsable|directrice|pr[eé]sidente|secr[eé]taire)',
    'l[eé]gende', 'total of', 'count', 'generated', 'printed', 'signed', 'end of',
].join('|')})(?![\\p{L}-])|^\\s*\\*`, 'iu');

/** What a database writes below its answer: `(2 rows)`, `2 lignes`, `Query OK, 2 rows affected`. Spaces belong to one part each: a megabyte took minutes. */
const COUNTED = new RegExp(`^\\s*(?:query ok\\b.*|(?:\\(\\s*)?\\d[\\d\\s.,]*(?:${[
    'rows?', 'lignes?', 'enregistrements?', 'r[eé]sultats?', 'records?', 'results?', 'tuples?', 'filas?',
].join('|')})(?![\\p{L}-])[^@]*)$`, 'iu');

/** Whether a cell says that it ends a list, or counts it. */
export const hasFooterWord = (cell: string): boolean => WORDS.test(cell);

/**
 * How many rows at the end are no people: several words in the first cell and nothing else (`250 candidats`), a number that is not
 * of its column's kind, or one or two filled cells of which one says so (`Total;250`). A single word, an e-mail or a number like those
 * above stays: that is a person whose line was cut.
 */
export function footerLength(rows: readonly (readonly string[])[]): number {
    // In a narrow list only what nobody else writes.
    const isEnd = filledCells(rows[0] ?? []).length < 3 ? isCount : isFooter;
    let length = 0;
    while (length < Math.min(MOST, rows.length - 1) && isEnd(rows[rows.length - 1 - length] ?? [], rows)) {
        length++;
    }
    return length;
}

const filledCells = (row: readonly string[]): string[] => row.filter(cell => cell.trim() !== '');

function isCount(row: readonly string[]): boolean {
    const [first = '', second] = filledCells(row);
    return second === undefined && COUNTED.test(first);
}

function isFooter(row: readonly string[], rows: readonly (readonly string[])[]): boolean {
    const [first = '', second, third] = filledCells(row);
    if (third !== undefined || row.some(cell => cell.includes('@'))) {
        return false;
    }
    if (second !== undefined) {
        return WORDS.test(first) && !/^[\p{L}\s'’-]*$/u.test(second);
    }
    const column = row.findIndex(cell => cell.trim() !== '');
    return WORDS.test(first) || (/\p{L}/u.test(first) ? column === 0 && /[\s:]/.test(first.trim()) : !isLikeAbove(first, column, rows));
}

/** Whether a cell without letters has as many digits as most cells of its column. */
function isLikeAbove(cell: string, column: number, rows: readonly (readonly string[])[]): boolean {
    const digits = (text: string): number => text.replace(/\D/g, '').length;
    const above = rows.slice(0, Math.min(SAMPLE, rows.length - 1)).map(row => row[column] ?? '').filter(text => text.trim() !== '');
    const alike = above.filter(text => !/\p{L}/u.test(text) && Math.abs(digits(text) - digits(cell)) <= 1);
    return digits(cell) > 0 && alike.length > above.length / 2;
}
