import {persist, type Wait} from '../../amd/src/run/retry';
import type {Shell} from './shell';

/** The command was told to end before an import was begun. */
export class Stopped extends Error {}

/** Waits for a site that does not answer, but not for ever, and no longer than the person wants. */
export class Patience {
    private readonly over = new AbortController();
    private since: number | null = null;
    private isStopped = false;

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
        // A wait that would be longer than that is not begun.
        if (wait !== null && this.since !== null && now + wait.seconds * 1000 - this.since > this.seconds * 1000) {
            this.over.abort();
        }
    };

    /** The person, or the system, wants the command to end: no answer is waited for. */
    stop(): void {
        this.isStopped = true;
        this.over.abort();
    }

    /** Throws when the command was told to end. */
    demand(): void {
        if (this.isStopped) {
            throw new Stopped();
        }
    }

    /** Calls until an answer comes; what is refused is thrown at once. */
    readonly ask = async<T>(call: () => Promise<T>): Promise<T> => {
        this.demand();
        try {
            return await persist(call, this.shell.clock, this.signal, this.waiting);
        } catch (error) {
            this.demand();
            throw error;
        }
    };
}
