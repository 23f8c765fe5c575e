// Of the most usual stories those that have no file of their own. The others: one cohort for Parcoursup's list in parcoursup.test.mjs,
// formations told one by one and a mistyped cohort in cohorts.test.mjs, no mail and a sheet of passwords in sheet.test.mjs.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {drop, finished, importAll, importer, line, listed, pressImport, say, sentence, tab, verified, withoutCohort} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle} from './support/site.mjs';
import {accounts, members, preference} from './waysin.mjs';

const mine = own(import.meta.url);
const list = (...rows) => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...rows].join('\n'));
const rows = (from, to, names) => Array.from({length: to - from + 1}, (_, at) => mine.row(from + at, names));
const outcome = (page, number, key) => line(page, number).then(cells => assert.match(cells.outcome, new RegExp(`^${say(key)}`, 'i'), `line ${number}`));
/** Everything of the accounts of these addresses that an import might touch. */
const asTheyAre = (...emails) => moodle.query(`SELECT u.id, u.username, u.email, u.auth, u.firstname, u.lastname, u.password, u.timemodified, u.city,
    (SELECT COUNT(p.id) FROM {user_preferences} p WHERE p.userid = u.id AND p.name IN ('create_password', 'auth_forcepasswordchange')) AS asked
    FROM {user} u WHERE u.deleted = 0 AND LOWER(u.email) IN (${emails.map(() => '?').join(', ')}) ORDER BY u.id`, emails);

describe('a candidate who had registered alone', () => {
    it('joins the cohort with the account there is, found by its e-mail, and is written nothing', async() => {
        const page = await importer();
        const cohort = await mine.cohort('alone');
        const address = 'benoit.aubert@exemple.fr';
        const was = moodle && {them: await asTheyAre(address), count: await accounts()};
        await listed(page, 'seul.csv', list(mine.row(1), `${mine.username(2)};AUBERT;Benoît;${address}`), cohort);
        await tab(page, 'js_tab_create', 1);
        await tab(page, 'js_tab_existing', 1);
        await outcome(page, 3, 'outcome_enrol');
        await picture(page, 'usual-alone');
        await importAll(page);
        assert.match(await sentence(page), /1 compte créé/);
        if (moodle) {
            assert.deepEqual(await asTheyAre(address), was.them);
            assert.equal(was.them.length, 1);
            assert.equal(await accounts(), was.count + 1);
            assert.deepEqual(await members(cohort.idnumber), new Set([mine.username(1), address]));
        }
        assert.deepEqual(problems(page), []);
    });
});

describe('staff on a list by mistake', () => {
    it('is seen before anything is written, left out, and stays as it was; an administrator never gets in', async() => {
        const page = await importer();
        const cohort = await mine.cohort('staff');
        const addresses = ['timeo.d-avril@etu.exemple.fr', 'maelys.quesnel@exemple.fr'];
        const was = moodle && await asTheyAre(...addresses);
        await listed(page, 'personnels.csv', list(mine.row(11), `${mine.username(12)};D’AVRIL;Timéo;${addresses[0]}`,
            `${mine.username(13)};QUESNEL;Maëlys;${addresses[1]}`), cohort);
        await outcome(page, 4, 'outcome_blocked');
        const staff = page.locator('[data-group^="accountstaff "]');
        assert.ok((await staff.textContent()).includes(say('issue_group_accountstaff')));
        const ticks = page.locator('[data-region="stafflist"] input[type="checkbox"]');
        assert.deepEqual([await ticks.count(), await ticks.first().isChecked()], [1, false]);
        await picture(page, 'usual-staff');
        // Ticked, it would join; one's mind is changed again, and it is left out without anything else to do.
        await ticks.first().check();
        await tab(page, 'js_tab_error', 1);
        await verified(page);
        assert.equal(await page.textContent('[data-region="stafftitle"]'), say('js_staff_done_one', 1));
        await picture(page, 'usual-staff-ticked');
        await ticks.first().uncheck();
        await tab(page, 'js_tab_error', 2);
        await verified(page);
        await importAll(page);
        assert.match(await sentence(page), /1 compte créé/);
        if (moodle) {
            assert.deepEqual(await asTheyAre(...addresses), was);
            assert.deepEqual(await members(cohort.idnumber), new Set([mine.username(11)]));
        }
        assert.deepEqual(problems(page), []);
    });
});

describe('July’s list again in August, with more people', () => {
    const [july, august] = [rows(101, 130), [...rows(131, 142), ...rows(101, 130).reverse()]];
    const addresses = july.map(row => row.split(';')[3]);
    let cohort;
    let was;
    before(async() => {
        cohort = await mine.cohort('august');
        const page = await importer();
        await listed(page, 'juillet-usuel.csv', list(...july), cohort);
        await importAll(page);
        assert.match(await sentence(page), /30 comptes créés/);
        was = moodle && {them: await asTheyAre(...addresses), count: await accounts()};
    });

    it('makes accounts for the new ones only; nothing happens to those who are in', async() => {
        const page = await importer();
        if (moodle) {
            // The cohort of July's list is offered: one click, and never taken by itself.
            await drop(page, 'aout-usuel.csv', list(...august));
            await verified(page);
            const offer = page.locator('[data-action="earlier"]');
            await offer.waitFor();
            assert.match(await page.textContent('[data-region="earliersaid"]'), /30.*juillet-usuel\.csv/);
            assert.ok(await page.isDisabled('[data-action="import"]'));
            await picture(page, 'usual-earlier');
            await offer.click();
            await verified(page);
            assert.equal(await page.textContent('[data-region="chosenname"]'), cohort.name);
        } else {
            await listed(page, 'aout-usuel.csv', list(...august), cohort);
        }
        await tab(page, 'js_tab_create', 12);
        await tab(page, 'js_tab_existing', 30);
        await outcome(page, 2, 'outcome_create');
        await outcome(page, 14, 'outcome_unchanged');
        await picture(page, 'usual-august');
        await importAll(page);
        assert.match(await sentence(page), /12 comptes créés/);
        if (moodle) {
            assert.equal(was.them.length, 30);
            assert.deepEqual(await asTheyAre(...addresses), was.them);
            assert.equal(await accounts(), was.count + 12);
            assert.deepEqual(await members(cohort.idnumber), new Set(august.map(row => row.split(';')[0])));
            const waiting = await preference('create_password');
            assert.ok(august.slice(0, 12).every(row => waiting.has(row.split(';')[0])));
        }
        assert.deepEqual(problems(page), []);
    });
});

describe('hundreds in one click', () => {
    it('are asked about once more, with the numbers; whoever says no has done nothing', async() => {
        const page = await importer();
        await drop(page, 'centaines.csv', list(...rows(1001, 1501)));
        await verified(page);
        await withoutCohort(page);
        await pressImport(page);
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', {name: say('js_import_many', 501)}).waitFor();
        assert.match(await dialog.textContent(), /501 comptes seront créés, sans cohorte/);
        await picture(page, 'usual-many');
        await dialog.locator('[data-action="cancel"]').click();
        await dialog.waitFor({state: 'hidden'});
        assert.equal(await page.getAttribute('#tool_prelude', 'data-phase'), 'ready');
        if (moodle) {
            assert.deepEqual(await moodle.query("SELECT id FROM {tool_prelude_import} WHERE filename = 'centaines.csv'"), []);
        }
        assert.deepEqual(problems(page), []);
    });
});

describe('the brake', () => {
    const names = () => moodle.query('SELECT DISTINCT lastname FROM {user} WHERE username IN (?, ?, ?, ?)', [201, 202, 203, 204].map(mine.username));
    before(async() => {
        const page = await importer();
        await listed(page, 'frein-avant.csv', list(...rows(201, 204)), await mine.cohort('brake'));
        await importAll(page);
    });

    it('asks once more, with the number; whoever says no has changed nothing, whoever says yes has changed them', async() => {
        const page = await importer({as: 'manager'});
        await drop(page, 'frein.csv', list(...rows(201, 204, {lastname: 'CHANGÉ'})));
        await verified(page);
        await page.check('input[name="tool_prelude-existing"][value="overwrite"]');
        await page.locator('[data-region="overwrite"]').getByLabel(say('field_lastname'), {exact: true}).check();
        await verified(page);
        await withoutCohort(page);
        const dialog = page.getByRole('dialog');
        await pressImport(page);
        await dialog.getByRole('button', {name: say('js_brake_agree_many', 4)}).waitFor();
        assert.match(await dialog.textContent(), /4.*100/s);
        await picture(page, 'usual-brake');
        await dialog.locator('[data-action="cancel"]').click();
        await dialog.waitFor({state: 'hidden'});
        assert.equal(await page.getAttribute('#tool_prelude', 'data-phase'), 'ready');
        if (moodle) {
            assert.deepEqual(await moodle.query("SELECT id FROM {tool_prelude_import} WHERE filename = 'frein.csv'"), []);
            assert.deepEqual(await names(), [{lastname: 'Histoire'}]);
        }
        await pressImport(page);
        await dialog.getByRole('button', {name: say('js_brake_agree_many', 4)}).click();
        await finished(page);
        assert.match(await sentence(page), /4/);
        if (moodle) {
            assert.deepEqual(await names(), [{lastname: 'CHANGÉ'}]);
        }
        assert.deepEqual(problems(page), []);
    });
});
