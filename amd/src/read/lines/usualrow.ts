/**
 * Whether a row is surely a person's when it follows one: three cells filled, a letter or a digit first, on the very next line. Nearly all are,
 * and are told at once.
 *
 * @param line where the row starts
 * @param before where the one before starts
 */
export function isUsualRow(row: readonly string[], line: number, before: number): boolean {
    const code = row[0]?.charCodeAt(0) ?? 0;
    return line - before === 1 && ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122))
        && startsVisibly(row[1]) && startsVisibly(row[2]);
}

const startsVisibly = (cell: string | undefined): boolean => cell !== undefined && cell.charCodeAt(0) > 32;
