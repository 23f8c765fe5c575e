import {isWordForNothing} from '../../map/nothing';
import type {Person} from '../../map/person';
import {isEmail} from './validemail';
import type {Facts} from '../rule';
import {hasFineLetters} from '../rules/lettersodd';
import {isNobodys} from '../rules/emailnobody';
import {isTrial, LONGEST_TRIAL} from '../rules/emailtest';
import {LONGEST} from '../rules/lengths';
import {mayBeTwo} from '../rules/names/namesign';
import {isTitleAlone, mayHaveExtra} from '../rules/names/nameextra';

/** Characters: letters beyond ASCII, signs between words, and those some rule may have a word to say of. */
const HIGH = 1;
const BETWEEN = 2;
const OTHER = 4;

/** What the first 256 characters are in a name, and in a username. */
const IN_NAME = kindsOf(/[A-Za-z-]/, /[ '.]/);
const IN_USERNAME = kindsOf(/[-.@_a-z0-9]/);

function kindsOf(plain: RegExp, between = /(?!)/): Uint8Array {
    return Uint8Array.from({length: 256}, (_, code) => {
        const character = String.fromCharCode(code);
        // Not Â, Ã, Ä, Å: text that was encoded twice is made of them.
        return plain.test(character) ? 0 : between.test(character) ? BETWEEN : /[À-ÁÆ-ÖØ-öø-ÿ]/.test(character) ? HIGH : OTHER;
    });
}

/** All kinds of characters a text has. */
function kindsIn(text: string, table: Uint8Array): number {
    let kinds = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        kinds |= code < 256 ? table[code] ?? OTHER : OTHER;
    }
    return kinds;
}

/** What most people have before the @; a pattern is quicker here than looking at each character. */
const LOCAL = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@/i;

/**
 * Whether there is surely nothing to be said of a person: most people of most lists, told in one look at each character, so that the rules
 * run only for the others. Never a rule of its own: it says yes only where all of them would find nothing.
 *
 * @param fine whether no rule has anything to say of some cohorts
 */
export function isPlain(person: Person, facts: Facts, fine: (cohorts: readonly string[]) => boolean): boolean {
    if (facts !== asked) {
        forget(facts);
    }
    return isAsking && person.taken === undefined
        && isPlainUsername(person.username) && isPlainName(person.lastname) && isPlainName(person.firstname) && isPlainEmail(person.email)
        && person.password === '' && person.auth === '' && !hasFields(person.fields)
        && (person.cohorts.length === 0 || fine(person.cohorts));
}

/** Names looked at, and what came of it: most first names of a list, and many of its families, come again. */
const names = new Map<string, boolean>();
const MOST_NAMES = 2000;

function isPlainName(name: string): boolean {
    const known = names.get(name);
    if (known !== undefined) {
        return known;
    }
    const isPlain = looksPlain(name);
    if (names.size < MOST_NAMES && name.length <= LONGEST) {
        // A copy: the slice would keep the whole file in memory.
        names.set([...name].join(''), isPlain);
    }
    return isPlain;
}

function looksPlain(name: string): boolean {
    if (name.length === 0 || name.length > LONGEST) {
        return false;
    }
    const kinds = kindsIn(name, IN_NAME);
    return kinds < OTHER && ((kinds & HIGH) === 0 || hasFineLetters(name)) && !isWordForNothing(name)
        && !((kinds & BETWEEN) === 0 ? isTitleAlone(name) : mayHaveExtra(name) || mayBeTwo(name));
}

/** One that starts with a digit has no others: it might be a number in scientific form. */
function isPlainUsername(username: string): boolean {
    const first = username.charCodeAt(0);
    if (first >= 48 && first <= 57) {
        for (let i = 1; i < username.length; i++) {
            const code = username.charCodeAt(i);
            if (code < 48 || code > 57) {
                return false;
            }
        }
        return username.length <= LONGEST;
    }
    return username.length > 0 && username.length <= LONGEST && kindsIn(username, IN_USERNAME) === 0;
}

/** Domains with nothing wrong. */
const domains = new Set<string>();
const MOST_DOMAINS = 10_000;

/** The first of them are part of one pattern for a whole address: most people of a list share a few. */
const COMMON_DOMAINS = 16;
const common = {pattern: /^(?!)/, names: [] as string[], longest: 0};

/** What is known of the table the domains are those of. */
let asked: Facts | null = null;
/** Whether anybody of it may be plain: no passwords, no domains the site wants or does not. */
let isAsking = false;

/** A domain is right in one table and a slip in another; names are others in another. */
function forget(facts: Facts): void {
    const {site, mapped} = facts;
    asked = facts;
    isAsking = !mapped.has('password') && site.allowedEmailDomains.length === 0 && site.deniedEmailDomains.length === 0;
    domains.clear();
    names.clear();
    common.names.length = 0;
    common.longest = 0;
    common.pattern = /^(?!)/;
}

function isPlainEmail(email: string): boolean {
    if (email.length <= 64 && email.length > common.longest + LONGEST_TRIAL + 1 && common.pattern.test(email)) {
        return true;
    }
    const at = email.indexOf('@');
    return at > LONGEST_TRIAL && at <= 64 && email.length <= LONGEST && LOCAL.test(email) && isPlainDomain(email.slice(at + 1));
}

function isPlainDomain(domain: string): boolean {
    if (domains.has(domain)) {
        return true;
    }
    if (!isEmail(`a@${domain}`) || isTrial(domain) || isNobodys(domain) || asked?.domainMeant?.(domain) !== undefined) {
        return false;
    }
    if (domains.size >= MOST_DOMAINS) {
        domains.clear();
    }
    // A copy: the slice would keep the whole file in memory.
    const copy = [...domain].join('');
    domains.add(copy);
    if (common.names.length < COMMON_DOMAINS) {
        common.names.push(copy.replace(/[^a-z0-9]/gi, sign => `\\${sign}`));
        common.longest = Math.max(common.longest, copy.length);
        common.pattern = new RegExp(`${LOCAL.source}(?:${common.names.join('|')})$`, 'i');
    }
    return true;
}

function hasFields(fields: Person['fields']): boolean {
    for (const _ in fields) {
        return true;
    }
    return false;
}
