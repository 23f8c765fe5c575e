/**
 * Why a call failed:
 * - `lost`: no answer, or one that can't be read (network, time-out, 5xx): the call may have been carried out;
 * - `login`: the session is over, and logging in again in another tab repairs it;
 * - `refused`: the server answered no, and would again.
 */
export type Trouble = 'lost' | 'login' | 'refused';

/** The one error a Server rejects with. `message` is fit to be shown when `trouble` is `refused`. */
export class ServerError extends Error {
    /** @param after seconds the server wants to be left alone for, 0 when it did not say */
    constructor(readonly trouble: Trouble, readonly code: string, message: string, readonly after = 0) {
        super(message);
        this.name = 'ServerError';
    }
}

/** Whether less at once may pass. */
export const isTooLarge = (error: unknown): boolean => error instanceof ServerError && error.code === 'toolarge';
