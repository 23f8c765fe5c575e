/** Bytes looked at. */
const HEAD = 64 * 1024;

/** Share of one half of the bytes, at least: that is zero where text is Latin; that has one of a few values in any alphabet, zero among them. */
const LATIN = 0.3;
const SOME = 0.05;
const FEW = 4;
const ALMOST_ALL = 0.9;

/**
 * Which UTF-16 some bytes without a mark are: one byte of two is zero in Latin letters, and one of a few values in any alphabet; separators, digits
 * and line ends are Latin everywhere.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
    const head = bytes.length > HEAD ? bytes.subarray(0, HEAD) : bytes;
    if (head.length < 8 || !head.includes(0)) {
        return undefined;
    }
    const counts = [new Uint32Array(256), new Uint32Array(256)] as const;
    for (let i = 0; i < head.length; i++) {
        const half = counts[(i & 1) as 0 | 1];
        const byte = head[i] ?? 0;
        half[byte] = (half[byte] ?? 0) + 1;
    }
    const [even, odd] = counts;
    const is = (high: Uint32Array, low: Uint32Array): boolean => {
        const zeros = high[0] ?? 0;
        const half = head.length / 2;
        return (low[0] ?? 0) < zeros * 0.1 && (zeros > half * LATIN
            || (zeros > half * SOME && high.slice().sort().subarray(-FEW).reduce((sum, one) => sum + one, 0) > half * ALMOST_ALL));
    };
    return is(odd, even) ? 'utf-16le' : is(even, odd) ? 'utf-16be' : undefined;
}
