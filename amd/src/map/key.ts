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

/** FNV-1a over the lower-case characters; of an address, over the last ones before its @. */
export function hashOf(key: string): number {
    const at = key.indexOf('@');
    const to = at > TELLING ? at : key.length;
    let value = 0x811C9DC5;
    for (let i = at > TELLING ? at - TELLING : 0; i < to; i++) {
        let code = key.charCodeAt(i);
        if (code > 127) {
            return hashFolded(key.slice(at > TELLING ? at - TELLING : 0, to).toLowerCase());
        }
        if (code >= 65 && code <= 90) {
            code |= 32;
        }
        value = Math.imul(value ^ code, 0x01000193);
    }
    return value ^ value >>> 15;
}

function hashFolded(key: string): number {
    let value = 0x811C9DC5;
    for (let i = 0; i < key.length; i++) {
        value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
    }
    return value ^ value >>> 15;
}
