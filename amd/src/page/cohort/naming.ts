import {persist} from '../../run/retry';
import {ServerError} from '../../run/servererror';
import type {Host} from '../shared/host';
import {labelsOf} from '../shared/columnlabels';
import type {Naming} from './namedcohort';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** Names of one call; names of a file beyond which its column hardly holds cohorts. */
const BATCH = 500;
export const MOST_LABELS = 1000;

/** Whether the cohorts the file names count. */
export const usesFileCohorts = ({mapping, access}: State): boolean =>
    (mapping?.targets.includes('cohort') ?? false) && !(access.cohort && access.cohortMode === 'instead');

/** Asks the server what the names in the file are, once each, and takes over what the person said of them the last time. */
export function createNaming(store: Store<State>, host: Host): {forgetUnknown(): void} {
    const asking = new Set<string>();
    // Nothing here is ever stale: the names of a file left meanwhile are what they are on this site all the same.
    const {signal} = new AbortController();

    const plan = (): void => {
        const state = store.get();
        if (state.phase !== 'ready' || !state.review || !usesFileCohorts(state)) {
            return;
        }
        const labels = [...labelsOf(state.review, state.revision).keys()].slice(0, MOST_LABELS)
            .filter((label) => !state.naming.names.has(label) && !asking.has(label));
        if (labels.length) {
            void host.pending('naming', look(labels));
        }
    };

    const show = (patch: Partial<Naming>): void => store.set({naming: {...store.get().naming, ...patch}});

    const look = async(labels: readonly string[]): Promise<void> => {
        labels.forEach((label) => asking.add(label));
        show({busy: true, trouble: ''});
        let trouble = '';
        try {
            for (let at = 0; at < labels.length; at += BATCH) {
                take(await persist(() => host.server.resolveCohorts(labels.slice(at, at + BATCH)), host.clock, signal,
                    (wait) => show({trouble: wait ? host.words.say(`js_wait_${wait.trouble}`) : ''})));
            }
        } catch (error) {
            trouble = error instanceof Error ? error.message : String(error);
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
        }
        // Refused names are not asked about again: the same call would be refused again.
        labels.filter((label) => store.get().naming.names.has(label)).forEach((label) => asking.delete(label));
        show({busy: false, trouble});
    };

    const take = (answer: Awaited<ReturnType<Host['server']['resolveCohorts']>>): void => {
        const {access, naming} = store.get();
        const cohorts = new Map(answer.cohorts.map((cohort) => [cohort.id, cohort]));
        const names = new Map(naming.names);
        const map = new Map(access.cohortMap);
        for (const {label, code, cohortids, said} of answer.names) {
            const remembered = said >= 0 && !map.has(label);
            names.set(label, {code, remembered, cohorts: cohortids.flatMap((id) => cohorts.get(id) ?? [])});
            if (remembered) {
                map.set(label, cohorts.get(said) ?? null);
            }
        }
        store.set({naming: {...naming, names}, ...(map.size > access.cohortMap.size && {access: {...access, cohortMap: map}})});
    };

    store.watch(['phase', 'review', 'edits', 'access'], plan);
    return {
        // A cohort was made: what had none may have one now.
        forgetUnknown: () => {
            const {naming} = store.get();
            store.set({naming: {...naming, names: new Map([...naming.names].filter(([, {code}]) => code !== 'cohortunknown'))}});
            plan();
        },
    };
}
