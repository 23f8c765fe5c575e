// People at whom Moodle's own upload breaks, or PHP itself: each of them fails with its reason, everybody else gets in.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drop, finished, importer, line, pressImport, say, verified, withoutCohort} from './steps.mjs';
import {picture} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {isMoodle, moodle} from './support/site.mjs';

const mine = own(import.meta.url);
/** First names dev/moodle/poison knows, by line of the file; the code each ends with. */
const poisoned = new Map([
    [4, ['Error', 'unexpected']],
    [6, ['Transaction', 'database']],
    [7, ['Forbidden', 'database']],
    [9, ['Memory', 'workerdied']],
    [15, ['Time', 'workerdied']],
]);
const PEOPLE = 20;
/** What all their passwords begin with. */
const stem = `Gift&<${mine.username('')}`;
const password = n => `${stem}${n}-7!`;
const list = Buffer.from(['Numéro;Nom;Prénom;Adresse mail;Password', ...Array.from({length: PEOPLE}, (_, at) =>
    mine.row(at + 2, {lastname: 'Poison', firstname: poisoned.get(at + 2)?.[0] ?? 'Camille'}, password(at + 2)))].join('\n'));

// Only a real Moodle has an upload, and a PHP to run out of memory.
isMoodle && describe('somebody poisoned', () => {
    it('fails, whatever breaks of it, and the page says why; the others get in, each once', async t => {
        t.after(await moodle.poison('Forbidden'));
        const page = await importer();
        await drop(page, 'poison.csv', list);
        await verified(page);
        await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
        await page.check('input[name="tool_prelude-passwords"][value="file"]');
        await verified(page);
        await withoutCohort(page);
        await pressImport(page);
        // The worker dies: the page says what it waits for, and is told not to.
        const now = page.locator('[data-region="bar"] [data-action="now"]');
        await now.waitFor();
        assert.ok((await page.textContent('[data-region="bar"]')).includes(say('js_wait_lost').slice(0, 25)));
        await picture(page, 'poison-waiting');
        let over = false;
        const end = finished(page).finally(() => {
            over = true;
        });
        while (!over) {
            await now.click({timeout: 500}).catch(() => {});
        }
        await end;
        await picture(page, 'poison-done');

        const results = await moodle.query('SELECT r.line, r.outcome, r.code FROM {tool_prelude_result} r WHERE r.username LIKE ? ORDER BY r.line',
            [`${mine.username('')}%`]);
        assert.deepEqual(results, Array.from({length: PEOPLE}, (_, at) => ({line: String(at + 2),
            outcome: poisoned.has(at + 2) ? 'failed' : 'create', code: poisoned.get(at + 2)?.[1] ?? ''})));
        const accounts = await moodle.query('SELECT username FROM {user} WHERE username LIKE ?', [`${mine.username('')}%`]);
        assert.deepEqual(accounts.map(({username}) => username).sort(), Array.from({length: PEOPLE}, (_, at) => at + 2)
            .filter(n => !poisoned.has(n)).map(n => mine.username(n)).sort());
        for (const [n, [, code]] of poisoned) {
            const shown = Object.values(await line(page, n)).join(' ');
            assert.ok(shown.includes(say(`issue_${code}`).slice(0, 25)), `${n}: ${shown}`);
        }
    });

    it('leaves no password behind: in no table, no cache, no log', async() => {
        assert.deepEqual((await moodle.scan([stem])).found, []);
    });
});
