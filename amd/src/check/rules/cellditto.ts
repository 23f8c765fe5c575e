import type {Rule} from '../rule';
import {NAMES} from '../people/values';

/** Signs for “the same as above”. */
const SIGN = /^(?:["″〃„“”«»^↑↓]|''|,,|-\s?["″]\s?-)$/;

/** Words for it: a cohort is not called so, but somebody may be. */
const WORD = /^(?:idem|id\.|ibid\.?|ditto|dito|même chose|pareil|ci-dessus|same|as above|wie oben|ídem)$/i;

/** Longest of all. */
const LONGEST = 12;

const isSign = (text: string): boolean => text.length <= 5 && SIGN.test(text);

/** A cell that stands for the one above it: only whoever wrote it knows for sure how far that goes. */
export const cellditto: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        if (isSign(person[field])) {
            report('cellditto', field, {value: person[field]});
        }
    }
    for (const cohort of person.cohorts) {
        if (isSign(cohort) || (cohort.length <= LONGEST && WORD.test(cohort))) {
            report('cellditto', 'cohort', {value: cohort});
        }
    }
};
