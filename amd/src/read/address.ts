/** One address and nothing else, bounded: no cell makes it slow. What is inside is for the rules to look at. */
const WHOLE = /^[^\s@;,<>()?]{1,120}@[^\s@;,<>()?]{1,120}\.[^\s@;,<>()?.]{1,24}$/;

/** Whether a text without white space around it has the shape of an address. */
export const isAddress = (text: string): boolean => WHOLE.test(text);

/** Whether one may be somewhere in a text. */
export function mayHoldAddress(text: string): boolean {
    const at = text.indexOf('@');
    return at >= 0 && text.indexOf('.', at + 2) > 0;
}
