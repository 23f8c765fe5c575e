import type {Name} from '../../../amd/src/page/cohort/namedcohort';
import {labelsOf} from '../../../amd/src/page/shared/columnlabels';
import {MOST_LABELS, usesFileCohorts} from '../../../amd/src/page/cohort/naming';
import type {State} from '../../../amd/src/page/state';
import type {Cohort, Server} from '../../../amd/src/run/server';

/** Names of one call. */
const BATCH = 500;

/** Asks the site what the names of the cohort column are, and takes over what was said of them the last time. */
export async function nameCohorts(state: State, server: Server, ask: <T>(call: () => Promise<T>) => Promise<T>): Promise<State> {
    if (!state.review || !usesFileCohorts(state)) {
        return state;
    }
    const labels = [...labelsOf(state.review, state.edits).keys()].slice(0, MOST_LABELS);
    const names = new Map<string, Name>();
    const cohortMap = new Map<string, Cohort | null>(state.access.cohortMap);
    for (let at = 0; at < labels.length; at += BATCH) {
        const answer = await ask(() => server.resolveCohorts(labels.slice(at, at + BATCH)));
        const cohorts = new Map(answer.cohorts.map((cohort) => [cohort.id, cohort]));
        for (const {label, code, cohortids, said} of answer.names) {
            names.set(label, {code, remembered: said >= 0, cohorts: cohortids.flatMap((id) => cohorts.get(id) ?? [])});
            if (said >= 0) {
                cohortMap.set(label, cohorts.get(said) ?? null);
            }
        }
    }
    return {...state, naming: {...state.naming, names}, access: {...state.access, cohortMap}};
}
