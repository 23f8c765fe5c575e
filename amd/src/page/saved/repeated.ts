import type {NamedColumn} from '../../map/namedcolumn';
import type {Cohort, Options} from '../../run/server';
import {initialAccess, type Access} from '../access/access';
import type {Config} from '../shared/config';
import {withRecipe} from '../access/recipe';

/** What was decided for an earlier import; passwords are asked for again, and so are cohorts that can't be used any more. */
export const repeated = (options: Options, cohorts: readonly Cohort[]): Access => {
    const byId = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
    const cohort = byId.get(options.cohortid) ?? null;
    return {
        ...withRecipe(initialAccess(options.recipe), options),
        // One that can't be used any more is asked about.
        cohort, nocohort: options.cohortid === 0 && !options.usefilecohorts, cohortMode: cohort && !options.usefilecohorts ? 'instead' : 'add',
        cohortMap: new Map(options.cohortmap.flatMap(({label, cohortid}): [string, Cohort | null][] => {
            const found = byId.get(cohortid);
            return cohortid === 0 ? [[label, null]] : found ? [[label, found]] : [];
        })),
    };
};

/** The columns of the import that is repeated; work that was taken up instead has its own. */
export const repeatedColumns = ({start, draft}: Config, {takenup}: {readonly takenup: number}): readonly NamedColumn[] =>
    takenup || draft ? [] : start?.columns ?? [];
