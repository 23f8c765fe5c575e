import {checkPerson} from '../../../../amd/src/check/check';
import {makePassword} from '../../../../amd/src/check/people/makepassword';
import {makeRandom, type Random} from '../../../../amd/src/check/people/random';
import fc from 'fast-check';
import {makePerson} from '../../run/people';
import {config} from '../../page/support';

const policy = {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1, consecutive: 0};
const secure = makeRandom((bits) => crypto.getRandomValues(bits));
/** Always the same chances, for a test that must not fail by luck. */
const seeded = (seed: number): Random => {
    let state = seed >>> 0;
    return makeRandom((bits) => {
        for (let i = 0; i < bits.length; i++) {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            bits[i] = (state ^ state >>> 15) >>> 0;
        }
    });
};

const problems = (password: string, passwordPolicy: typeof policy): string[] => checkPerson(makePerson(2, {password}),
    {site: {...config.site, passwordPolicy}, mapped: new Set(['password']), followsEmail: () => false, repairs: new Map()})
    .filter((issue) => issue.field === 'password').map((issue) => issue.code);

describe('makePassword', () => {
    test('can be read out and typed', () => {
        for (let i = 0; i < 500; i++) {
            expect(makePassword(policy, secure)).toMatch(/^[DFGJKMNRSTV][aeiou][dfgjkmnrstv][aeiou](-[dfgjkmnrstv][aeiou][dfgjkmnrstv][aeiou]){2}-[2-9]{4}$/);
        }
    });

    test('meets any policy, by the rule that judges those of a file', () => {
        const small = fc.integer({min: 0, max: 12});
        const any = fc.record({enabled: fc.boolean(), length: fc.integer({min: 0, max: 60}), digits: small, lower: small, upper: small,
            special: small, consecutive: fc.integer({min: 0, max: 3})});
        fc.assert(fc.property(any, fc.nat(), (some, seed) => {
            expect(problems(makePassword(some, seeded(seed)), some)).toEqual([]);
        }), {numRuns: 500});
    });

    test('does not give the same twice in 20 000', () => {
        const made = new Set(Array.from({length: 20_000}, () => makePassword(policy, secure)));
        expect(made.size).toBe(20_000);
    });

    test('has at least 45 bits of chance', () => {
        // A group has two syllables of 11 × 5, but for the repeated and the unwanted ones: 90 % are left at the least.
        const bits = 3 * Math.log2((11 * 5) ** 2 * 0.9) + Math.log2(8 * 7 * 7 * 7);
        expect(bits).toBeGreaterThan(45);
        const groups = new Set<string>();
        for (let i = 0; i < 60_000; i++) {
            makePassword(policy, secure).toLowerCase().split('-').slice(0, 3).forEach((group) => groups.add(group));
        }
        expect(groups.size).toBeGreaterThan((11 * 5) ** 2 * 0.9);
    });

    test('no word nobody should find on a slip', () => {
        for (let i = 0; i < 20_000; i++) {
            expect(makePassword(policy, secure)).not.toMatch(/nike|fuk|sado|kaka/i);
        }
    });
});

describe('makeRandom', () => {
    test('has no preference: bits that would favour small numbers are thrown away', () => {
        const given = [2 ** 32 - 1, 2 ** 32 - 2, 5];
        const random = makeRandom((bits) => bits.set(given));
        // 2^32 is 3 × 1431655765 + 1: the last number alone would be one too many.
        expect(random(3)).toBe((2 ** 32 - 2) % 3);
        expect(random(3)).toBe(2);
    });

    test('keeps no bits it has given out', () => {
        let kept: Uint32Array | null = null;
        const random = makeRandom((bits) => {
            bits.fill(7);
            kept = bits;
        });
        random(10);
        expect(kept?.[0]).toBe(0);
    });

    test('every number comes about as often', () => {
        const seen = new Array<number>(11).fill(0);
        for (let i = 0; i < 110_000; i++) {
            seen[secure(11)]!++;
        }
        // Ten thousand each; 600 is six times the deviation.
        expect(Math.max(...seen.map((n) => Math.abs(n - 10_000)))).toBeLessThan(600);
    });
});
