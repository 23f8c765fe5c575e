// The pictures of docs/compare.md: one list on Moodle's own upload page and on ours. A part of `npm run pictures`.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {nativePreview} from '../../dev/bench/native.mjs';
import {people} from '../../dev/demo-files/people.mjs';
import {drop, importer, verified} from './steps.mjs';
import {openPage} from './support/browser.mjs';
import {take} from './support/docpicture.mjs';
import {fixture, url} from './support/site.mjs';
import {cron} from './waysin.mjs';

/** Thirty people, in the columns Moodle's own page knows: line 4 has a cohort mistyped, line 6 an address that is none, line 8 an account. */
const known = fixture.accounts[0];
const rows = people(30, 930).map(({numero, nom, prenom, mail}) => [numero, nom, prenom, mail.replace('@', '.930@'), 'L1-DROIT-2026']);
rows[2][4] = 'L1-DORIT-2026';
rows[4][3] = rows[4][3].replace('@', '.');
rows[6] = [known.username, known.lastname, known.firstname, known.email, 'L1-DROIT-2026'];
const list = Buffer.from([['username', 'lastname', 'firstname', 'email', 'cohort1'], ...rows].map(row => row.join(';')).join('\n'));

describe('one list on both pages', () => {
    before(cron);

    it('Moodle’s own: the preview', async() => {
        const page = await openPage({as: 'manager', lang: 'en', width: 1180, height: 900});
        await page.goto(`${url}/?lang=en`);
        // Nothing is measured here.
        await nativePreview(page, url, list, rows.length, async work => [await work(), null]);
        const said = await page.$$eval('#uupreview tr:has(td)', all => all.map(row => row.lastElementChild.textContent.trim()));
        // What docs/compare.md says of it.
        assert.deepEqual([...said.entries()].filter(([, text]) => text), [[4, 'Invalid email address'], [6, 'Duplicate address']]);
        await take(page, 'compare-native', {selector: '#uupreview', height: 560});
    });

    it('ours: the check', async() => {
        const page = await importer({as: 'manager', lang: 'en', width: 1180, height: 900});
        await drop(page, 'people.csv', list);
        await verified(page, 'en');
        const said = await page.$$eval('[data-region="groups"] [data-field="name"]', all => all.map(one => one.textContent));
        assert.equal(said.length, 3, said.join());
        await take(page, 'compare-prelude', {selector: '[data-panel="verify"]', height: 760});
        await take(page, 'compare-prelude-cohorts', {selector: '[data-region="naming"]'});
    });
});
