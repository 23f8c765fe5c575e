/** Letters for each one that may be wrong; letters a part must have to say something; beyond any number of wrong letters. */
const LETTERS_PER_ERROR = 5;
const PART = 4;
const FAR = 200;

/** Without case, accents and extra spaces. */
export const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Letters and digits only. */
export const letters = text => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Letters to change from one to the other; more than any of these when one is part of the other; Infinity otherwise. */
export function distance(one, other) {
    const allowed = Math.max(1, Math.floor(one.length / LETTERS_PER_ERROR));
    if (other !== '' && Math.abs(one.length - other.length) <= allowed) {
        const changes = levenshtein(one, other);
        if (changes <= allowed) {
            return changes;
        }
    }
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return short.length >= PART && long.includes(short) ? FAR + long.length - short.length : Infinity;
}

function levenshtein(one, other) {
    let row = Array.from({length: other.length + 1}, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
        const next = [i];
        for (let j = 1; j <= other.length; j++) {
            next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        }
        row = next;
    }
    return row[other.length];
}
