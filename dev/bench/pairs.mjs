// Ours and the other one by turns, so that whatever else the machine does weighs on both alike.
import {say} from '../shared/say.mjs';

/**
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs both, one after the other, several times.
 *
 * @template A, B
 * @param {number} count pairs
 * @param {(pair: number) => Promise<A>} ours
 * @param {(pair: number) => Promise<B>} other
 * @param {(ours: A, other: B) => string} tell one line for whoever waits
 * @returns {Promise<{ours: A[], other: B[]}>}
 */
export async function pairs(count, ours, other, tell) {
    const result = {ours: /** @type {A[]} */ ([]), other: /** @type {B[]} */ ([])};
    for (let pair = 0; pair < count; pair++) {
        result.ours.push(await ours(pair));
        result.other.push(await other(pair));
        say(`  ${pair + 1}/${count}: ${tell(result.ours[pair], result.other[pair])}`);
    }
    return result;
}

/**
 * Milliseconds as they are printed.
 *
 * @param {number} ms
 * @returns {number}
 */
export const round = ms => Math.round(ms * 10) / 10;

/**
 * @param {number} ratio
 * @returns {number}
 */
export const round2 = ratio => Math.round(ratio * 100) / 100;
