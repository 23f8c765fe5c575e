import type {MoodleGlobal} from './m';

/** Tells browser tests that something is under way: `M.util.pending_js` is empty when the page is at rest. */
export default class Pending {
    constructor(private readonly key: string = 'pendingPromise') {
        (globalThis as unknown as {M: MoodleGlobal}).M.util.js_pending(key);
    }

    resolve(): void {
        (globalThis as unknown as {M: MoodleGlobal}).M.util.js_complete(this.key);
    }
}
