/** How long a call is wanted to take, ms: what each costs the server by itself counts little then, and something is still seen to happen. */
const WANTED = 1300;
/** Calls each worker is to make of the chunks left, at least: towards the end all are at work. */
const TURNS = 2;

/**
 * How many chunks go into the next call, from 1.
 *
 * @param left chunks still to be done, from 1
 * @param parallel calls under way at a time
 * @param usual ms a chunk takes, 0 while nobody knows
 */
export const callsTogether = (left: number, parallel: number, usual: number): number => (
    usual > 0 ? Math.max(1, Math.min(Math.round(WANTED / usual), Math.floor(left / (TURNS * parallel)))) : 1
);
