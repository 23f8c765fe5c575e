import {labelsOf} from '../shared/columnlabels';
import {usesFileCohorts} from './naming';
import type {State} from '../state';

/** Whether the file says who joins which cohort: it has a column of them, and at least one name in it. */
export const fileAnswers = (state: State): boolean =>
    usesFileCohorts(state) && state.review !== null && labelsOf(state.review, state.revision).size > 0;

/** Whether it was said which cohort people join: one, those of the file, or none on purpose. */
export const cohortAnswered = (state: State): boolean =>
    state.access.cohort !== null || state.access.nocohort || fileAnswers(state);
