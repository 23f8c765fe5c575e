// The page in other surroundings, in each of its states: right to left, dark, forced colours, no motion, a telephone, a wall of a screen, 400 % zoom.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {importer, importHeld, listed} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {picture, problems} from './support/browser.mjs';
import {inside, readable, roomy, still, toldApart, uncovered} from './support/looks.mjs';
import {own} from './support/own.mjs';

const mine = own(import.meta.url);
const html = (page, name, value) => page.evaluate(([attribute, text]) =>
    document.documentElement[text === null ? 'removeAttribute' : 'setAttribute'](attribute, text), [name, value]);

/** A list with fine lines, problems, and someone who has an account. */
const list = Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...Array.from({length: 30}, (_, at) => mine.row(at)),
    `${mine.username(50)};Sansmail;Zoé;`, `${mine.username(51)};Faux;Zoé;pas-une-adresse`,
    `866116;Connu;Mehdi;${mine.email(52)}`].join('\n'));

/**
 * How a page comes into a surrounding and out of it, how wide and high its window is there, and what is looked at besides.
 *
 * @typedef {{into?: (page: import('playwright-core').Page) => Promise<unknown>, out?: (page: import('playwright-core').Page) => Promise<unknown>,
 *     widths?: number[], height?: number, also?: (page: import('playwright-core').Page, state: string) => Promise<void>}} Place
 */

/** @type {Record<string, Place>} */
const places = {
    'right to left': {into: page => html(page, 'dir', 'rtl'), out: page => html(page, 'dir', 'ltr'), widths: [1280, 360]},
    'forced colours': {into: page => page.emulateMedia({forcedColors: 'active'}), out: page => page.emulateMedia({forcedColors: 'none'}), also: toldApart},
    'no motion': {also: still},
    'a telephone': {widths: [360], height: 640, also: roomy},
    'a wall of a screen': {widths: [2560], also: readable},
    '400 % zoom': {widths: [320], height: 256, also: uncovered},
};

describe('the page in other surroundings', () => {
    let page;
    before(async() => {
        page = await importer();
    });

    /** Looks at a state in every surrounding. */
    const look = (state, prepare) => describe(state, () => {
        before(prepare);
        for (const [name, {into, out, widths = [1280], height = 900, also}] of Object.entries(places)) {
            it(name, async() => {
                const what = `${state}, ${name}`;
                await into?.(page);
                try {
                    for (const width of widths) {
                        await page.setViewportSize({width, height});
                        // Nothing is under the mouse, and no colour on its way to another.
                        await page.mouse.move(0, 0);
                        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
                        await page.evaluate(() => Promise.allSettled(document.getAnimations().map(one => one.finished)));
                        await picture(page, `where-${name.replace(/\W+/g, '-')}-${state.replace(/\W+/g, '-')}-${width}`);
                        await inside(page, `${what}, ${width} px`);
                        await accessible(page, `${what}, ${width} px`);
                        await also?.(page, what);
                    }
                } finally {
                    await out?.(page);
                }
            });
        }
    });

    look('before a file', () => undefined);

    look('with a list verified', async() => {
        await page.setViewportSize({width: 1280, height: 900});
        await listed(page, 'ailleurs.csv', list, {query: 'droit', name: 'L1 Droit 2026'});
    });

    let letGo;
    look('while it imports', async() => {
        letGo = await importHeld(page);
    });

    look('afterwards', () => letGo());

    it('goes by without a fault', () => assert.deepEqual(problems(page), []));
});
