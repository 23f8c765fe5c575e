/** A spreadsheet would take such a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows → CSV text that Excel and LibreOffice open right: BOM, CRLF, the separator of the country, and no cell a spreadsheet
 * would calculate (an apostrophe comes before those; reading takes it away again).
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ';'): string {
    const cell = (value: string): string => {
        const safe = FORMULA.test(value) ? `'${value}` : value;
        return /["\r\n]/.test(safe) || safe.includes(delimiter) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
    };
    return '\uFEFF' + rows.map((row) => row.map(cell).join(delimiter) + '\r\n').join('');
}
