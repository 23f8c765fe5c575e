import type {Rule} from '../rule';

/** Domains that never receive mail (RFC 2606 and 6761), or that people type to try something out. */
const DOMAIN = /^(?:(?:[^@]+\.)?(?:example\.(?:com|net|org)|example|test|invalid|localhost|local)|(?:test|essai|toto|azerty|xxx+)\.\w+)$/i;

/** What people type before the @ to try something out. */
const LOCAL = /^(?:test|essai|toto|titi|tata|aaa+|xxx+|azerty|qwerty)\d*$/i;

/** Addresses that look like a trial, not like a person's. */
export const emailtest: Rule = (person, _facts, report) => {
    const {email} = person;
    const at = email.lastIndexOf('@');
    if (at > 0 && (isTrial(email.slice(at + 1)) || (at < 12 && LOCAL.test(email.slice(0, at))))) {
        report('emailtest', 'email', {value: email});
    }
};

/** The domain asked about last: neighbours often share it. */
let last = '';
let lastIsTrial = false;

function isTrial(domain: string): boolean {
    if (domain !== last) {
        // A copy: the slice would keep the whole file in memory.
        last = [...domain].join('');
        lastIsTrial = DOMAIN.test(domain);
    }
    return lastIsTrial;
}
