// A cohort made on the page for a list that was a mistake: the undo names it, and removes it when told to.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drop, importAll, importer, say, tab, verified} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';

const mine = own(import.meta.url);
const list = Buffer.from(['username;lastname;firstname;email;cohort', ...[1, 2].map(n => mine.row(n, {}, 'Licence Biologie'))].join('\r\n'));

// The undo is a page of the site's own: the standalone site has the importer only.
moodle && describe('a cohort made for a list that was a mistake', () => {
    it('is offered for removal by name, and goes with its people', async() => {
        const page = await importer({as: 'gestionnaire'});
        await drop(page, 'biologie.csv', list);
        await verified(page);
        await page.locator('.tool_prelude-name [data-field="create"]').click();
        // The focus is there by itself: nobody has to click first.
        await page.locator('#tool_prelude-newname:focus').press('Enter');
        await page.getByRole('dialog').waitFor({state: 'hidden'});
        await verified(page);
        await tab(page, 'js_tab_create', 2);
        await importAll(page);
        const [{id}] = await moodle.query("SELECT id FROM {tool_prelude_import} WHERE filename = 'biologie.csv'");
        const cohorts = async() => (await moodle.query("SELECT id FROM {cohort} WHERE name = 'Licence Biologie'")).length;
        assert.equal(await cohorts(), 1);

        await page.goto(`${url}/admin/tool/prelude/undo.php?id=${id}`);
        await page.getByLabel(say('undo_cohort_made', 'Licence Biologie')).check();
        await picture(page, 'madecohort-before');
        await page.fill('[name="deletions"]', '2');
        await page.getByRole('button', {name: say('undo')}).click();
        await page.getByRole('button', {name: /^Con/}).click();
        await page.waitForSelector('[data-region="madecohort"]');
        assert.equal(await page.textContent('[data-region="madecohort"]'), say('undo_cohort_removed', 'Licence Biologie'));
        assert.equal(await cohorts(), 0);
        await picture(page, 'madecohort-after');
        assert.deepEqual(problems(page), []);
        await page.context().close();
    });
});
