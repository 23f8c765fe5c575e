/** Text a spreadsheet would take for a formula, or that already has the mark which keeps it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Rows → CSV text that Excel and LibreOffice open right: BOM, CRLF, and no cell a spreadsheet would calculate (an apostrophe
 * comes before those; reading takes it away again).
 *
 * @param delimiter the separator spreadsheets of the country expect
 * @returns the whole file as text, to be encoded in UTF-8
 */
export const writeCsv = (rows: readonly (readonly string[])[], delimiter = ';'): string =>
    `\uFEFF${rows.map(row => row.map(cell).join(delimiter) + '\r\n').join('')}`;

/** One cell: no formula, quoted where it must be. */
function cell(value: string): string {
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /[;,"\t\r\n|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
