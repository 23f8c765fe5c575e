import type {Person} from '../../map/person';

/** The two names. */
export const NAMES = ['lastname', 'firstname'] as const;

/** Fields every person has whose text is stored as it is. */
const TEXTS = ['username', 'lastname', 'firstname', 'email'] as const;

/**
 * Goes through everything of a person that is shown and stored as it is, never the password.
 *
 * @param isSuspect whether a text is worth a closer look: quick, as it is asked for every text of a large file
 * @param look called for the suspect ones only
 */
export function eachValue(person: Person, isSuspect: (value: string) => boolean, look: (field: string, value: string) => void): void {
    for (const field of TEXTS) {
        if (isSuspect(person[field])) {
            look(field, person[field]);
        }
    }
    for (const cohort of person.cohorts) {
        if (isSuspect(cohort)) {
            look('cohort', cohort);
        }
    }
    for (const name in person.fields) {
        const value = person.fields[name] ?? '';
        if (isSuspect(value)) {
            look(name, value);
        }
    }
}
