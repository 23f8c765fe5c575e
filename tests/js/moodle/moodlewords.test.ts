import {createWords} from '../../../amd/src/moodle/moodlewords';

beforeEach(() => {
    const texts: Record<string, string> = {
        plain: 'Hello', value: 'Hello {$a}', named: '{$a->name}: {$a->n}, {$a->unknown}', people_one: '{$a} person', people_many: '{$a} people',
        in_one: '{$a->n} in {$a->where}', in_many: '{$a->n} all in {$a->where}',
    };
    (globalThis as unknown as {M: unknown}).M = {
        str: {'tool_prelude': texts}, util: {'get_string': (key: string) => texts[key] ?? `[[${key},tool_prelude]]`},
    };
});

describe('createWords', () => {
    test('fills a plain value and named ones', () => {
        const words = createWords('en');
        expect(words.say('plain')).toBe('Hello');
        expect(words.say('value', 'Zoé')).toBe('Hello Zoé');
        expect(words.say('named', {name: 'x', n: 1200})).toBe('x: 1,200, {$a->unknown}');
    });

    test('the site’s own fields have the names it gives them', () => {
        const words = createWords('en', {profile_field_bac: 'Bac {$a}'});
        expect([words.has('field_profile_field_bac'), words.say('field_profile_field_bac')]).toEqual([true, 'Bac {$a}']);
        expect(words.has('field_profile_field_other')).toBe(false);
    });

    test('a value is never a pattern', () => {
        expect(createWords('en').say('value', '$& $1 {$a}')).toBe('Hello $& $1 {$a}');
    });

    test.each([['en', 0, '0 people'], ['en', 1, '1 person'], ['fr', 0, '0 person'], ['fr', 1, '1 person'], ['fr', 2, '2 people'], ['fr', 1e6, '1\u202f000\u202f000 people']])(
        'in %s, %i is "%s"', (locale, n, expected) => expect(createWords(locale).many('people', n)).toBe(expected));

    test('plural with more than a number', () => {
        expect(createWords('en').many('in', 2, {where: 'L1'})).toBe('2 all in L1');
    });

    test('knows which words there are', () => {
        expect([createWords('en').has('plain'), createWords('en').has('nothing')]).toEqual([true, false]);
    });

    test('says how long ago in the language', () => {
        expect(createWords('en').ago(180)).toBe('3 minutes ago');
        expect(createWords('fr').ago(7200)).toBe('il y a 2 heures');
    });
});
