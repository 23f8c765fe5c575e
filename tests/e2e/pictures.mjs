// The pictures of the docs, taken from the real page so that they stay true: `npm run pictures` (a real Moodle 5.1 is needed).
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {checkout} from '../../dev/shared/paths.mjs';
import {chooseCohort, drop, file, finished, importer, pressImport, verified} from './steps.mjs';

const folder = join(checkout, 'docs', 'images');
mkdirSync(folder, {recursive: true});

/** Our part of the page: without the site's own bar over it, and with ours below everything, not in the middle. */
async function take(page, name, selector = '#tool_prelude') {
    await page.addStyleTag({content: '.fixed-top { display: none !important } .tool_prelude-bar { position: static !important }'});
    await page.evaluate(() => document.activeElement?.blur());
    await page.locator(selector).screenshot({path: join(folder, `${name}.png`), animations: 'disabled'});
}

for (const lang of ['fr', 'en']) {
    describe(`pictures in ${lang}`, () => {
        it('file, check, result', async() => {
            const page = await importer({lang, width: 1180, height: 800});
            await take(page, `empty-${lang}`);
            // Other people in the second language: the first list has accounts by now.
            const list = file('demo/parcoursup-admissions.csv').toString();
            await drop(page, 'parcoursup-admissions.csv', Buffer.from(lang === 'fr' ? list : list.replace(/^8/gm, '7').replaceAll('@', '.b@')));
            await verified(page, lang);
            await chooseCohort(page, 'droit', 'L1 Droit 2026');
            await verified(page, lang);
            await take(page, `page-${lang}`);
            await pressImport(page);
            await finished(page);
            await take(page, `result-${lang}`);
        });
    });
}
