import {persist, type Wait} from '../../amd/src/run/retry';
import type {Shell} from './shell';

/** Waits for a site that does not answer, but not for ever. */
export class Patience {
    private readonly over = new AbortController();
    private since: number | null = null;

    /**
     * @param seconds how long
     * @param tell hears of each wait, null when it is over
     */
    constructor(private readonly shell: Pick<Shell, 'clock'>, private readonly seconds: number, private readonly tell: (wait: Wait | null) => void) {}

    /** Aborted once nothing is waited for any more. */
    get signal(): AbortSignal {
        return this.over.signal;
    }

    readonly waiting = (wait: Wait | null): void => {
        const now = this.shell.clock.now();
        this.since = wait === null ? null : this.since ?? now;
        this.tell(wait);
        if (this.since !== null && now - this.since >= this.seconds * 1000) {
            this.stop();
        }
    };

    stop(): void {
        this.over.abort();
    }

    /** Calls until an answer comes; what is refused is thrown at once. */
    readonly ask = <T>(call: () => Promise<T>): Promise<T> => persist(call, this.shell.clock, this.signal, this.waiting);
}
