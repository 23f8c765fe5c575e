// The mails of a list wait a while after it: stopped in time, none leaves; the access is sent later from the same page.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {drop, importAll, importer, say, verified, withoutCohort} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle} from './support/site.mjs';
import {cron, mails, sendPasswords} from './waysin.mjs';

const mine = own(import.meta.url);
const wait = minutes => moodle.cli('admin/cli/cfg.php', ['--component=tool_prelude', '--name=mailwait', `--set=${minutes}`]);

moodle && describe('mails that wait', () => {
    let page;
    let sent;
    const list = n => Buffer.from(['username;lastname;firstname;email', mine.row(`${n}1`), mine.row(`${n}2`)].join('\n'));
    const since = async() => (await mails()).slice(sent).filter(mail => mail.to.startsWith('mailwait.'));
    /** Drops a list, imports it, and goes where its mails are decided about. */
    const imported = async n => {
        page = await importer({as: 'gestionnaire'});
        await drop(page, `attente-${n}.csv`, list(n));
        await verified(page);
        await withoutCohort(page);
        await importAll(page);
        assert.equal(await page.textContent('[data-panel="result"] [data-region="mails"]'), say('js_done_mailswait_many', {n: 2, minutes: 10}));
        await picture(page, `mailwait-done-${n}`);
        await page.click('[data-region="mailslink"]');
        await page.locator('[data-region="mailwait"]').waitFor();
    };
    before(async() => {
        await wait(10);
        sent = (await mails()).length;
    });
    after(() => wait(0));

    it('are stopped before they leave; none reaches anybody, and the page says so', async() => {
        await imported('a');
        await picture(page, 'mailwait-waiting');
        await page.setViewportSize({width: 360, height: 800});
        await picture(page, 'mailwait-waiting-360');
        assert.ok(await page.evaluate('document.querySelector(".tool_prelude").scrollWidth <= window.innerWidth'), 'fits in 360 px');
        await page.setViewportSize({width: 1280, height: 900});
        await page.getByRole('button', {name: say('mailwait_stop')}).click();
        await page.getByText(say('access_mail_stopped_many', 2)).waitFor();
        assert.equal(await page.locator('[data-region="mailwait"]').count(), 0);
        await picture(page, 'mailwait-stopped');
        await cron();
        await sendPasswords();
        assert.deepEqual(await since(), []);
    });

    it('the access is sent later, from there', async() => {
        await page.getByRole('link', {name: say('access_send_many', 2)}).click();
        await page.click('button[name="confirm"]');
        await page.locator('[data-region="access"]').waitFor();
        await sendPasswords();
        assert.equal((await since()).length, 2);
    });

    it('of another list are sent at once when one would rather', async() => {
        await imported('b');
        await page.getByRole('button', {name: say('mailwait_now')}).click();
        await page.getByText(say('mailwait_did_now_many', 2)).waitFor();
        await sendPasswords();
        assert.equal((await since()).length, 4);
        assert.deepEqual(problems(page), []);
    });
});
