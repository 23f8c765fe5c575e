// July's list comes again in August: who is gone from it leaves the cohort, by name and number; the cohort goes into a course.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {importAll, importer, listed, say} from './steps.mjs';
import {openImporter, picture, problems, settled} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';
import {members} from './waysin.mjs';

const mine = own(import.meta.url);
const list = numbers => Buffer.from(['username;lastname;firstname;email',
    ...numbers.map(n => mine.row(n, {lastname: 'Retour', firstname: `Élise ${n}`}))].join('\r\n'));

// Pages of the site's own: the standalone site has the importer only.
moodle && describe('a list that comes again', () => {
    let page;
    let cohort;
    const importid = async name => (await moodle.query('SELECT id FROM {tool_prelude_import} WHERE filename = ?', [name]))[0].id;
    const import_ = async(name, numbers) => {
        await listed(page, name, list(numbers), cohort);
        await importAll(page);
    };
    before(async() => {
        cohort = await mine.cohort();
        page = await importer({as: 'manager'});
        await import_('juillet.csv', [1, 2, 3, 4]);
        await openImporter(page);
        await import_('aout.csv', [1, 2, 5]);
        await page.goto(`${url}/admin/tool/prelude/view.php?id=${await importid('aout.csv')}`);
    });

    it('is compared with the list before', async() => {
        await page.getByRole('link', {name: say('compare')}).click();
        await page.waitForSelector('[data-region="gone"]');
        const counts = await page.$$eval('[data-count]', all => Object.fromEntries(all.map(one =>
            [one.dataset.count, Number(one.querySelector('dd').textContent)])));
        assert.deepEqual(counts, {new: 1, known: 2, changed: 0, gone: 2});
        assert.deepEqual(await page.$$eval('tr[data-user]', rows => rows.map(row => row.dataset.user)), [3, 4].map(mine.username));
        await picture(page, 'again-compare');
    });

    /** As many ticked people as PHP would not take of a form (max_input_vars): Moodle reads them all the same, and so must we. */
    const crowd = region => page.evaluate(name => {
        const form = document.querySelector(`[data-region="${name}"] form`);
        for (let n = 0; n < 6000; n++) {
            const box = Object.assign(document.createElement('input'), {type: 'hidden', name: 'who[]', value: String(90000000 + n)});
            form.prepend(box);
        }
    }, region);

    it('lets nobody go for a wrong number', async() => {
        const before = (await members(cohort.idnumber)).size;
        await page.fill('[name="number"]', '3');
        await page.getByRole('button', {name: say('compare_button_remove')}).click();
        await page.waitForSelector('.alert-danger');
        assert.equal((await members(cohort.idnumber)).size, before);
    });

    it('lets go who is ticked, as many as the number says, and leaves alone who is not', async() => {
        await crowd('gone');
        await page.locator(`tr[data-user="${mine.username(3)}"] input[type="checkbox"]`).uncheck();
        await page.fill('[name="number"]', '1');
        await page.getByRole('button', {name: say('compare_button_remove')}).click();
        await page.getByRole('button', {name: /^Con/}).click();
        await page.waitForSelector('[data-region="done"]');
        const left = await members(cohort.idnumber);
        assert.deepEqual([1, 2, 3, 4, 5].map(n => left.has(mine.username(n))), [true, true, true, false, true]);
        await picture(page, 'again-done');
    });

    it('puts back who was let go by mistake', async() => {
        await crowd('returns');
        await page.locator('[data-region="returns"]').getByRole('button', {name: say('compare_returns_button')}).click();
        await page.getByRole('button', {name: /^Con/}).click();
        await page.waitForSelector('[data-region="done"]');
        assert.equal(await page.textContent('[data-region="done"]'), say('compare_was_remove_returned_one', 1));
        assert.ok((await members(cohort.idnumber)).has(mine.username(4)));
        assert.equal(await page.locator('[data-region="returns"]').count(), 0);
        await picture(page, 'again-returned');
    });

    /** Field for the courses, of Moodle's own kind. */
    const courses = () => page.locator('#fitem_id_courses input[role="combobox"], [data-fieldtype="course"] input[role="combobox"]').first();
    const submit = () => page.locator('[name="submitbutton"]');
    const chosen = () => page.locator('#fitem_id_courses .form-autocomplete-selection [data-value]', {hasText: 'Droit constitutionnel'}).waitFor();

    it('goes into no course as long as none is chosen, and it says so there', async() => {
        await page.goto(`${url}/admin/tool/prelude/courses.php?id=${await importid('aout.csv')}`);
        await settled(page);
        // Left and pressed in one go: nothing moves away under the mouse.
        await courses().focus();
        await submit().click();
        await page.locator('#id_error_courses', {hasText: say('courses_none')}).waitFor();
        await settled(page);
        await picture(page, 'again-course-none');
        assert.equal((await moodle.query('SELECT e.id FROM {enrol} e JOIN {cohort} h ON h.id = e.customint1 WHERE h.idnumber = ?', [cohort.idnumber])).length, 0);
    });

    it('goes into a course as a group', async() => {
        await courses().fill('constit');
        await page.getByRole('option', {name: /Droit constitutionnel/}).click();
        await chosen();
        await page.selectOption('[name="group"]', '-1');
        await picture(page, 'again-course-chosen');
        await submit().click();
        await page.waitForSelector('.alert-success');
        await settled(page);
    });

    it('goes there once, also with the keyboard alone', async() => {
        await courses().focus();
        await page.keyboard.type('constit');
        await page.getByRole('option', {name: /Droit constitutionnel/}).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await chosen();
        await page.selectOption('[name="group"]', 'named');
        await page.fill('[name="groupname"]', cohort.name);
        await page.keyboard.press('Enter');
        await page.waitForSelector('.alert-warning');
        const enrolled = await moodle.query(`SELECT u.username FROM {user} u JOIN {user_enrolments} ue ON ue.userid = u.id
            JOIN {enrol} e ON e.id = ue.enrolid JOIN {course} c ON c.id = e.courseid JOIN {cohort} h ON h.id = e.customint1
            WHERE c.shortname = 'DROIT-CONST' AND h.idnumber = ?`, [cohort.idnumber]);
        assert.deepEqual(new Set(enrolled.map(row => row.username)), await members(cohort.idnumber));
        await picture(page, 'again-course');
    });

    it('is taken out of the course again', async() => {
        await page.getByRole('button', {name: say('courses_remove')}).click();
        await page.locator('.modal.show').getByRole('button').last().click();
        await page.waitForSelector('.alert-success');
        const [{n}] = await moodle.query(`SELECT COUNT(e.id) AS n FROM {enrol} e JOIN {cohort} h ON h.id = e.customint1
            WHERE e.enrol = 'cohort' AND h.idnumber = ?`, [cohort.idnumber]);
        assert.equal(Number(n), 0);
    });

    it('goes by without a fault in the page', () => {
        assert.deepEqual(problems(page), []);
    });
});
