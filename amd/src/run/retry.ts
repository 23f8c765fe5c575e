import {ServerError, type Trouble} from './servererror';

/** What a wait needs of the world outside; tests give one that never really waits. */
export interface Clock {
    /** Resolves after `ms`, or as soon as `signal` aborts. */
    sleep(ms: number, signal: AbortSignal): Promise<void>;
    /** Ms since whenever: to tell how long something took. */
    now(): number;
}

export interface Wait {
    readonly trouble: Exclude<Trouble, 'refused'>;
    /** 1 for the first time the same call failed. */
    readonly attempt: number;
    readonly seconds: number;
}

/** First wait and longest wait, in seconds. */
const FIRST = 1;
const LONGEST = 30;
/** How often to see whether the person has logged in again, in seconds. */
const LOGIN = 10;
/** The longest a server is left alone because it says so, in seconds: it may be back long before. */
const LONGEST_ASKED = 60;

/**
 * Calls until an answer comes. Lost answers are asked for again after 1, 2, 4… up to 30 seconds, a session that is over
 * every 10 seconds, and no sooner than the server says, up to a minute; what it refuses is thrown at once. Stops,
 * throwing the last error, when `signal` aborts. `waiting` hears of every wait, and null when it is over.
 */
export const persist = async<T>(
    call: () => Promise<T>,
    clock: Pick<Clock, 'sleep'>,
    signal: AbortSignal,
    waiting: (wait: Wait | null) => void,
): Promise<T> => {
    const stopped = (): boolean => signal.aborted;
    for (let attempt = 1; ; attempt++) {
        try {
            const answer = await call();
            if (attempt > 1) {
                waiting(null);
            }
            return answer;
        } catch (error) {
            if (!(error instanceof ServerError) || error.trouble === 'refused' || stopped()) {
                throw error;
            }
            const usual = error.trouble === 'login' ? LOGIN : Math.min(LONGEST, FIRST * 2 ** (attempt - 1));
            const seconds = Math.max(usual, Math.min(LONGEST_ASKED, error.after));
            waiting({trouble: error.trouble, attempt, seconds});
            await clock.sleep(seconds * 1000, signal);
            if (stopped()) {
                throw error;
            }
        }
    }
};
