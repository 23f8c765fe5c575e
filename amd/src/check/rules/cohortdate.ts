import {isDate} from '../syntax/dates';
import type {Rule} from '../rule';

/** A date as spreadsheets count days, of these twenty years: `45200`. */
const SERIAL = /^4[3-9]\d{3}$/;

/** A cohort that is a date: a spreadsheet makes one of `1-2` or `SEP8`, and what was written is lost. */
export const cohortdate: Rule = (person, facts, report) => {
    for (const cohort of person.cohorts) {
        if (isDate(cohort) || (SERIAL.test(cohort) && !facts.cohortsAreNumbers)) {
            report('cohortdate', 'cohort', {value: cohort});
        }
    }
};
