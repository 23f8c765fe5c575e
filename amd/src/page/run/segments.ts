import {countsOf} from '../shared/counts';
import type {Progress, State} from '../state';

/** Parts of a list, in the order the bar shows them: what is or will be done, what is not known yet, what is wrong, who is not part of it. */
const ORDER = ['create', 'enrol', 'update', 'unchanged', 'pending', 'waiting', 'failed', 'blocked', 'cancelled', 'leftout'] as const;

export interface Segment {
    readonly key: typeof ORDER[number];
    /** People; never 0. */
    readonly count: number;
}

/** The list as a whole, by outcome: those foreseen, or, once an import runs, what became of whom and who still waits. Empty without a list. */
export function segmentsOf(state: State): Segment[] {
    const {phase, progress, review, revision} = state;
    if ((phase === 'running' || phase === 'done') && progress) {
        const sent = resultsOf(progress);
        // Those in error or left out were not sent; an import found under way says nothing of them.
        const left = review && !progress.found ? review.people.length - progress.total : 0;
        return left > 0 ? [...sent, {key: 'leftout', count: left}] : sent;
    }
    if (!review) {
        return [];
    }
    const counts: Partial<Record<Segment['key'], number>> = countsOf(review, revision);
    return ORDER.flatMap((key) => counts[key] ? [{key, count: counts[key]}] : []);
}

/** The people an import was given: its results so far, and those still to come. */
export function resultsOf({tally, total}: Progress): Segment[] {
    return ORDER.flatMap((key): Segment[] => {
        const count = key === 'waiting' ? Math.max(0, total - tally.size)
            : key === 'pending' || key === 'leftout' ? 0 : tally.count(key);
        return count ? [{key, count}] : [];
    });
}
