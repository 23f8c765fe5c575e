// A list imported by mistake is undone by a manager: looked at, confirmed by its number, done; who logged in stays.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {chooseCohort, drop, importAll, importer, say, verified} from './steps.mjs';
import {openPage, picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';
import {accounts, members, mustChange} from './waysin.mjs';

const PASSWORD = 'Rentree-2026!';
const mine = own(import.meta.url);
const list = ['username;lastname;firstname;email',
    ...[1, 2, 3, 4, 5].map(n => mine.row(n, {lastname: 'Erreur', firstname: `Élise ${n}`})),
    '806659;Martin;Raphaël;raphael.martin@exemple.org'].join('\r\n');

// Pages of the site's own: the standalone site has the importer only.
moodle && describe('a list imported by mistake', () => {
    let page;
    let importid;
    let accountsBefore;
    let cohort;
    before(async() => {
        cohort = await mine.cohort();
        accountsBefore = await accounts();
        page = await importer({as: 'gestionnaire'});
        await drop(page, 'erreur.csv', Buffer.from(list));
        await verified(page);
        await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
        await page.check('input[name="tool_prelude-passwords"][value="one"]');
        await page.fill('#tool_prelude-password', PASSWORD);
        await chooseCohort(page, cohort.name, cohort.name);
        await importAll(page);
        [{id: importid}] = await moodle.query("SELECT id FROM {tool_prelude_import} WHERE filename = 'erreur.csv'");
    });

    it('is in the cohort, and one person logs in', async() => {
        assert.equal((await members(cohort.idnumber)).size, 6);
        await mustChange(mine.username(3), PASSWORD);
    });

    it('says what undoing does to whom, and why one stays', async() => {
        await page.goto(`${url}/admin/tool/prelude/view.php?id=${importid}`);
        await page.getByRole('link', {name: say('undo'), exact: true}).click();
        await page.waitForSelector('[data-region="sentence"]');
        const people = await page.$$eval('tr[data-outcome]', rows => rows.map(row => [row.dataset.outcome, row.textContent]));
        assert.deepEqual(people.map(([outcome]) => outcome), ['deleted', 'deleted', 'partly', 'deleted', 'deleted', 'setback']);
        assert.ok(people[2][1].includes(say('undo_reason_login')));
        await picture(page, 'undo-before');
    });

    it('is not undone without its number', async() => {
        await page.fill('[name="deletions"]', '5');
        await page.getByRole('button', {name: say('undo')}).click();
        await page.waitForSelector('[role="alert"].alert-danger');
        assert.equal(await accounts(), accountsBefore + 5);
        await picture(page, 'undo-refused');
    });

    it('is undone with it', async() => {
        await page.fill('[name="deletions"]', '4');
        await page.getByRole('button', {name: say('undo')}).click();
        await page.getByText(say('undo_did_deleted_many', 4)).waitFor();
        await page.getByRole('button', {name: /^Con/}).click();
        await page.waitForSelector('[data-region="sentence"]');
        assert.equal(await accounts(), accountsBefore + 1);
        assert.equal((await members(cohort.idnumber)).size, 0);
        assert.match(await page.textContent('[data-region="sentence"]'), /4.*1.*1/);
        assert.equal(await page.locator('[name="deletions"]').count(), 0);
        // What became of whom, in the order it was announced in.
        assert.deepEqual((await page.locator('#tool_prelude-people nav a').allTextContents()).map(text => text.replace(/\s+/g, ' ').trim()),
            [`${say('js_result_all')} 6`, `${say('undo_outcome_deleted')} 4`, `${say('undo_outcome_setback')} 1`, `${say('undo_outcome_partly')} 1`]);
        await picture(page, 'undo-done');
        const [{state}] = await moodle.query('SELECT state FROM {tool_prelude_import} WHERE id = ?', [importid]);
        assert.equal(state, 'undone');
    });

    it('is said to be undone on its page, and the way back is one-way', async() => {
        await page.getByRole('link', {name: say('undo_back')}).click();
        await page.getByRole('link', {name: say('undo_see')}).waitFor();
        assert.match(await page.textContent('[data-region="outcome"]'), new RegExp(say('js_done_undone')));
        // First what the undo did, then what the import had done; nobody is offered an access any more.
        assert.match(await page.textContent('[data-region="sentence"]'), new RegExp(say('undo_did_deleted_many', 4)));
        const before = await page.textContent('[data-region="before"]');
        assert.ok([say('js_did_create_many', 5), say('js_did_enrol_one', 1)].every(part => before.includes(part)), before);
        assert.equal(await page.locator('[data-region="access"] a.btn, [data-region="never"]').count(), 0);
        await picture(page, 'undo-seen');
    });

    it('is not for whoever may not undo', async() => {
        const other = await openPage({as: 'personne'});
        await other.goto(`${url}/admin/tool/prelude/undo.php?id=${importid}`);
        assert.equal(await other.locator('[data-region="sentence"]').count(), 0);
    });

    it('goes by without a fault in the page', () => {
        assert.deepEqual(problems(page), []);
    });
});
