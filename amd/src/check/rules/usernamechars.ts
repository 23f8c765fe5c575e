import {cleanUsername} from '../../map/clean';
import {isDate} from '../syntax/dates';
import {isEmail} from '../syntax/validemail';
import type {Rule} from '../rule';
import {isScientific} from './scientific';

const PLAIN = /^[-.@_a-z0-9]*$/;

/** Characters Moodle would silently drop from a username: the person could not log in with what was written. */
export const usernamechars: Rule = (person, facts, report) => {
    const {username} = person;
    if (facts.site.extendedUsernames || PLAIN.test(username) || isScientific(username) || isDate(username)) {
        return;
    }
    // Where the username is the e-mail and that is none, the e-mail is what is wrong.
    if (facts.followsEmail(person.line) && !isEmail(person.email) && username === cleanUsername(person.email)) {
        return;
    }
    const becomes = username.replace(/[^-.@_a-z0-9]/g, '');
    report('usernamechars', 'username', {value: username, becomes}, becomes === '' ? undefined : becomes);
};
