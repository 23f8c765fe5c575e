import type {Pace} from '../read/pace';

/** Longest stretch of work before the page may breathe, ms. */
const SLICE = 8;

/**
 * A pace for long work: nothing until 8 ms are used up, then a wait of one task, which lets the browser answer and paint. Waiting
 * for the next frame each time would make the work take twice as long, and paint no more often.
 */
export function createPace(): Pace {
    const channel = new MessageChannel();
    const waiting: (() => void)[] = [];
    channel.port1.onmessage = () => waiting.shift()?.();
    let started = performance.now();
    return () => {
        if (performance.now() - started < SLICE) {
            return undefined;
        }
        return new Promise<void>((resolve) => {
            waiting.push(() => {
                started = performance.now();
                resolve();
            });
            channel.port2.postMessage(null);
        });
    };
}
