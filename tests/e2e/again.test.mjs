// July's list comes again in August: who is gone from it leaves the cohort, by name and number; the cohort goes into a course.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {chooseCohort, drop, importAll, importer, say, verified} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {moodle, url} from './support/site.mjs';
import {members} from './waysin.mjs';

const list = numbers => Buffer.from(['username;lastname;firstname;email',
    ...numbers.map(n => `retour${n};Retour;Élise ${n};retour${n}@exemple.fr`)].join('\r\n'));

// Pages of the site's own: the standalone site has the importer only.
moodle && describe('a list that comes again', () => {
    let page;
    const importid = async name => (await moodle.query('SELECT id FROM {tool_prelude_import} WHERE filename = ?', [name]))[0].id;
    const import_ = async(name, numbers) => {
        await drop(page, name, list(numbers));
        await verified(page);
        await chooseCohort(page, 'stagiaires', 'Stagiaires 2026');
        await verified(page);
        await importAll(page);
    };
    before(async() => {
        page = await importer({as: 'manager'});
        await import_('juillet.csv', [1, 2, 3, 4]);
        await page.goto(`${url}/admin/tool/prelude/index.php`, {waitUntil: 'networkidle'});
        await import_('aout.csv', [1, 2, 5]);
        await page.goto(`${url}/admin/tool/prelude/view.php?id=${await importid('aout.csv')}`);
    });

    it('is compared with the list before', async() => {
        await page.getByRole('link', {name: say('compare')}).click();
        await page.waitForSelector('[data-region="gone"]');
        const counts = await page.$$eval('[data-count]', all => Object.fromEntries(all.map(one =>
            [one.dataset.count, Number(one.querySelector('dd').textContent)])));
        assert.deepEqual(counts, {new: 1, known: 2, changed: 0, gone: 2});
        assert.deepEqual(await page.$$eval('tr[data-user]', rows => rows.map(row => row.dataset.user)), ['retour3', 'retour4']);
        await picture(page, 'again-compare');
    });

    it('lets nobody go for a wrong number', async() => {
        const before = (await members('STAGIAIRES-2026')).size;
        await page.fill('[name="number"]', '3');
        await page.getByRole('button', {name: say('compare_button_remove')}).click();
        await page.waitForSelector('.alert-danger');
        assert.equal((await members('STAGIAIRES-2026')).size, before);
    });

    it('lets go whom the number counts, and leaves alone who is ticked', async() => {
        await page.locator('tr[data-user="retour3"] input[type="checkbox"]').check();
        await page.fill('[name="number"]', '1');
        await page.getByRole('button', {name: say('compare_button_remove')}).click();
        await page.getByRole('button', {name: /^Con/}).click();
        await page.waitForSelector('[data-region="done"]');
        const left = await members('STAGIAIRES-2026');
        assert.ok(left.has('retour3') && !left.has('retour4') && left.has('retour5'));
        await picture(page, 'again-done');
    });

    it('goes into a course as a group, once', async() => {
        await page.goto(`${url}/admin/tool/prelude/courses.php?id=${await importid('aout.csv')}`, {waitUntil: 'networkidle'});
        for (const expected of ['success', 'warning']) {
            await page.locator('#fitem_id_courses input[role="combobox"], [data-fieldtype="course"] input[role="combobox"]').first()
                .fill('constit');
            await page.getByRole('option', {name: /Droit constitutionnel/}).click();
            await page.selectOption('[name="group"]', '-1');
            await picture(page, `again-course-${expected}-before`);
            // Leaving the field may show and take away a word of Moodle's: the button moves under the mouse, and is pressed again.
            for (let tries = 0; tries < 4 && !await page.locator(`.alert-${expected}`).isVisible(); tries++) {
                await page.locator('[name="submitbutton"]').click();
                await page.waitForSelector(`.alert-${expected}`, {timeout: 6000}).catch(() => null);
            }
            await page.waitForSelector(`.alert-${expected}`, {timeout: 1000});
        }
        const enrolled = await moodle.query(`SELECT u.username FROM {user} u JOIN {user_enrolments} ue ON ue.userid = u.id
            JOIN {enrol} e ON e.id = ue.enrolid JOIN {course} c ON c.id = e.courseid WHERE c.shortname = 'DROIT-CONST'`);
        assert.deepEqual(new Set(enrolled.map(row => row.username)), await members('STAGIAIRES-2026'));
        await picture(page, 'again-course');
    });

    it('is taken out of the course again', async() => {
        await page.getByRole('button', {name: say('courses_remove')}).click();
        await page.locator('.modal.show').getByRole('button').last().click();
        await page.waitForSelector('.alert-success');
        const [{n}] = await moodle.query("SELECT COUNT(id) AS n FROM {enrol} WHERE enrol = 'cohort'");
        assert.equal(Number(n), 0);
    });

    it('goes by without a fault in the page', () => {
        assert.deepEqual(problems(page), []);
    });
});
