/** A whole number from 0 to `below` - 1, each as likely as the others. */
export type Random = (below: number) => number;

const WHOLE = 2 ** 32;

/**
 * Numbers out of random bits, without a preference for small ones; `fill` fills an array with bits nobody can foresee, as
 * `crypto.getRandomValues` does.
 */
export const makeRandom = (fill: (bits: Uint32Array<ArrayBuffer>) => unknown): Random => {
    const bits = new Uint32Array(256);
    let at = bits.length;
    const next = (): number => {
        if (at === bits.length) {
            fill(bits);
            at = 0;
        }
        const value = bits[at] as number;
        // Nothing that became part of a password stays around.
        bits[at++] = 0;
        return value;
    };
    return (below) => {
        const fair = WHOLE - WHOLE % below;
        let value = next();
        while (value >= fair) {
            value = next();
        }
        return value % below;
    };
};
