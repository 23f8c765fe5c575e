/** Whether two keys are one, whatever their case. */
export const isSameKey = (a: string, b: string): boolean => a === b || (a.length === b.length ? isSameAscii(a, b) ?? isFolded(a, b) : isFolded(a, b));

const isFolded = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The answer where both are ASCII up to the place that decides, null where they are not. */
function isSameAscii(a: string, b: string): boolean | null {
    for (let i = 0; i < a.length; i++) {
        const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
        if (left > 127 || right > 127) {
            return null;
        }
        if (lower(left) !== lower(right)) {
            return false;
        }
    }
    return true;
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);

/** Characters before the @ that tell addresses apart well enough. */
const TELLING = 12;

/** Keys that differ in their last characters only have hashes close to each other: neighbours in a sorted list meet in the processor's cache. */
const FACTOR = 403;

/** What makes a letter a small one; it makes others of some signs, the same for everyone. */
const SMALL = 32;

/** A number for a key whatever its case; of an address, over the last characters before its @. */
export function hashOf(key: string): number {
    let at = key.length - 1;
    while (at >= 0 && key.charCodeAt(at) !== 64) {
        at--;
    }
    const to = at > TELLING ? at : key.length;
    const from = at > TELLING ? at - TELLING : 0;
    let value = 0;
    for (let i = from; i < to; i++) {
        const code = key.charCodeAt(i);
        if (code > 127) {
            return hashFolded(key.slice(from, to).toLowerCase());
        }
        value = Math.imul(value, FACTOR) + (code | SMALL) | 0;
    }
    return value;
}

function hashFolded(key: string): number {
    let value = 0;
    for (let i = 0; i < key.length; i++) {
        const code = key.charCodeAt(i);
        value = Math.imul(value, FACTOR) + (code > 127 ? code : code | SMALL) | 0;
    }
    return value;
}
