import type {Rule} from '../rule';

/** Characters Moodle's table of users holds in these fields. */
export const LONGEST = 100;

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
};

/** Counts characters as the database does, not UTF-16 units. */
const isTooLong = (text: string): boolean => text.length > LONGEST && [...text].length > LONGEST;
