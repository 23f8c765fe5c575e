import type {Rule} from '../rule';

/** Moodle makes no account without a username, both names and an e-mail; a password column must be filled. */
export const required: Rule = (person, facts, report) => {
    // A username that follows the e-mail is missing with it: once is enough.
    if (person.username === '' && !facts.followsEmail(person.line)) {
        report('usernamemissing', 'username');
    }
    if (person.lastname === '') {
        report('lastnamemissing', 'lastname');
    }
    if (person.firstname === '') {
        report('firstnamemissing', 'firstname');
    }
    if (person.email === '') {
        report('emailmissing', 'email');
    }
    if (person.password === '' && facts.mapped.has('password')) {
        report('passwordmissing', 'password');
    }
};
