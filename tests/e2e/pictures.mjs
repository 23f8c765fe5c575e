// The pictures of the docs, taken from the real page so that they stay true: `npm run pictures` (a real Moodle 5.2 is needed).
import {before, describe, it} from 'node:test';
import {chooseCohort, drop, file, finished, importer, pressImport, verified} from './steps.mjs';
import {openPage} from './support/browser.mjs';
import {take} from './support/docpicture.mjs';
import {moodle, url} from './support/site.mjs';
import {cron} from './waysin.mjs';

const VIEW = '.tool_prelude-view';

// As on a site that sends mails: without it, the pictures would be of a warning.
before(cron);

for (const lang of ['fr', 'en']) {
    describe(`pictures in ${lang}`, () => {
        it('the page, with a list verified', async() => {
            const page = await importer({lang, width: 1180, height: 800});
            // Other people in the second language: the first list has accounts by now.
            const list = file('demo/parcoursup-admissions.csv').toString();
            await drop(page, 'parcoursup-admissions.csv', Buffer.from(lang === 'fr' ? list : list.replace(/^8/gm, '7').replaceAll('@', '.b@')));
            await verified(page, lang);
            await chooseCohort(page, 'droit', 'L1 Droit 2026', lang);
            await take(page, `page-${lang}`);
            await pressImport(page);
            await finished(page);
        });

        it('its result, and undoing it, as a manager sees them', async() => {
            const [{id}] = await moodle.query('SELECT MAX(id) AS id FROM {tool_prelude_import}');
            await cron();
            const page = await openPage({as: 'manager', lang, width: 1380, height: 800});
            await page.goto(`${url}/admin/tool/prelude/view.php?id=${id}&lang=${lang}`);
            await page.waitForSelector(`${VIEW} [data-region="reportbuilder-table"]`);
            await take(page, `view-${lang}`, {selector: VIEW, height: 1000});
            await page.goto(`${url}/admin/tool/prelude/undo.php?id=${id}&lang=${lang}`);
            await page.waitForSelector(`${VIEW} [data-region="sentence"]`);
            await take(page, `undo-${lang}`, {selector: VIEW, height: 800});
        });
    });
}
