/** Characters Windows-1252 has at 0x80-0x9F; the rest of its upper half is as in Unicode. */
export const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Text of a windows-1252 decoder, put right: Node 20's reads 0x80-0x9F as controls; browsers
 * leave nothing to do.
 */
export const fixHigh = (text: string): string =>
    // eslint-disable-next-line no-control-regex
    text.replace(/[\u0080-\u009F]/g, character => HIGH[character.charCodeAt(0) - 0x80] ?? character);
