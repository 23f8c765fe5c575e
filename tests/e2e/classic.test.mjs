// The page in Moodle's other theme.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chooseCohort, drop, importAll, importer, verified} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {openImporter, picture, problems} from './support/browser.mjs';
import {inside} from './support/looks.mjs';
import {own} from './support/own.mjs';
import {isMoodle, moodle, url} from './support/site.mjs';

const mine = own(import.meta.url);
const inAddress = allowed => moodle.cli('admin/cli/cfg.php', ['--name=allowthemechangeonurl', `--set=${allowed}`]);

// The standalone site has one look only.
isMoodle && describe('the page in the theme Classic', () => {
    let page;
    /** Width of a page of core's own in a small window: Classic's frame is wider than that. */
    let frame;
    before(async() => {
        await inAddress(1);
        page = await importer({alone: true});
        await openImporter(page, {query: 'theme=classic'});
        await page.setViewportSize({width: 360, height: 900});
        await page.goto(`${url}/admin/search.php`);
        frame = await page.evaluate(() => document.documentElement.scrollWidth);
        await page.setViewportSize({width: 1280, height: 900});
        await openImporter(page);
    });
    after(() => inAddress(0));

    const look = async state => {
        for (const width of [1280, 360]) {
            await page.setViewportSize({width, height: 900});
            await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
            await picture(page, `classic-${state}-${width}`);
            await accessible(page, `${state} in Classic, ${width} px`);
            await inside(page, `${state} in Classic, ${width} px`, width === 360 ? frame : 0);
        }
    };

    it('before a file', () => look('empty'));

    it('with a list verified', async() => {
        await page.setViewportSize({width: 1280, height: 900});
        await drop(page, 'classique.csv', Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...Array.from({length: 12}, (_, at) => mine.row(at)),
            `${mine.username(50)};Sansmail;Zoé;`].join('\n')));
        await verified(page);
        await chooseCohort(page, 'droit', 'L1 Droit 2026');
        await look('verified');
    });

    it('afterwards', async() => {
        await importAll(page);
        await look('done');
        assert.deepEqual(problems(page), []);
    });
});
