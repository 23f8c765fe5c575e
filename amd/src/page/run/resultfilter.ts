import type {Review} from '../../check/createreview';
import type {Result} from '../../run/server';
import type {Progress, State} from '../state';

type Key = State['outcome'];

const ALWAYS: readonly Key[] = ['all', 'create', 'enrol', 'failed'];
const SOMETIMES: readonly Key[] = ['update', 'unchanged', 'blocked', 'cancelled'];

/** Tabs of an import: the usual ones always, the others when there is something under them. */
export function resultCounts(review: Review | null, progress: Progress): {key: Key; count: number}[] {
    const {tally} = progress;
    const count = (key: Key): number => key === 'all' ? review?.people.length ?? tally.size : tally.count(key);
    return [...ALWAYS, ...SOMETIMES.filter((key) => count(key) > 0)].map((key) => ({key, count: count(key)}));
}

/** Indices of the people under the chosen tab of an import, in the order asked for. */
export function resultIndices(review: Review, progress: Progress, state: State): ArrayLike<number> {
    const {search, sort} = state.filter;
    const all = review.select({tab: 'all', ...(search !== undefined && {search}), ...(sort && {sort})});
    if (state.outcome === 'all') {
        return all;
    }
    const wanted: Result['outcome'] = state.outcome;
    return Array.from(all).filter((index) => {
        const person = review.people[index];
        return person !== undefined && progress.tally.results.get(person.line)?.outcome === wanted;
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
