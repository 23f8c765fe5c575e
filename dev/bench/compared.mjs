// What is printed of ours beside the native page: time on the wall, and processor time of each part.
import {medianCpu} from './cpu.mjs';
import {median, round, round2} from './pairs.mjs';

/**
 * @typedef {{ms: number, cpu: Record<string, number>}} Measured
 */

/**
 * @param {{ours: readonly Measured[], other: readonly Measured[]}} measured
 * @returns {object} fields of a measurement
 */
export function compared({ours, other}) {
    const [oursMs, nativeMs] = [ours, other].map(all => median(all.map(one => one.ms)));
    const [oursCpu, nativeCpu] = [ours, other].map(all => medianCpu(all.map(one => one.cpu)));
    return {
        ours_ms: round(oursMs), native_ms: round(nativeMs), speedup: round2(nativeMs / oursMs),
        ours_cpu_ms: oursCpu, native_cpu_ms: nativeCpu, speedup_cpu: round2(nativeCpu.all / oursCpu.all),
    };
}
