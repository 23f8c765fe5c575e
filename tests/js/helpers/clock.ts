import {setImmediate} from 'node:timers';

/** The next task, whatever the clocks of a test say. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets everything that waits for nothing happen, and timers of up to `ms`: the clock is the test's, no time passes. */
export const settle = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** Moves the clock on until something holds. */
export const until = async(holds: () => boolean): Promise<void> => {
    for (let turns = 0; !holds(); turns++) {
        if (turns === 20_000) {
            throw new Error(`never: ${String(holds)}`);
        }
        await settle(20);
    }
};
