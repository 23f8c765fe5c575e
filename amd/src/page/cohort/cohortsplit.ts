import {waysToSplit} from '../../check/syntax/cohortparts';
import {LONGEST_COHORT} from '../../check/rules/lengths';
import type {CellEdit} from '../../check/decisions/decision';
import type {Review} from '../../check/createreview';
import {COHORT_SEPARATOR} from '../../map/build';
import {persist} from '../../run/retry';
import {ServerError} from '../../run/servererror';
import {announce, region, write} from '../shared/dom';
import {cohortOf} from './gains';
import type {Host} from '../shared/host';
import {labelsOf} from '../shared/columnlabels';
import type {Lines} from '../lines/lines';
import {MOST_LABELS, usesFileCohorts} from './naming';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** Names asked about in one call. */
const BATCH = 500;

/**
 * Cells that hold several cohorts (`L1, BU`) become as many, when nobody knows the whole and every part is a cohort of this site. One decision, told,
 * and undone as any other; what was undone is not split again.
 */
export function createCohortSplit(root: HTMLElement, store: Store<State>, lines: Lines, host: Host): void {
    const {signal} = new AbortController();
    let of: Review | null = null;
    let tried = new Set<string>();

    const plan = (): void => {
        const state = store.get();
        const {review, phase, naming, revision} = state;
        if (phase !== 'ready' || !review || naming.busy || !usesFileCohorts(state)) {
            return;
        }
        if (review !== of) {
            of = review;
            tried = new Set();
        }
        const labels = [...labelsOf(review, revision).keys()].slice(0, MOST_LABELS).filter((label) => !tried.has(label)
            && naming.names.get(label)?.code === 'cohortunknown' && cohortOf(label, state) === undefined && waysToSplit(label).length);
        if (labels.length) {
            labels.forEach((label) => tried.add(label));
            void host.pending('split', look(review, labels));
        }
    };

    const look = async(review: Review, labels: readonly string[]): Promise<void> => {
        const ways = new Map(labels.map((label) => [label, waysToSplit(label)]));
        const asked = [...new Set([...ways.values()].flat(2).filter((part) => part.length <= LONGEST_COHORT))];
        const known = new Set<string>();
        try {
            for (let at = 0; at < asked.length; at += BATCH) {
                const {names} = await persist(() => host.server.resolveCohorts(asked.slice(at, at + BATCH)), host.clock, signal, () => undefined);
                names.forEach(({label, code}) => code === '' && known.add(label));
            }
        } catch (error) {
            // Each of them stays a question of its own.
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
            return;
        }
        const parts = new Map([...ways].flatMap(([label, all]) => {
            const way = all.find((one) => one.every((part) => known.has(part)));
            return way ? [[label, way] as const] : [];
        }));
        if (parts.size && store.get().review === review) {
            take(review, parts);
        }
    };

    const take = (review: Review, parts: ReadonlyMap<string, readonly string[]>): void => {
        const cells = review.people.flatMap(({line, cohorts}): CellEdit[] => (cohorts.some((label) => parts.has(label)) ? [
            {line, field: 'cohort', value: [...new Set(cohorts.flatMap((label) => parts.get(label) ?? [label]))].join(COHORT_SEPARATOR)},
        ] : []));
        if (cells.length && store.get().phase === 'ready') {
            lines.change(cells);
            const [[label, into] = ['', []]] = parts;
            const text = host.words.many('js_said_split', cells.length, {label, parts: into.join(', ')});
            announce(region(root, 'announce'), text);
            write(region(root, 'said'), text);
        }
    };

    store.watch(['phase', 'review', 'naming'], plan);
}
