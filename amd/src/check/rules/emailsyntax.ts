import {findAddresses} from '../syntax/addresses';
import {isEmail} from '../syntax/validemail';
import type {Rule} from '../rule';

/** E-mail addresses Moodle would not accept; mail to them never arrives. */
export const emailsyntax: Rule = (person, _facts, report) => {
    const {email} = person;
    if (email === '' || isEmail(email)) {
        return;
    }
    const found = findAddresses(email).filter(isEmail);
    const different = found.filter((one, at) => found.findIndex(other => other.toLowerCase() === one.toLowerCase()) === at);
    const [first] = different;
    if (first !== undefined && different.length > 1) {
        report('emailseveral', 'email', {value: email, first, others: different.slice(1, SHOWN).join(', ')}, first);
    } else {
        report('emailsyntax', 'email', {value: email}, OTHERS.test(email) ? undefined : first === undefined ? repaired(email) : whole(email, first));
    }
};

/** Further addresses named. */
const SHOWN = 5;

/** The address, unless a word stands right before it: `jean dupont@…` may be one address written with a space. */
const whole = (email: string, address: string): string | undefined =>
    (/[\p{L}\d]\s+$/u.test(email.slice(Math.max(0, email.indexOf(address) - LONGEST), email.indexOf(address))) ? undefined : address);

/** Words that say that an address is somebody else's. */
const OTHERS = /\b(?:m[eè]re|p[eè]re|maman|papa|parents?|tut(?:eur|rice)|respons(?:able)?|l[eé]gal|conjointe?|[eé]pou(?:x|se)|mari|s(?:œ|oe)ur|fr[eè]re|employeur|[eé]cole|lyc[eé]e|ancien(?:ne)?|mother|father|guardian)(?![a-zà-ÿ])/iu;

/** An @ written so that programs do not find it. */
const SPELT = /\s*[[({<]\s*(?:at|arobase|chez|@)\s*[\])}>]\s*/gi;

/** Longer texts are no address with a mistake. */
const LONGEST = 300;

/**
 * The address with what was surely not meant left out, when that makes it one. Nothing that makes another mailbox of it: a space between words
 * may have been a dot, or none.
 */
function repaired(email: string): string | undefined {
    if (email.length > LONGEST) {
        return undefined;
    }
    const text = email.replace(SPELT, '@').replace(/\s*([@.＠])\s*/g, '$1').replace(/[.,;]+$/, '').replace(/,(?=[a-z]{2,4}$)/i, '.').replace(/＠/g, '@');
    return isEmail(text) && !text.startsWith('"') ? text : undefined;
}
