import type {Rule} from '../rule';

/** What Moodle's upload takes for a wish to have a new one chosen: it is never let in as it is. */
const CHANGE_ME = 'changeme';

/**
 * Passwords of the file against this site's policy, as Moodle counts; the password itself is never reported. Moodle's own upload takes weak ones
 * and has them changed at the first login: they stop nobody, unless the site says so.
 */
export const passwordpolicy: Rule = (person, {site}, report) => {
    const {password} = person;
    const policy = site.passwordPolicy;
    if (password === '' || !policy.enabled) {
        return;
    }
    const isWeak = [...password].length < policy.length
        || count(password, /\p{Nd}/gu) < policy.digits
        || count(password, /\p{Ll}/gu) < policy.lower
        || count(password, /\p{Lu}/gu) < policy.upper
        || count(password, /[^\p{Nd}\p{Ll}\p{Lu}]/gu) < policy.special
        || (policy.consecutive > 0 && longestRun(password) > policy.consecutive);
    if (isWeak) {
        const {length, digits, lower, upper, special} = policy;
        report(site.refuseWeakPasswords && password !== CHANGE_ME ? 'passwordpolicy' : 'passwordtochange', 'password', {length, digits, lower, upper, special});
    }
};

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** How often one character follows itself at most. */
function longestRun(text: string): number {
    let longest = 0;
    let run = 0;
    let before = '';
    for (const character of text) {
        run = character === before ? run + 1 : 1;
        before = character;
        longest = Math.max(longest, run);
    }
    return longest;
}
