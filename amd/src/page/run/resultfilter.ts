import type {Review} from '../../check/createreview';
import type {Result} from '../../run/server';
import type {Progress, State} from '../state';
import {segmentsOf} from './segments';

type Key = State['outcome'];

const ALWAYS: readonly Key[] = ['all', 'create', 'enrol', 'failed'];
const SOMETIMES: readonly Key[] = ['update', 'unchanged', 'waiting', 'blocked', 'cancelled'];

/** Tabs of an import: the usual ones always, the others when there is something under them. What they count is what the bar of outcomes shows. */
export function resultCounts(state: State): {key: Key; count: number}[] {
    const segments = segmentsOf(state);
    const count = (wanted: Key): number => segments.reduce((sum, {key, count: people}) => key === wanted || wanted === 'all' ? sum + people : sum, 0);
    // A tab does not go away from under who is on it.
    return [...ALWAYS, ...SOMETIMES.filter((key) => count(key) > 0 || key === state.outcome)].map((key) => ({key, count: count(key)}));
}

/** Of an import whose file is not here: who is under the chosen tab and still waits. Their lines come with their results. */
export function unseen(state: State): number {
    const waiting = segmentsOf(state).find(({key}) => key === 'waiting')?.count ?? 0;
    return !state.review && ['all', 'waiting'].includes(state.outcome) ? waiting : 0;
}

/** Indices of the people under the chosen tab of an import, in the order asked for. */
export function resultIndices(review: Review, progress: Progress, state: State): ArrayLike<number> {
    const {search, sort} = state.filter;
    const all = review.select({tab: 'all', ...(search !== undefined && {search}), ...(sort && {sort})});
    if (state.outcome === 'all') {
        return all;
    }
    const {tally, lines} = progress;
    const became = (line: number): Key | undefined => tally.results.get(line)?.outcome ?? (lines.has(line) ? 'waiting' : undefined);
    return Array.from(all).filter((index) => {
        const person = review.people[index];
        return person !== undefined && became(person.line) === state.outcome;
    });
}

/** Results under the chosen tab when the file itself is not here, by line; searched by username and line. */
export function foundResults(progress: Progress, state: State): Result[] {
    const wanted = (state.filter.search ?? '').trim().toLowerCase();
    return [...progress.tally.results.values()]
        .filter((result) => state.outcome === 'all' || result.outcome === state.outcome)
        .filter((result) => wanted === '' || result.username.toLowerCase().includes(wanted) || String(result.line) === wanted)
        .sort((a, b) => a.line - b.line);
}
