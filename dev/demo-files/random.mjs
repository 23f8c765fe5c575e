/**
 * Numbers that look random and are the same at every run (mulberry32).
 *
 * @param {number} seed 32-bit integer
 * @returns {{next: () => number, pick: <T>(list: readonly T[]) => T, int: (low: number, high: number) => number}}
 *   next: 0 <= x < 1; int: both ends included
 */
export function random(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6D2B79F5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    return {
        next,
        pick: list => list[Math.floor(next() * list.length)],
        int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    };
}
