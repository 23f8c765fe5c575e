import type {Pace} from '../../read/pace';

/** Longest stretch of work before the page may breathe, ms. */
const SLICE = 8;

/** One for all work: a channel is kept for as long as the page is. */
let channel: MessageChannel | null = null;
const waiting: (() => void)[] = [];

/** Resolves in the next task: the browser may answer and paint before. */
function nextTask(): Promise<void> {
    if (!channel) {
        channel = new MessageChannel();
        channel.port1.onmessage = () => waiting.shift()?.();
    }
    const {port2} = channel;
    return new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
    });
}

/**
 * A pace for long work: nothing until 8 ms are used up, then a wait of one task, which lets the browser answer and paint. Waiting
 * for the next frame each time would make the work take twice as long, and paint no more often.
 */
export function createPace(): Pace {
    // How long the task has been at it before nobody knows: the first call waits.
    let started = -SLICE;
    return () => {
        if (performance.now() - started < SLICE) {
            return undefined;
        }
        return nextTask().then(() => {
            started = performance.now();
        });
    };
}
