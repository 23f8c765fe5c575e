/** A line of a frame: dashes of any kind, with or without what joins them. Markdown's colons say where a column is aligned. */
const RULE = /^[\s\-=_:+|¦\u2500-\u257F]*$/;

/** What is drawn of it, for two signs at least. */
const DASHES = /[-=\u2500-\u257F]{2}/;

/** What parts a rule into columns. */
const JOINTS = /[\s+|¦\u2502\u2503\u2506\u2507\u250A\u250B\u250C-\u254B\u254E\u254F\u2551-\u2570]+/;

/** Whether a line only draws. */
export const isRule = (line: string): boolean => RULE.test(line) && DASHES.test(line);

/** How many columns a rule has, 0 when a part of it is too short to be one. */
export function columnsOf(rule: string): number {
    const parts = rule.trim().split(JOINTS).filter(part => part !== '');
    return parts.every(part => /[-=\u2500-\u257F]/.test(part)) ? parts.length : 0;
}
