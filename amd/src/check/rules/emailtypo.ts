import {domainMeant, ownDomains} from '../syntax/domains';
import {isEmail} from '../syntax/validemail';
import type {Rule} from '../rule';

/** A domain one letter away from a usual one, or from the one most people of the file have: mail would go to somebody else, or nowhere. */
export const emailtypo: Rule = (person, facts, report) => {
    const {email} = person;
    const at = email.lastIndexOf('@');
    const meant = at > 0 && isEmail(email) ? facts.domainMeant?.(email.slice(at + 1)) : undefined;
    if (meant !== undefined) {
        report('emailtypo', 'email', {value: email, domain: meant}, `${email.slice(0, at)}@${meant}`);
    }
};

/** Says what domain was meant, remembering what it was asked: people share a few. */
export function domainReader(counts: ReadonlyMap<string, number>): (domain: string) => string | undefined {
    const own = ownDomains(counts);
    const known = new Map<string, string | undefined>();
    return domain => {
        if (!known.has(domain)) {
            // A copy: the slice would keep the whole file in memory.
            known.set([...domain].join(''), domainMeant(domain, counts, own));
        }
        return known.get(domain);
    };
}
