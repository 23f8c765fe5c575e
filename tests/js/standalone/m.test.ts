import {createM} from '../../../dev/standalone/core/m';

const M = createM({wwwroot: '', sesskey: ''}, {tool_prelude: {plain: 'Line {$a}', named: '{$a->one} of {$a->two}, {$a->three}'}});

test.each([
    ['plain', 4, 'Line 4'],
    ['plain', undefined, 'Line {$a}'],
    ['plain', '$&', 'Line $&'],
    ['named', {one: 1, two: '$1'}, '1 of $1, {$a->three}'],
    ['missing', undefined, '[[missing,tool_prelude]]'],
])('get_string %s with %p', (key, a, text) => {
    expect(M.util.get_string(key, 'tool_prelude', a)).toBe(text);
});

test('what is pending is known until it is complete', () => {
    M.util.js_pending('a');
    M.util.js_pending('b');
    expect(M.util.js_complete('a')).toBe(1);
    expect(M.util.pending_js).toEqual(['b']);
});
