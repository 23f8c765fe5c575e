import {isEmail} from '../syntax/validemail';
import type {Rule} from '../rule';

/** Domains this site allows or refuses, as Moodle's own check does: the allowed ones win when both are set. */
export const emaildomain: Rule = (person, {site}, report) => {
    const {allowedEmailDomains: allowed, deniedEmailDomains: denied} = site;
    if ((allowed.length === 0 && denied.length === 0) || !isEmail(person.email)) {
        return;
    }
    const email = person.email.toLowerCase();
    const within = (domain: string): boolean => email.endsWith(domain.startsWith('.') ? domain : `@${domain}`);
    if (allowed.length > 0 ? !allowed.some(within) : denied.some(within)) {
        report('emaildomain', 'email', {value: person.email, domain: email.slice(email.lastIndexOf('@') + 1)});
    }
};
