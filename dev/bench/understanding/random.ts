/** Numbers that look random and are the same at every run of one seed. */
export interface Random {
    /** A whole number from 0 to below `count`. */
    readonly below: (count: number) => number;
    readonly pick: <T>(list: readonly T[]) => T;
    /** True `percent` times in a hundred. */
    readonly chance: (percent: number) => boolean;
    /** `length` digits, the first no zero. */
    readonly digits: (length: number) => string;
}

/** @param seed any text: what is made for one list does not move when another is added */
export function createRandom(seed: string): Random {
    let state = 2166136261;
    for (const character of seed) {
        state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
    }
    const below = (count: number): number => {
        state = (state + 0x6D2B79F5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
        return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000 * count);
    };
    return {
        below,
        pick: list => list[below(list.length)] as (typeof list)[number],
        chance: percent => below(100) < percent,
        digits: length => Array.from({length}, (_, i) => (i === 0 ? 1 + below(9) : below(10))).join(''),
    };
}
