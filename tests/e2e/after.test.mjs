// After the import: what became of everyone, lines to correct, access sent later, the imports there were. Real Moodle only.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {chooseCohort, counts, drop, importAll, importer, say, verified} from './steps.mjs';
import {openImporter, openPage, picture, problems, settled} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';
import {cron, mails, mailTo, members, mustChange, sendPasswords} from './waysin.mjs';

const HEADER = 'Numéro;Nom;Prénom;Adresse mail';
const mine = own(import.meta.url);
const people = Array.from({length: 12}, (_, at) => mine.row(String(at).padStart(2, '0'), {lastname: 'Après', firstname: `Camille ${at}`}));
const PASSWORD = 'Rentree-2026!';

moodle && describe('after an import', () => {
    let page;
    let result;
    let cohort;
    const view = () => page.waitForSelector('.tool_prelude-view [data-region="reportbuilder-table"]');
    const text = region => page.textContent(`[data-region="${region}"]`);
    /** Ticks one person and chooses our action among Moodle's, with the keyboard. */
    const choose = async username => {
        await page.locator(`tr:has-text("${username}") input[type=checkbox]`).check();
        const actions = page.locator('#user-bulk-action-form select');
        await actions.focus();
        await actions.selectOption({label: say('access_bulk')});
        await page.keyboard.press('Tab');
    };
    const looked = async name => {
        await picture(page, name);
        await page.setViewportSize({width: 360, height: 800});
        await picture(page, `${name}-360`);
        assert.ok(await page.evaluate('document.querySelector(".tool_prelude").scrollWidth <= window.innerWidth'), `${name} fits in 360 px`);
        await page.setViewportSize({width: 1280, height: 900});
    };

    before(async() => {
        cohort = await mine.cohort();
        page = await importer({as: 'manager'});
    });

    it('one line fails because of accounts made in the meantime', async() => {
        await drop(page, 'apres.csv', Buffer.from([HEADER, ...people].join('\n')));
        await verified(page);
        await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
        await page.check('input[name="tool_prelude-passwords"][value="one"]');
        await page.fill('#tool_prelude-password', PASSWORD);
        await chooseCohort(page, cohort.name, cohort.name);
        // Its number is one person's now, its address another's.
        const file = join(mkdtempSync(join(tmpdir(), 'after-')), 'two.csv');
        writeFileSync(file, `username,lastname,firstname,email,password\n${mine.username('03')},Autre,Un,${mine.email('un')},${PASSWORD}\n`
            + `${mine.username('deux')},Autre,Deux,${mine.email('03')},${PASSWORD}\n`);
        await moodle.cli('admin/tool/uploaduser/cli/uploaduser.php', [`--file=${file}`, '--delimiter_name=comma']);
        await importAll(page);
        await picture(page, 'after-page');
    });

    it('the result page says what happened', async() => {
        await page.click('[data-region="resultlink"]');
        await view();
        result = page.url();
        assert.match(await text('sentence'), /11 comptes créés.*1 bloqué/);
        assert.match(await text('cohorts'), new RegExp(`${cohort.name}.*11 ajoutés`, 's'));
        assert.equal(await text('never'), say('access_never_many', 11));
        assert.match(await text('mails'), new RegExp(say('access_mail_none')));
        await looked('after-result');
    });

    it('a count leads to its people', async() => {
        await page.click('.tool_prelude-count:has-text("Bloqués")');
        await view();
        const rows = await page.$$eval('[data-region="reportbuilder-table"] tbody tr:not(.emptyrow)', all => all.map(row => row.textContent));
        assert.equal(rows.length, 1);
        assert.ok(rows[0].includes(mine.username('03')));
        await page.goto(`${result}&show=all`);
        await view();
    });

    it('the lines that failed come as a file, which is corrected and dropped again', async() => {
        const part = page.locator('[data-region="leftovers"]');
        await part.locator('select').selectOption('csv');
        const [download] = await Promise.all([page.waitForEvent('download'), part.getByRole('button').click()]);
        const rows = readFileSync(await download.path(), 'utf8').trim().split('\n');
        assert.equal(rows.length, 2);
        assert.match(rows[0], /username,lastname,firstname,email,.*,?"?Raison"?/);
        assert.match(rows[1], new RegExp(`${mine.username('03')},Après,"?Camille 3"?,${mine.email('03')}`));
        assert.ok(!rows.join().includes(PASSWORD));
        const other = await importer({as: 'manager'});
        const corrected = rows.join('\n').replace(mine.username('03'), mine.username(99)).replace(mine.email('03'), mine.email(99));
        await drop(other, 'corrigees.csv', Buffer.from(corrected));
        await verified(other);
        const found = await counts(other);
        assert.deepEqual([found[say('js_tab_all')], found[say('js_tab_create')], found[say('js_tab_error')]], [1, 1, 0]);
        await picture(other, 'after-corrected');
    });

    it('the whole table comes as a file', async() => {
        const form = page.locator('[data-region="report-user-list-wrapper"] form.dataformatselector');
        await form.locator('select').selectOption('csv');
        const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button').click()]);
        const rows = readFileSync(await download.path(), 'utf8').trim().split('\n');
        assert.equal(rows.length, 13);
        assert.ok(rows[1].includes(mine.username('00')));
    });

    it('the access is sent to one who was chosen, by Moodle’s own bulk actions', async() => {
        const sent = (await mails()).length;
        await choose(mine.username('01'));
        await page.waitForSelector('[data-region="accepted"]', {state: 'attached'});
        assert.ok((await text('accepted')).includes(mine.username('01')));
        await picture(page, 'after-selected');
        await page.click('button[name="confirm"]');
        await view();
        assert.match(await page.textContent('body'), new RegExp(say('access_done_one', 1).slice(0, 30)));
        await cron();
        assert.equal((await mails()).slice(sent).filter(mail => mail.to.startsWith('after.')).length, 1);
    });

    it('then to all who never came in; each gets another password, to be changed', async() => {
        await page.click('[data-region="access"] a.btn');
        await page.waitForSelector('button[name="confirm"]');
        assert.match(await text('sentence'), /11 personnes/);
        await looked('after-access');
        await page.click('button[name="confirm"]');
        await view();
        assert.match(await text('mails'), /11 courriels/);
        // Cron would wait for the next minute.
        await sendPasswords();
        const {username, password} = await mailTo(mine.email('05'));
        assert.equal(username, mine.username('05'));
        assert.notEqual(password, PASSWORD);
        await mustChange(username, password);
        await page.reload();
        await view();
        assert.match(await text('mails'), /11 courriels.*remis/);
        assert.match(await text('came'), /1 s’est déjà connecté/);
        assert.match(await text('never'), /10/);
        await looked('after-sent');
    });

    it('nobody who came in is sent anything, and it says so', async() => {
        await choose(mine.username('05'));
        await page.waitForSelector('[data-region="refused"]');
        assert.ok((await text('refused')).includes(mine.username('05')));
        assert.ok((await text('refused')).includes(say('access_refused_loggedin')));
        assert.equal(await page.locator('button[name="confirm"]').count(), 0);
        await picture(page, 'after-refused');
    });

    it('Moodle’s own list of users opens on the cohort', async() => {
        await page.goto(result);
        await view();
        await page.click(`[data-region="cohorts"] button:has-text("${say('result_users')}")`);
        await page.waitForSelector('[data-region="report-user-list-wrapper"] [data-region="reportbuilder-table"]');
        assert.ok(page.url().endsWith('/admin/user.php'));
        assert.equal(await page.getAttribute('[data-table-total-rows]', 'data-table-total-rows'), String((await members(cohort.idnumber)).size));
    });

    it('the imports there were are listed, the newest first', async() => {
        await page.goto(`${url}/admin/tool/prelude/history.php`);
        await view();
        assert.match(await page.textContent('[data-region="reportbuilder-table"] tbody tr'), /apres\.csv.*12.*11.*Terminée/s);
        await looked('after-history');
        await page.click('[data-region="reportbuilder-table"] a:has-text("apres.csv")');
        await view();
    });

    it('is repeated with another file: same recipe, cohort and columns; what was left unfinished is offered beside, not in its place', async() => {
        const back = page.url();
        await openImporter(page);
        await drop(page, 'inachevee.csv', Buffer.from([HEADER, mine.row(60)].join('\n')));
        await verified(page);
        await settled(page);
        await page.goto(back);
        await page.click(`.tool_prelude-view a:has-text("${say('repeat')}")`);
        await page.waitForSelector('#tool_prelude [data-region="repeat"]:not([hidden])');
        assert.match(await page.textContent('[data-region="repeat"]'), /apres\.csv/);
        await page.locator('[data-region="unfinished"] li', {hasText: 'inachevee.csv'}).waitFor();
        assert.ok((await page.textContent('[data-region="repeat"]')).includes(say('js_repeat_unfinished')));
        await picture(page, 'after-repeat');
        await drop(page, 'suite.csv', Buffer.from([HEADER, mine.row(50, {lastname: 'Suite', firstname: 'Lou'})].join('\n')));
        await verified(page);
        assert.ok(await page.isChecked('input[name="tool_prelude-recipe"][value="nomail"]'));
        assert.ok(await page.isChecked('input[name="tool_prelude-passwords"][value="one"]'));
        assert.equal(await page.inputValue('#tool_prelude-password'), '');
        assert.equal((await page.textContent('[data-region="chosenname"]')).includes(cohort.name), true);
    });

    it('in English as well', async() => {
        await page.goto(`${result}&lang=en`);
        await view();
        assert.match(await text('sentence'), /11 accounts created/);
        await picture(page, 'after-result-en');
        await page.goto(`${url}/admin/tool/prelude/history.php?lang=fr`);
    });

    it('is nobody else’s business', async() => {
        const other = await openPage({as: 'gestionnaire'});
        await other.goto(result);
        assert.equal(await other.locator('.tool_prelude-view').count(), 0);
        assert.ok((await other.textContent('body')).includes(say('error_notyourimport')));
        await other.goto(`${url}/admin/tool/prelude/access.php?id=${new URL(result).searchParams.get('id')}`);
        assert.equal(await other.locator('button[name="confirm"]').count(), 0);
    });

    it('an import that is gone is said to be gone', async() => {
        await page.goto(`${url}/admin/tool/prelude/view.php?id=987654`);
        assert.ok((await page.textContent('body')).includes(say('error_importnotfound')));
        await openImporter(page);
    });

    it('nothing of this is a fault of the pages', () => {
        assert.deepEqual(problems(page).filter(problem => !problem.includes('view.php?id=987654') && !/\b404\b/.test(problem)), []);
    });
});
