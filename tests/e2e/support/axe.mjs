// Accessibility: axe-core on the page as it stands, WCAG 2.2 AA.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import assert from 'node:assert/strict';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with each violation inside the plugin's part of the page; Moodle's own frame around it is not ours to mend.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} state said when it fails
 * @param {string|{include: string[][], exclude: string[][]}} [root] selector of our part, or axe's context: with core's widgets left out
 */
export async function accessible(page, state, root = '#tool_prelude') {
    if (!await page.evaluate('typeof axe === "object"')) {
        // Through the debugger, not a script tag: RequireJS is on the page, and axe would become an anonymous module of it.
        await page.evaluate(`{const define = undefined, module = undefined, exports = undefined;\n${source}\n}`);
    }
    const found = await page.evaluate(async([context, tags]) => {
        // What the bar at the bottom covers is a matter of how far the page is scrolled.
        const style = document.head.appendChild(document.createElement('style'));
        style.textContent = '.tool_prelude-bar { position: static !important }';
        const {violations} = await window.axe.run(context, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
            // A part of a page has no landmarks and no first heading of its own.
            rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}, 'landmark-one-main': {enabled: false}}});
        style.remove();
        return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) =>
            `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
    }, [root, rules]);
    assert.deepEqual(found, [], state);
}
