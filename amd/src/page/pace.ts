import type {Pace} from '../read/pace';

/** Longest stretch of work before the page may breathe, ms. */
const SLICE = 8;

/**
 * A pace for long work: nothing until 8 ms are used up, then a wait that lets the browser paint and answer. A hidden
 * page paints nothing and only yields.
 */
export function createPace(): Pace {
    const channel = new MessageChannel();
    const waiting: (() => void)[] = [];
    channel.port1.onmessage = () => waiting.shift()?.();
    const yieldTask = (done: () => void): void => {
        waiting.push(done);
        channel.port2.postMessage(null);
    };
    let started = performance.now();
    return () => {
        if (performance.now() - started < SLICE) {
            return undefined;
        }
        return new Promise<void>((resolve) => {
            const goOn = (): void => {
                started = performance.now();
                resolve();
            };
            if (document.hidden) {
                yieldTask(goOn);
            } else {
                requestAnimationFrame(() => yieldTask(goOn));
            }
        });
    };
}
