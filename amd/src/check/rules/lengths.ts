import type {Rule} from '../rule';

/** Characters Moodle's table of users holds in these fields. */
export const LONGEST = 100;

/** And in others. */
const OTHER: Readonly<Record<string, number>> = {
    phone1: 20, phone2: 20, city: 120, idnumber: 255, institution: 255, department: 255, address: 255, middlename: 255, alternatename: 255,
    firstnamephonetic: 255, lastnamephonetic: 255,
};

/** Characters of the longest name a cohort can have: longer ones name none. */
export const LONGEST_COHORT = 254;

/** Values longer than Moodle can store. */
export const lengths: Rule = (person, _facts, report) => {
    if (isTooLong(person.username)) {
        report('usernametoolong', 'username', {value: person.username, limit: LONGEST});
    }
    if (isTooLong(person.lastname)) {
        report('lastnametoolong', 'lastname', {value: person.lastname, limit: LONGEST});
    }
    if (isTooLong(person.firstname)) {
        report('firstnametoolong', 'firstname', {value: person.firstname, limit: LONGEST});
    }
    if (isTooLong(person.email)) {
        report('emailtoolong', 'email', {value: person.email, limit: LONGEST});
    }
    for (const name in person.fields) {
        const value = person.fields[name] ?? '';
        const limit = OTHER[name];
        if (limit !== undefined && isTooLong(value, limit)) {
            report('fieldtoolong', name, {value, limit});
        }
    }
    const cohort = person.cohorts.find((label) => label.length > LONGEST_COHORT);
    if (cohort !== undefined) {
        report('cohorttoolong', 'cohort', {value: cohort.slice(0, LONGEST), limit: LONGEST_COHORT});
    }
};

/** Counts characters as the database does, not UTF-16 units. */
const isTooLong = (text: string, limit = LONGEST): boolean => text.length > limit && (text.length > 2 * limit || [...text].length > limit);
