// Colours are the theme's: a dark one, a site's own, Bootstrap 4's. Ours stand only where a theme names none.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {checkout} from '../../dev/shared/paths.mjs';

/** Removes, from the inside out, each var(--name, …): what is left names a colour by itself. */
const withoutVariables = text => {
    const shorter = text.replace(/var\(--[\w-]+(?:,[^()]*)?\)/g, 'theirs');
    return shorter === text ? text : withoutVariables(shorter);
};

it('no colour in styles.css is fixed, but on paper', () => {
    const css = readFileSync(join(checkout, 'styles.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    // A block of paper holds rules, whose braces come in pairs.
    const screen = css.replace(/@media print \{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    const fixed = withoutVariables(screen).split('\n').filter(line => /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?)\(\s*\d|:\s*(?:white|black)\b/i.test(line));
    assert.deepEqual(fixed.map(line => line.trim()), []);
});
