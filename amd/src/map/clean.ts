import {isSuspect, undouble} from '../read/bytes/undouble';

/** Whether there is nothing to clean: printable ASCII, whole Latin letters and `’`, without white space at the ends. */
function isClean(cell: string): boolean {
    const last = cell.length - 1;
    if (cell.charCodeAt(0) === 32 || cell.charCodeAt(last) === 32) {
        return false;
    }
    for (let i = 0; i <= last; i++) {
        const code = cell.charCodeAt(i);
        if (code < 32 || (code > 126 && (code < 0xC0 || code > 0x24F) && code !== 0x2019)) {
            return false;
        }
    }
    return true;
}

/** Characters nobody sees: controls, soft hyphen, zero widths, direction marks, byte order marks, tags, non-characters. */
// eslint-disable-next-line no-control-regex, no-misleading-character-class
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]+/gu;

/** `="0812345"`: how spreadsheets are told to keep a number as it is. */
const FORMULA_TEXT = /^="([^"]*)"$/;

/** `'=1+1`, `'+33…`: the mark that keeps a spreadsheet from reading a formula, as our own downloads have it. */
const MARKED = /^'(?='*[=+\-@])/;

/**
 * A cell as it would be sent: trimmed, in composed characters (NFC), without invisible ones; line breaks, tabs and
 * no-break spaces inside become plain spaces; `="…"` is unwrapped, the mark against formulas taken off. Text that was encoded twice keeps
 * the invisible halves of its letters: a rule says so, and they are needed to know what was meant.
 */
export function cleanCell(cell: string): string {
    if (cell === '') {
        return cell;
    }
    if (isClean(cell)) {
        return bare(cell);
    }
    if (isSuspect(cell) && undouble(cell) !== cell) {
        return cell.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
    }
    const text = cell.replace(INVISIBLE, '').replace(/\s+/g, spaces => (/^ +$/.test(spaces) ? spaces : ' ')).trim().normalize('NFC');
    return bare(text);
}

/** The same of a cell of which is known that it needs at most trimming. */
export function trimCell(cell: string): string {
    const first = cell.charCodeAt(0);
    return first <= 32 || first === 61 || first === 39 || cell.charCodeAt(cell.length - 1) <= 32 ? cleanCell(cell) : cell;
}

/** Without what spreadsheets put around a value. */
function bare(text: string): string {
    const first = text.charCodeAt(0);
    return first === 61 || first === 39 ? text.replace(MARKED, '').replace(FORMULA_TEXT, '$1').trim() : text;
}

/** A username as Moodle reads it before it drops characters: no white space, lower case. */
export function cleanUsername(cell: string): string {
    return isPlainUsername(cell) ? cell : cleanCell(cell).replace(/\s+/g, '').toLowerCase();
}

/** Digits only, or lower-case letters, signs and digits that no `.0` ends and no sign of a spreadsheet starts: stays as it is. */
export function isPlainUsername(text: string): boolean {
    const first = text.charCodeAt(0);
    let digits = first !== 61 && first !== 39;
    if (!digits) {
        return false;
    }
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code <= 32 || code > 126 || (code >= 65 && code <= 90)) {
            return false;
        }
        digits &&= code >= 48 && code <= 57;
    }
    return digits || text.charCodeAt(text.length - 1) !== 48;
}
