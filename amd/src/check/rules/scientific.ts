import type {Rule} from '../rule';

const SCIENTIFIC = /^\d{1,3}(?:[.,]\d+ ?e[+-]?|e[+-])\d{1,3}$/i;

/** `8,12E+11`: a number of which the spreadsheet kept only the first digits. */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text);

/** Numbers in scientific form: their digits are lost, nothing can be offered. */
export const scientific: Rule = (person, facts, report) => {
    if (!facts.followsEmail(person.line) && isScientific(person.username)) {
        report('numberscientific', 'username', {value: person.username.toUpperCase()});
    }
    for (const cohort of person.cohorts) {
        if (isScientific(cohort)) {
            report('numberscientific', 'cohort', {value: cohort});
        }
    }
    for (const name in person.fields) {
        const value = person.fields[name] ?? '';
        if (isScientific(value)) {
            report('numberscientific', name, {value});
        }
    }
};
