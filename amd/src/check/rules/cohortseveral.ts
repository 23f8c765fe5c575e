import {COHORT_SEPARATOR} from '../../map/build';
import {surelySeveral} from '../syntax/cohortparts';
import type {Rule} from '../rule';
import {LONGEST_COHORT} from './lengths';

/** Several cohorts in one cell (`L1; BU`): one of each is offered. */
export const cohortseveral: Rule = (person, _facts, report) => {
    for (const cohort of person.cohorts) {
        const parts = cohort.length <= LONGEST_COHORT ? surelySeveral(cohort) : [];
        if (parts.length > 0) {
            report('cohortseveral', 'cohort', {value: cohort, parts: parts.join(', ')}, parts.join(COHORT_SEPARATOR));
        }
    }
};
