import {isDate} from '../syntax/dates';
import type {Rule} from '../rule';

/** A username that is a date: a spreadsheet made one of a number, which is lost. */
export const usernamedate: Rule = (person, facts, report) => {
    const {username} = person;
    const first = username.charCodeAt(0);
    if (first >= 48 && first <= 57 && isDate(username) && !facts.followsEmail(person.line)) {
        report('usernamedate', 'username', {value: username});
    }
};
