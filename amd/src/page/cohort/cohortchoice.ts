import type {Choice} from '../../check/decisions/decision';
import type {Cohort} from '../../run/server';
import type {Access} from '../access/access';

/** What of the cohorts was chosen at once: those not named stay as they are. */
export interface CohortChoice extends Choice {
    readonly cohort?: Cohort | null;
    /** That nobody joins any; said together with `cohort`, or it is not so. */
    readonly nocohort?: boolean;
    readonly cohortMode?: Access['cohortMode'];
    /** What names of the file mean; undefined: nothing was said of it. */
    readonly names?: readonly (readonly [string, Cohort | null | undefined])[];
}

/** The decisions with a choice made, or taken back. */
export function withCohorts(access: Access, choice: CohortChoice): Access {
    const {cohort = access.cohort, cohortMode = access.cohortMode, names = []} = choice;
    const nocohort = 'cohort' in choice ? choice.nocohort ?? false : access.nocohort;
    const cohortMap = new Map(access.cohortMap);
    names.forEach(([label, meant]) => meant === undefined ? cohortMap.delete(label) : cohortMap.set(label, meant));
    return {...access, cohort, nocohort, cohortMode, ...(names.length && {cohortMap})};
}

/** What a choice replaces: the choice that takes it back. */
export const replacedBy = ({cohort, nocohort, cohortMode, cohortMap}: Access, choice: CohortChoice): CohortChoice => ({
    ...('cohort' in choice && {cohort, nocohort}),
    ...('cohortMode' in choice && {cohortMode}),
    ...(choice.names && {names: choice.names.map(([label]) => [label, cohortMap.get(label)] as const)}),
});
