// People who are there already: two accounts for one person, and accounts that are brought up to date.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chooseCohort, drop, finished, importAll, importer, line, pressImport, say, sentence, tab, verified, withoutCohort} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle} from './support/site.mjs';
import {members} from './waysin.mjs';

const header = 'Numéro;Nom;Prénom;Adresse mail';
const mine = own(import.meta.url);
const list = (...rows) => Buffer.from([header, ...rows].join('\n'));
const question = (page, number) => page.locator('.tool_prelude-whichone', {hasText: say('js_which_who').split('{')[0] + number});

describe('accounts that exist', () => {
    it('of two accounts, the person says which', async() => {
        const page = await importer();
        // Mehdi’s number with Noémie’s address, Raphaël’s number with Cécile’s, a new person.
        await drop(page, 'conflits.csv', list('866116;Duchêne;Mehdi;noemie.huet@exemple.fr', '806659;Martin;Raphaël;cecile.traore@exemple.fr',
            mine.row(1)));
        await verified(page);
        const cohort = await mine.cohort();
        await chooseCohort(page, cohort.name, cohort.name);
        await tab(page, 'js_tab_error', 2);
        assert.equal(await page.locator('.tool_prelude-whichone').count(), 2);
        assert.match(await page.textContent('[data-region="whichtitle"]'), new RegExp(say('js_which_open_many', 2)));
        await picture(page, 'which-account');

        // With the keyboard, from the bar: the radio buttons of one question are one stop.
        assert.equal(await page.textContent('[data-action="goto"]'), say('js_goto_which'));
        await page.click('[data-action="goto"]');
        assert.ok(await question(page, 2).getByRole('radio', {name: /Mehdi/}).evaluate(radio => radio === document.activeElement));
        await page.keyboard.press('ArrowDown');
        await tab(page, 'js_tab_error', 1);
        await verified(page);
        assert.ok(await question(page, 2).getByRole('radio', {name: /Noémie/}).isChecked());
        assert.ok(await question(page, 2).getByRole('radio', {name: /Noémie/}).evaluate(radio => radio === document.activeElement));
        assert.match((await line(page, 2)).outcome, new RegExp(say('issue_emailexists').slice(0, 20)));

        await question(page, 3).getByRole('radio', {name: say('js_which_out')}).check();
        await tab(page, 'js_tab_error', 0);
        await tab(page, 'js_tab_leftout', 1);
        // Undone and done again, as anything else.
        await page.click('[data-action="undo"]');
        await tab(page, 'js_tab_error', 1);
        await page.click('[data-action="redo"]');
        await tab(page, 'js_tab_leftout', 1);
        await verified(page);
        await picture(page, 'which-account-chosen');

        await importAll(page);
        assert.match(await sentence(page), /1/);
        if (moodle) {
            assert.deepEqual([...await members(cohort.idnumber)].sort(), ['856506', mine.username(1)]);
        }
        assert.deepEqual(problems(page), []);
    });

    it('what their accounts lack is filled, what is named is replaced', async() => {
        const page = await importer({as: 'manager'});
        await drop(page, 'jour.csv', Buffer.from([`${header};city;phone1`, '856506;HUET;Noémie;noemie.huet@exemple.fr;Caen;02 31 56 00 00',
            mine.row(2, {}, 'Rouen', ''), 'x;D’Avril;Timéo;timeo.d-avril@etu.exemple.fr;Caen;'].join('\n')));
        await verified(page);
        await page.check('input[name="tool_prelude-existing"][value="overwrite"]');
        await page.locator('[data-region="overwrite"]').getByLabel(say('field_lastname'), {exact: true}).check();
        await verified(page);
        const {outcome} = await line(page, 2);
        for (const change of ['Huet', 'HUET', 'Caen', '02 31 56 00 00']) {
            assert.ok(outcome.includes(change), `${change} in ${outcome}`);
        }
        // A directory keeps this one.
        assert.ok(!(await line(page, 4)).outcome.includes('→'));
        assert.match(await page.textContent('[data-region="bar"] [data-region="sentence"]'), /1 compte existant sera modifié/);
        await picture(page, 'accounts-updated');
        await withoutCohort(page);
        await pressImport(page);
        // Half of those known would be changed: it is asked once more, with the number.
        await page.getByRole('button', {name: say('js_brake_agree_one', 1)}).click();
        await finished(page);
        if (moodle) {
            const [account] = await moodle.query("SELECT lastname, city, phone1, auth FROM {user} WHERE username = '856506'");
            assert.deepEqual({...account}, {lastname: 'HUET', city: 'Caen', phone1: '02 31 56 00 00', auth: 'manual'});
            const kept = await moodle.query(`SELECT j.field, j.valuebefore, j.valueafter FROM {tool_prelude_journal} j
                JOIN {tool_prelude_import} i ON i.id = j.importid WHERE i.filename = 'jour.csv' ORDER BY j.field`);
            assert.deepEqual(kept.map(({field, valuebefore, valueafter}) => [field, valuebefore, valueafter]),
                [['city', '', 'Caen'], ['lastname', 'Huet', 'HUET'], ['phone1', '', '02 31 56 00 00']]);
        }
        assert.deepEqual(problems(page), []);
    });

    it('nobody without the right is offered to change them', async() => {
        const page = await importer();
        await drop(page, 'une.csv', list('856506;HUET;Noémie;noemie.huet@exemple.fr'));
        await verified(page);
        for (const value of ['fill', 'overwrite']) {
            assert.ok(await page.locator(`input[name="tool_prelude-existing"][value="${value}"]`).isDisabled());
        }
        assert.ok(await page.locator('[data-region="noupdate"]').isVisible());
        assert.deepEqual(problems(page), []);
    });

    it('two lines that lead to one are stopped, whenever each was asked about, for whoever may not know whose it is', async() => {
        const page = await importer({as: 'discret'});
        // Noémie’s number, and a line that has nothing of hers until it is given her address.
        await drop(page, 'deux.csv', list(`856506;HUET;Noémie;${mine.email(31)}`, mine.row(32), mine.row(33)));
        await verified(page);
        await tab(page, 'js_tab_existing', 1);
        await page.locator('[role="row"]', {has: page.locator('[role="rowheader"] :text-is("3")')}).locator('[data-key="email"]').dblclick();
        const asked = page.waitForRequest(/tool_prelude_check_people/);
        await page.keyboard.type('noemie.huet@exemple.fr');
        await page.keyboard.press('Enter');
        assert.equal(JSON.parse((await asked).postDataJSON()[0].args.people).rows.length, 1);
        await tab(page, 'js_tab_error', 1);
        await verified(page);
        const {outcome} = await line(page, 3);
        assert.ok(outcome.includes(say('issue_accountshared_unnamed', {lines: '2'})), outcome);
        await picture(page, 'account-shared-unnamed');
        await page.click('[data-action="undo"]');
        await tab(page, 'js_tab_error', 0);
        assert.deepEqual(problems(page), []);
    });

    it('is asked again after a while away', async() => {
        const page = await importer();
        await drop(page, 'une.csv', list('856506;HUET;Noémie;noemie.huet@exemple.fr'));
        // Whoever has no answer yet has nothing to ask again.
        await verified(page);
        await page.clock.install();
        const again = page.waitForRequest(/tool_prelude_check_people/);
        await page.clock.fastForward(600_000);
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        await page.clock.runFor(1000);
        await again;
        assert.deepEqual(problems(page), []);
        // Its clock is not one for another story.
        await page.context().close();
    });
});
