/**
 * Called between slices of long work, so that whoever shows a page can let it breathe; the pure rooms have no clock
 * of their own. Returns nothing to go on at once, a promise to wait.
 */
export type Pace = () => Promise<void> | void;

/** Rows worked on between two calls of the pace: well under a millisecond of work each. */
export const SLICE = 200;
