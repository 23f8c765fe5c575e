// Pictures for the docs.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {checkout} from '../../../dev/shared/paths.mjs';

const folder = join(checkout, 'docs', 'images');

/**
 * A part of a page: without the site's own bar over it, and with ours below everything, not in the middle.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name of the picture
 * @param {{selector?: string, height?: number}} [what] height: pixels from its top that are enough
 */
export async function take(page, name, {selector = '#tool_prelude', height = Infinity} = {}) {
    mkdirSync(folder, {recursive: true});
    await page.addStyleTag({content: '.fixed-top, [data-region="right-hand-drawer"], .drawer-toggler { display: none !important }'
        + ' .tool_prelude-bar { position: static !important }'});
    await page.evaluate(() => document.activeElement?.blur());
    const box = await page.locator(selector).evaluate(element => {
        const {left, top, width, height: tall} = element.getBoundingClientRect();
        return {x: left + window.scrollX, y: top + window.scrollY, width, height: tall};
    });
    await page.screenshot({path: join(folder, `${name}.png`), animations: 'disabled', fullPage: true,
        clip: {...box, height: Math.min(box.height, height)}});
}
