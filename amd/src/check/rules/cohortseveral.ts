import {COHORT_SEPARATOR} from '../../map/build';
import {maybeSeveral, surelySeveral, waysToSplit} from '../syntax/cohortparts';
import type {Facts, Rule} from '../rule';
import {LONGEST_COHORT} from './lengths';

/** Several cohorts in one cell (`L1; BU`; `L1, BU` where one of them stands alone elsewhere): one of each is offered. */
export const cohortseveral: Rule = (person, facts, report) => {
    for (const cohort of person.cohorts) {
        const parts = cohort.length <= LONGEST_COHORT ? partsOf(cohort, facts) : [];
        if (parts.length > 0) {
            report('cohortseveral', 'cohort', {value: cohort, parts: parts.join(', ')}, parts.join(COHORT_SEPARATOR));
        }
    }
};

function partsOf(cohort: string, {standsAlone}: Facts): string[] {
    const parts = surelySeveral(cohort);
    return parts.length > 0 || !standsAlone || !maybeSeveral(cohort) ? parts
        : waysToSplit(cohort).find(ones => ones.some(standsAlone)) ?? [];
}
