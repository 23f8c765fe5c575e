// Under somebody's hands, while what the site says of a long list comes in: nothing they type, press, look at or choose is lost, or becomes another's.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {drop, importer, tab} from './steps.mjs';
import {problems} from './support/browser.mjs';

const LINES = 11_000;
/** Every so many lines one has an address that is none. */
const BROKEN = 500;
const list = Buffer.from(`Numéro;Nom;Prénom;Adresse mail\n${Array.from({length: LINES}, (_, at) => (
    `${900000 + at};MARTIN;Zoé;zoe.martin.${900000 + at}@${at % BROKEN ? 'exemple.fr' : ''}`)).join('\n')}\n`);
const SUMMARY = '[data-panel="verify"] [data-region="summary"]';
const isCheck = request => request.url().includes('tool_prelude_check_people');

describe('while answers come in', () => {
    let page;
    /** Lets the next answer through, with so many people in it whom the site refuses, and waits until the page says so. */
    let refuse;
    let refused = LINES / BROKEN;

    before(async() => {
        page = await importer();
        const held = [];
        await page.route(/service\.php/, async route => {
            if (!isCheck(route.request())) {
                await route.continue();
                return;
            }
            const lines = await new Promise(resolve => {
                held.push(resolve);
            });
            const response = await route.fetch();
            const [answer] = await response.json();
            answer.data.answers.push(...lines.map(line => (
                {line, outcome: 'blocked', code: 'x', message: 'x', userid: 0, account: '', cohortids: []})));
            await route.fulfill({response, json: [answer]});
        });
        refuse = async lines => {
            while (!held.length) {
                await page.waitForEvent('request', isCheck);
            }
            const before = await page.textContent(SUMMARY);
            held.shift()(lines);
            refused += lines.length;
            await page.waitForFunction(([selector, said]) => document.querySelector(selector).textContent !== said, [SUMMARY, before]);
        };
        await drop(page, 'longue.csv', list);
        await tab(page, 'js_tab_error', refused);
    });

    const lineAt = index => page.locator(`[role="grid"] [data-index="${index}"] [role="rowheader"]`).textContent();
    /** Lines at the top of the list. */
    const above = (count, from) => Array.from({length: count}, (_, at) => from + at);

    it('what is typed stays', async() => {
        const search = page.locator('[data-region="search"]');
        await search.pressSequentially('mar');
        await refuse(above(5, 10));
        await tab(page, 'js_tab_error', refused);
        await page.keyboard.type('tin');
        assert.equal(await search.inputValue(), 'martin');
    });

    it('what is selected stays', async() => {
        const select = () => page.evaluate(() => {
            window.getSelection().selectAllChildren(document.querySelector('[data-panel="file"] [data-region="summary"]'));
            return window.getSelection().toString();
        });
        const selected = await select();
        assert.match(selected, /longue\.csv/);
        await refuse(above(5, 5100));
        await tab(page, 'js_tab_error', refused);
        assert.equal(await page.evaluate(() => window.getSelection().toString()), selected);
    });

    it('what is pressed is who was pressed, though others come in above', async() => {
        await page.locator('[data-tab="error"]').click();
        await page.waitForFunction(count => document.querySelector('[role="grid"]').getAttribute('aria-rowcount') === String(count + 1), refused);
        const last = refused - 1;
        await page.locator('[role="grid"] [data-index="0"] [role="rowheader"]').click();
        await page.keyboard.press('Control+End');
        const line = await lineAt(last);
        const box = page.locator(`[role="grid"] [data-index="${last}"] input`);
        await box.scrollIntoViewIfNeeded();
        const {x, y, width, height} = await box.boundingBox();
        await page.mouse.move(x + width / 2, y + height / 2);
        await page.mouse.down();
        await refuse(above(20, 10_100));
        assert.equal(await lineAt(last), line);
        await page.mouse.up();
        await tab(page, 'js_tab_leftout', 1);
        await tab(page, 'js_tab_error', refused - 1);
        await page.locator('[data-tab="leftout"]').click();
        await page.waitForFunction(wanted => document.querySelector('[role="grid"] [data-index="0"] [role="rowheader"]').textContent === wanted, line);
        assert.deepEqual(problems(page), []);
    });
});
