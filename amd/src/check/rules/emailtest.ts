import type {Rule} from '../rule';

/** Domains that never receive mail (RFC 2606 and 6761), or that people type to try something out. */
const DOMAIN = /^(?:(?:[^@]+\.)?(?:example\.(?:com|net|org)|example|test|invalid|localhost|local)|(?:test|essai|toto|azerty|xxx+)\.\w+)$/i;

/** What people type before the @ to try something out. */
const LOCAL = /^(?:test|essai|toto|titi|tata|aaa+|xxx+|azerty|qwerty)\d*$/i;

/** Characters before the @ such an address has at most. */
export const LONGEST_TRIAL = 12;

/** Addresses that look like a trial, not like a person's. */
export const emailtest: Rule = (person, _facts, report) => {
    const {email} = person;
    const at = email.lastIndexOf('@');
    if (at > 0 && (isTrial(email.slice(at + 1)) || (at <= LONGEST_TRIAL && LOCAL.test(email.slice(0, at))))) {
        report('emailtest', 'email', {value: email});
    }
};

/** The domain asked about last: neighbours often share it. */
let last = '';
let lastIsTrial = false;

/** Whether a domain never receives mail, or is one people make up. */
export function isTrial(domain: string): boolean {
    if (domain !== last) {
        // A copy: the slice would keep the whole file in memory.
        last = [...domain].join('');
        lastIsTrial = DOMAIN.test(domain);
    }
    return lastIsTrial;
}
