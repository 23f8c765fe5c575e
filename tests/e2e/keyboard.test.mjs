// The whole way without a mouse: paste, put a line right, choose a cohort, import, read what happened. See docs/screenreader.md.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {counts, finished, importer, say, tab, verified} from './steps.mjs';
import {problems} from './support/browser.mjs';
import {own} from './support/own.mjs';

const mine = own(import.meta.url);

describe('with the keyboard alone', () => {
    let page;
    before(async() => {
        page = await importer();
    });

    /** Presses Tab until what has focus matches; it must be reached within so many stops. */
    const tabTo = async(selector, most = 60) => {
        for (let stops = 0; stops < most; stops++) {
            await page.keyboard.press('Tab');
            if (await page.evaluate(wanted => document.activeElement.matches(wanted), selector)) {
                return;
            }
        }
        assert.fail(`${selector} is not reached with ${most} times Tab`);
    };
    /** What has focus can be seen to have it. */
    const seen = async() => assert.ok(await page.evaluate(() => {
        const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(document.activeElement);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    }), 'focus is visible');
    const said = () => page.textContent('[data-region="announce"]');

    it('cells are pasted', async() => {
        await tabTo('[data-action="choose"]', 80);
        await seen();
        await tabTo('[data-action="paste"]', 2);
        await page.keyboard.press('Enter');
        await page.keyboard.insertText(['Numéro\tNom\tPrénom\tAdresse mail', mine.row(1).replaceAll(';', '\t'),
            `${mine.username(2)}\tClavier\tYann\tpas-une-adresse`, mine.row(3).replaceAll(';', '\t')].join('\n'));
        await tabTo('[data-region="paste"] [type="submit"]', 2);
        await page.keyboard.press('Enter');
        await verified(page);
        assert.equal((await counts(page))[say('js_tab_error')], 1);
        assert.ok((await said()).length > 10, 'the verdict is said');
    });

    it('a wrong cell is put right in the table', async() => {
        await tabTo('[role="grid"] [tabindex="0"]', 80);
        await seen();
        await page.keyboard.press('Control+Home');
        const at = () => page.evaluate(() => ({key: document.activeElement.dataset.key,
            row: document.activeElement.closest('[role="row"]')?.getAttribute('aria-rowindex')}));
        for (let moves = 0; moves < 10 && (await at()).row !== '3'; moves++) {
            await page.keyboard.press('ArrowDown');
        }
        for (let moves = 0; moves < 10 && (await at()).key !== 'email'; moves++) {
            await page.keyboard.press('ArrowRight');
        }
        assert.deepEqual(await at(), {key: 'email', row: '3'});
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.tagName), 'INPUT');
        await page.keyboard.press('Control+A');
        await page.keyboard.insertText(mine.email(2));
        await page.keyboard.press('Enter');
        await tab(page, 'js_tab_error', 0);
        await page.keyboard.press('Control+Z');
        await tab(page, 'js_tab_error', 1);
        await page.keyboard.press('Control+Y');
        await tab(page, 'js_tab_error', 0);
    });

    it('the table is left by one Tab or two', async() => {
        await tabTo('[data-panel="access"] *', 4);
        await seen();
    });

    it('a cohort is found and chosen', async() => {
        await tabTo('#tool_prelude-cohort', 12);
        await page.keyboard.type('droit');
        await page.getByRole('option', {name: 'L1 Droit 2026'}).first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForSelector('[data-region="chosen"]:not([hidden])');
        await verified(page);
    });

    it('the button imports, and focus ends where the result is read', async() => {
        await tabTo('[data-action="import"]', 30);
        await seen();
        await page.keyboard.press('Enter');
        await finished(page);
        await page.waitForFunction(() => document.querySelector('[data-panel="result"]').contains(document.activeElement));
        assert.match(await page.textContent('[data-panel="result"]'), /3/);
    });

    it('goes by without a fault', () => assert.deepEqual(problems(page), []));
});
