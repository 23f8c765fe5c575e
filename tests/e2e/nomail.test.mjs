// Accounts made in advance: nobody is written to, passwords come from the file or are one for all.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chooseCohort, counts, drop, file, importAll, importer, say, sentence, tab, verified, withoutCohort} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle} from './support/site.mjs';
import {mails, members, mustChange, preference} from './waysin.mjs';

const noMail = page => page.check('input[name="tool_prelude-recipe"][value="nomail"]');
const mine = own(import.meta.url);
/** Ten people. */
const ten = Array.from({length: 10}, (_, at) => mine.row(at));

describe('without a mail', () => {
    it('each has the password of the file', async() => {
        const page = await importer();
        const sent = (await mails()).length;
        await drop(page, 'tests/fixtures/nomail-30.csv');
        await verified(page);
        // The list brings them: nobody has to know which recipe that takes, and it is said.
        assert.ok(await page.isChecked('input[name="tool_prelude-recipe"][value="nomail"]'));
        assert.ok(await page.isChecked('input[name="tool_prelude-passwords"][value="file"]'));
        assert.ok((await page.textContent('[data-region="filepasswords"]')).includes(say('js_filepasswords_used')));
        const other = page.locator('[data-action="followfile"]');
        await other.click();
        assert.ok(await page.isChecked('input[name="tool_prelude-recipe"][value="mail"]'));
        assert.ok((await page.textContent('[data-region="filepasswords"]')).includes(say('js_filepasswords_unused')));
        await picture(page, 'nomail-unused');
        await other.click();
        await verified(page);
        await tab(page, 'js_tab_create', 30);
        await picture(page, 'nomail-file');
        await importAll(page);
        assert.match(await sentence(page), /30/);
        const rows = file('tests/fixtures/nomail-30.csv').toString().trim().split('\r\n').slice(1).map(row => row.split(';'));
        if (moodle) {
            const inCohort = await members('PARCOURSUP-2026');
            assert.ok(rows.every(([username]) => inCohort.has(username)));
            const waiting = await preference('create_password');
            assert.ok(rows.every(([username]) => !waiting.has(username)));
        }
        const [username, , , , , , password] = rows[7];
        await mustChange(username, password);
        assert.equal((await mails()).length, sent);
        assert.deepEqual(problems(page), []);
    });

    it('all have the one password that was given', async() => {
        const page = await importer();
        await drop(page, 'dix.csv', Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...ten].join('\n')));
        await verified(page);
        await noMail(page);
        await page.check('input[name="tool_prelude-passwords"][value="one"]');
        await page.fill('#tool_prelude-password', 'court');
        await page.waitForSelector('[data-region="passwordissue"]:not([hidden])');
        // Said, and no reason to wait: whoever gets it has to change it.
        assert.equal(await page.getAttribute('#tool_prelude-password', 'aria-invalid'), 'false');
        await page.fill('#tool_prelude-password', 'Rentree-2026!');
        const cohort = await mine.cohort();
        await chooseCohort(page, cohort.name, cohort.name);
        await picture(page, 'nomail-one');
        await importAll(page);
        assert.match(await sentence(page), /10/);
        if (moodle) {
            assert.deepEqual(await members(cohort.idnumber), new Set(ten.map(row => row.split(';')[0])));
        }
        await mustChange(mine.username(3), 'Rentree-2026!');
        assert.deepEqual(problems(page), []);
    });

    it('a file without passwords needs one for all', async() => {
        const page = await importer();
        await drop(page, 'dix.csv', Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...Array.from({length: 10}, (_, at) => mine.row(10 + at))].join('\n')));
        await verified(page);
        await noMail(page);
        await withoutCohort(page);
        assert.ok(await page.locator('[data-action="import"]').isDisabled());
        assert.equal((await counts(page))[say('js_tab_all')], 10);
    });
});
