import Papa from 'papaparse';

/** Text a spreadsheet would take for a formula, or that already has the mark which keeps it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** What some spreadsheet would take for a separator, or leave out. */
const QUOTED = /[;,\t|]|^\s|\s$/;

/**
 * Rows → CSV text that Excel and LibreOffice open right: BOM, CRLF, and no cell a spreadsheet would calculate (an apostrophe
 * comes before those; reading takes it away again).
 *
 * @param delimiter the separator spreadsheets of the country expect
 * @returns the whole file as text, to be encoded in UTF-8
 */
export const writeCsv = (rows: readonly (readonly string[])[], delimiter = ';'): string => {
    const text = Papa.unparse(rows as string[][], {delimiter, newline: '\r\n', escapeFormulae: FORMULA, quotes: value => QUOTED.test(String(value))});
    return `\uFEFF${text}\r\n`;
};
