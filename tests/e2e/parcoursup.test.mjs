// The story everything is for: Parcoursup's list of 250, ten lines nobody can import, six people known already.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {chooseCohort, counts, drop, file, importAll, importer, line, say, sentence, tab, verified} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {moodle} from './support/site.mjs';
import {accounts, mails, mailTo, members, mustChange, preference, sendPasswords} from './waysin.mjs';

const expected = JSON.parse(file('tests/fixtures/parcoursup-250.json'));
const cells = file('tests/fixtures/parcoursup-250.csv').toString().split('\r\n').map(row => row.split(';'));

describe('a Parcoursup export of 250 people', () => {
    let page;
    let accountsBefore;
    let membersBefore;
    before(async() => {
        page = await importer();
        accountsBefore = moodle && await accounts();
        membersBefore = moodle && await members('L1-DROIT-2026');
    });

    it('is read as it came', async() => {
        await drop(page, 'tests/fixtures/parcoursup-250.csv');
        await verified(page);
        const found = await counts(page);
        assert.equal(found[say('js_tab_all')], 250);
        assert.equal(found[say('js_tab_error')], expected.bad.length);
        assert.equal(found[say('js_tab_existing')], expected.existing.length);
        await picture(page, 'parcoursup-read');
    });

    it('shows each bad line as blocked', async() => {
        for (const bad of expected.bad) {
            assert.match((await line(page, bad.line)).outcome, new RegExp(`^${say('outcome_blocked')}`, 'i'), `line ${bad.line}`);
        }
    });

    it('leads to the cohort that is not chosen yet', async() => {
        const goto = page.getByRole('button', {name: say('js_goto_cohort')});
        await goto.click();
        assert.equal(await page.evaluate(() => document.activeElement.id), 'tool_prelude-cohort');
    });

    it('says who joins the cohort once it is chosen', async() => {
        await chooseCohort(page, 'droit', 'L1 Droit 2026');
        await tab(page, 'js_tab_existing', expected.existing.length);
        assert.ok(await page.locator('[data-action="goto"]').isHidden());
        assert.match((await line(page, expected.existing[1].line)).outcome, new RegExp(`^${say('outcome_enrol')}`, 'i'));
        await picture(page, 'parcoursup-cohort');
    });

    it('is imported by one button', async() => {
        await importAll(page);
        assert.match(await sentence(page), /234/);
        await picture(page, 'parcoursup-done');
    });

    // Only a real Moodle has tables to look into.
    moodle && it('makes the accounts, all in the cohort, to be sent a password', async() => {
        assert.equal(await accounts() - accountsBefore, 234);
        const inCohort = await members('L1-DROIT-2026');
        const joined = [...inCohort].filter(username => !membersBefore.has(username));
        const waiting = await preference('create_password');
        assert.equal(joined.filter(username => waiting.has(username)).length, 234);
        // Of the six who had an account, one was in the cohort from the start; stories before this one may have put others there.
        assert.ok(joined.length <= 234 + 5 && expected.existing.every(({username}) => !username || inCohort.has(username)));
        const imports = await moodle.query("SELECT state FROM {tool_prelude_import} WHERE filename = 'parcoursup-250.csv'");
        assert.deepEqual(imports, [{state: 'finished'}]);
    });

    it('sends each a password that must be changed', async() => {
        await sendPasswords();
        // Moodle also writes to people about their log-ins: those of the list are counted.
        const listed = new Set(cells.map(row => row[17]?.toLowerCase()));
        assert.equal((await mails()).filter(mail => listed.has(mail.to.toLowerCase())).length, 234);
        const someone = cells.find(row => row[0] === '849267');
        const {username, password} = await mailTo(someone[17]);
        assert.equal(username, '849267');
        await mustChange(username, password);
    });

    it('finds everybody known when the list comes again', async() => {
        const again = await importer();
        await drop(again, 'tests/fixtures/parcoursup-250.csv');
        await verified(again);
        assert.equal((await counts(again))[say('js_tab_create')], 0);
        assert.equal((await counts(again))[say('js_tab_existing')], 240);
    });

    it('goes by without a fault in the page', () => {
        assert.deepEqual(problems(page), []);
    });
});
