import {readFileSync} from 'node:fs';

/** Moodle joins the styles of all plugins before the theme's own: one brace too few here, and the whole site has none. */
test('every rule of styles.css is closed', () => {
    const styles = readFileSync('styles.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    let depth = 0;
    for (const [line, text] of styles.split('\n').entries()) {
        depth += (text.match(/\{/g) ?? []).length - (text.match(/\}/g) ?? []).length;
        // Rules, and rules inside of one @media.
        expect({line: line + 1, deep: depth > 2 || depth < 0}).toEqual({line: line + 1, deep: false});
    }
    expect(depth).toBe(0);
});
