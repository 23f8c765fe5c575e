import type {Random} from './random';
import type {Site} from '../site';

/** Letters nobody takes for another one, on paper or on the telephone: no b/p, c/k/q, i/l/1, o/0, no I, no O. */
const CONSONANTS = 'dfgjkmnrstv';
const VOWELS = 'aeiou';
const DIGITS = '23456789';
/** Words nobody should find on a slip. */
const UNWANTED = /(nike|niku|fuk|sado|sade|suka|tare|kaka|merd|rate|sida|mort|tuer|jude|juda)/i;

/**
 * A password that can be read out and typed, and meets the site's policy: groups of four letters and a number, as
 * `Kuda-remi-tosa-5274`. More of everything when the policy asks for more; never less than 45 bits of chance.
 */
export const makePassword = (policy: Site['passwordPolicy'], random: Random): string => {
    const needed = policy.enabled ? policy : {length: 0, digits: 0, lower: 0, upper: 0, special: 0};
    const digits = Math.max(4, needed.digits);
    const capitals = Math.max(1, needed.upper);
    const groups = Math.max(
        3, needed.special, Math.ceil(capitals / 2), Math.ceil((needed.lower + capitals) / 4), Math.ceil((needed.length - digits) / 5));
    const parts: string[] = [];
    for (let i = 0; i < groups; i++) {
        const group = makeGroup(random);
        const big = Math.max(0, Math.min(2, capitals - i * 2));
        parts.push([group.slice(0, 2), group.slice(2)].map((half, at) => at < big ? capital(half) : half).join(''));
    }
    return [...parts, makeNumber(digits, random)].join('-');
};

/** Two syllables, not the same one twice. */
const makeGroup = (random: Random): string => {
    for (;;) {
        const group = [0, 1].map(() => pick(CONSONANTS, random) + pick(VOWELS, random));
        if (group[0] !== group[1] && !UNWANTED.test(group.join(''))) {
            return group.join('');
        }
    }
};

/** No digit follows itself: some sites count that. */
const makeNumber = (length: number, random: Random): string => {
    let number = '';
    while (number.length < length) {
        const digit = pick(DIGITS, random);
        number += number.endsWith(digit) ? '' : digit;
    }
    return number;
};

const pick = (letters: string, random: Random): string => letters.charAt(random(letters.length));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
