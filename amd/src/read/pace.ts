/**
 * Called between slices of long work, so that whoever shows a page can let it breathe; the pure rooms have no clock
 * of their own. Returns nothing to go on at once, a promise to wait.
 */
export type Pace = () => Promise<void> | void;

/** Rows worked on between two calls of the pace: well under a millisecond of work each. */
export const SLICE = 200;

/** Does some work again and again, at a pace, until it says that there is no more. */
export async function inSlices(work: () => boolean, pace?: Pace): Promise<void> {
    while (work()) {
        const wait = pace?.();
        if (wait) {
            await wait;
        }
    }
}

/**
 * Does something for each number below a count, at a pace. The loop itself is no asynchronous function: engines make those
 * fast later than others, or never.
 */
export function forEachIndex(count: number, work: (index: number) => void, pace?: Pace): Promise<void> {
    let next = 0;
    return inSlices(() => {
        const end = Math.min(count, next + SLICE);
        while (next < end) {
            work(next++);
        }
        return next < count;
    }, pace);
}
