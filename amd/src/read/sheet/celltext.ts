/** How a number is meant to be shown: as a date, with so many digits and something before them, or as it is. */
export type NumberShape = {readonly kind: 'plain'} | {readonly kind: 'date'} | {readonly kind: 'digits'; readonly digits: number; readonly before?: string};

const PLAIN: NumberShape = {kind: 'plain'};
const DATE: NumberShape = {kind: 'date'};

/** Characters of a format at most, in any spreadsheet: patterns that look for its parts take long for more. */
const LONGEST_FORMAT = 255;

/** Shape told by a number format of a workbook, by its built-in number or its code. */
export function shapeOfFormat(id: number, code: string | undefined): NumberShape {
    if (code === undefined) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58) ? DATE : PLAIN;
    }
    const first = code.slice(0, LONGEST_FORMAT).split(';')[0] ?? '';
    // `"P"000000`: a number everybody knows with its letter.
    const before = /^(?:"([\p{L}\d]+[-_/.]?)"|\\(\p{L}))([0#]*0)$/u.exec(first);
    if (before) {
        return {kind: 'digits', digits: before[3]?.replaceAll('#', '').length ?? 0, before: before[1] ?? before[2] ?? ''};
    }
    const bare = first.replace(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
    // `0000000`, `0# ## ## ## ##`: every place from the first 0 on is shown.
    const places = /^[#?\s-]*(0[0#?\s-]+)$/.exec(bare)?.[1]?.replace(/[\s-]/g, '').length ?? 0;
    if (places > 1) {
        return {kind: 'digits', digits: places};
    }
    return /[dyhs]|m(?!\w*0)/i.test(bare) && !/^general$/i.test(bare) ? DATE : PLAIN;
}

/** A stored number as a person reads it: in scientific form only where its last digits are lost, never a day counted from 1900. */
export function numberText(stored: string, shape: NumberShape, from1904 = false): string {
    const value = Number(stored);
    if (!Number.isFinite(value)) {
        return stored;
    }
    if (shape.kind === 'date') {
        return dateText(value, from1904);
    }
    if (isCut(stored, value)) {
        return Number(value.toPrecision(KEPT)).toExponential().toUpperCase();
    }
    const text = /^-?\d+$/.test(stored) ? stored : plainNumber(value);
    return shape.kind === 'digits' && /^\d+$/.test(text) ? (shape.before ?? '') + text.padStart(shape.digits, '0') : text;
}

/** Digits that spreadsheets keep; more is dust of the binary form. */
const KEPT = 15;

/** Whether a number had more digits than are kept: the last ones are zeros, or in scientific form not there. */
const isCut = (stored: string, value: number): boolean =>
    Math.abs(value) >= 10 ** KEPT && (!/^-?\d+$/.test(stored) || /^-?\d{15}0+$/.test(stored));

/** In full, without dust. */
function plainNumber(value: number): string {
    const rounded = Number(value.toPrecision(KEPT));
    if (Number.isInteger(rounded)) {
        return BigInt(rounded).toString();
    }
    const text = String(rounded);
    return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text;
}

const DAY = 86_400_000;

/** Days since 1900 (with its false 29 February) or 1904 as `2026-07-12`, with the time where there is one. */
function dateText(days: number, from1904: boolean): string {
    const offset = from1904 ? 24107 : days < 60 ? 25568 : 25569;
    const date = new Date(Math.round((days - offset) * DAY / 1000) * 1000);
    if (Number.isNaN(date.getTime())) {
        return plainNumber(days);
    }
    const [day = '', time = ''] = date.toISOString().replace(/\.\d+Z$/, '').split('T');
    if (days >= 0 && days < 1) {
        return time;
    }
    return time === '00:00:00' ? day : `${day} ${time}`;
}
