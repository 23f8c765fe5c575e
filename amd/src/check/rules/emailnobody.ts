import type {Rule} from '../rule';
import {LONGEST_TRIAL} from './emailtest';

/** What stands before the @ where nobody reads what arrives, or where people write that they have no address; at most as long as a trial. */
const LOCAL = /^(?:no[-_.]?reply|donotreply|do-not-reply|inconnue?|unknown|aucune?|pasde?mail|pas-de-mail|sans-?mail|no-?e?mail|null|none|neant|vide|absente?|nothing|mailerdaemon|postmaster)\d{0,2}$/i;

/** The same for a whole domain. */
const DOMAIN = /@(?:inconnue?|unknown|aucune?|pasde?mail|pas-de-mail|sans-?mail|no-?e?mail|null|none|neant|vide|noreply)\.[a-z]{2,}$/i;

/** The name of a guest inside a directory: `lea_exemple.fr#EXT#@…`. */
const GUEST = /^(.+)_([^_@#]+\.[a-z]{2,})#EXT#@/i;

/** Whether people write a domain where there is none. */
export const isNobodys = (domain: string): boolean => DOMAIN.test(`@${domain}`);

/** Addresses that exist and that nobody reads. */
export const emailnobody: Rule = (person, _facts, report) => {
    const {email} = person;
    const at = email.lastIndexOf('@');
    if (at < 1 || email.length > 254) {
        return;
    }
    const guest = GUEST.exec(email);
    if (guest) {
        report('emailnobody', 'email', {value: email}, `${guest[1] ?? ''}@${guest[2] ?? ''}`);
    } else if ((at <= LONGEST_TRIAL && LOCAL.test(email.slice(0, at))) || DOMAIN.test(email)) {
        report('emailnobody', 'email', {value: email});
    }
};
