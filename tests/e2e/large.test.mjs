// A large list: its first lines are there while the rest is still being read, and give way to the whole.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drop, importer, say} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';

const LINES = 40_000;
const list = Buffer.from(`Numéro;Nom;Prénom;Adresse mail\n${Array.from({length: LINES}, (_, at) => (
    `${900000 + at};MARTIN;Zoé;zoe.martin.${900000 + at}@exemple.fr`)).join('\n')}\n`);

describe('a large list', () => {
    it('shows its first lines while the rest is read', async() => {
        const page = await importer();
        // What stands on the page each time it is painted, until the list is read.
        await page.evaluate(() => {
            const seen = window.seen = [];
            const root = document.querySelector('[data-region="importer"]');
            const look = () => {
                const panel = root.querySelector('[data-panel="verify"]');
                seen.push({
                    phase: root.dataset.phase, rows: panel.hidden ? 0 : panel.querySelectorAll('[role="grid"] [data-index]').length,
                    said: panel.querySelector('[data-region="summary"]').textContent,
                    tools: panel.querySelector('[data-region="tools"]').checkVisibility(),
                });
                if (root.dataset.phase !== 'ready') {
                    requestAnimationFrame(look);
                }
            };
            root.querySelector('[data-action="paste"]').click();
            requestAnimationFrame(look);
        });
        // The rest of the page is on its way as soon as a list may come.
        await page.waitForTimeout(500);
        await drop(page, 'grande-liste.csv', list);
        await page.waitForFunction(() => document.querySelector('[data-region="importer"]').dataset.phase === 'ready');
        await picture(page, 'large-ready');
        const seen = await page.evaluate(() => window.seen);
        const ahead = seen.find(one => one.phase === 'reading' && one.rows > 0);
        assert.ok(ahead, JSON.stringify(seen.slice(-5)));
        assert.equal(ahead.said, say('js_verify_ahead'));
        assert.equal(ahead.tools, false);
        assert.equal(await page.locator('[role="grid"]').getAttribute('aria-rowcount'), String(LINES + 1));
        assert.deepEqual(problems(page), []);
        // Nobody waits for what the server says of forty thousand people.
        await page.goto('about:blank');
    });
});
