import type {Rule} from '../rule';

const MONTH = '(?:jan|f[eé]v|feb|mar|avr|apr|mai|may|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)[a-zéû]{0,6}\\.?';
/** `2024-09-01 00:00:00`, `01/09/2024`, `8-Sep`, `sept-08`, `1 janv. 2026`. */
const DATE = new RegExp(`^(?:(?:19|20)\\d\\d([-/.])\\d\\d?\\1\\d\\d?|\\d\\d?([-/.])\\d\\d?\\2(?:\\d\\d)?\\d\\d|\\d\\d?[-/ ]${MONTH}(?:[-/ ](?:\\d\\d)?\\d\\d)?|${MONTH}[-/](?:\\d\\d)?\\d\\d)`
    + '(?:[T ]\\d\\d?:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z?)?$', 'i');

/** A date as spreadsheets count days, of these twenty years: `45200`. */
const SERIAL = /^4[3-9]\d{3}$/;

/** Longer texts are no dates. */
const LONGEST = 30;

/** A cohort that is a date: a spreadsheet makes one of `1-2` or `SEP8`, and what was written is lost. */
export const cohortdate: Rule = (person, facts, report) => {
    for (const cohort of person.cohorts) {
        if (cohort.length <= LONGEST && (DATE.test(cohort) || (SERIAL.test(cohort) && !facts.cohortsAreNumbers))) {
            report('cohortdate', 'cohort', {value: cohort});
        }
    }
};
