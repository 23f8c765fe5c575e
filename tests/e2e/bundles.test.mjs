// What opens a list comes after the page is there: it may be late, or not come at all, and the page says so and tries again.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drop, say, verified} from './steps.mjs';
import {openImporter, openPage, picture} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {url} from './support/site.mjs';

const mine = own(import.meta.url);
const list = () => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', mine.row(1, {lastname: 'Tardif', firstname: 'Lou'})].join('\n'));
const summary = page => page.textContent('[data-panel="file"] [data-region="summary"]');
const refused = page => page.waitForFunction(text => document.querySelector('[data-region="refused"]').textContent.trim() === text, say('issue_pageunloaded'));

describe('what opens a list', () => {
    it('is late: the page says that it reads, and does once it can', async() => {
        const page = await openPage({as: 'gestionnaire'});
        let go;
        const held = new Promise(resolve => { go = resolve; });
        await page.route(/workbench-lazy/, async route => {
            await held;
            await route.continue();
        });
        await page.goto(`${url}/admin/tool/prelude/index.php?lang=fr`);
        await page.waitForFunction(() => M.util.pending_js.some(one => one === 'tool_prelude/workbench'));
        await drop(page, 'tard.csv', list());
        await page.waitForSelector('#tool_prelude[data-phase="reading"]');
        assert.equal((await page.textContent('[data-region="reading"]')).trim(), say('js_reading', {name: 'tard.csv'}));
        go();
        await verified(page);
        assert.match(await summary(page), /tard\.csv/);
    });

    it('does not come: the page says so, and the same file works once the network is back', async() => {
        const page = await openPage({as: 'gestionnaire'});
        await page.route(/workbench-lazy/, route => route.abort());
        await openImporter(page, {lang: 'fr'});
        await drop(page, 'tard.csv', list());
        await refused(page);
        await picture(page, 'bundle-unloaded');
        await page.unroute(/workbench-lazy/);
        await drop(page, 'tard.csv', list());
        await verified(page);
        assert.match(await summary(page), /tard\.csv/);
        assert.equal(await page.isVisible('[data-region="refused"]'), false);
    });

    it('fails once only: nobody notices', async() => {
        const page = await openPage({as: 'gestionnaire'});
        let asked = 0;
        await page.route(/workbench-lazy/, route => asked++ ? route.continue() : route.abort());
        await openImporter(page, {lang: 'fr'});
        await drop(page, 'tard.csv', list());
        await verified(page);
        assert.equal(asked, 2);
    });

    it('cannot read workbooks at first: the same', async() => {
        const page = await openPage({as: 'gestionnaire'});
        await openImporter(page, {lang: 'fr'});
        await page.route(/spreadsheet-lazy/, route => route.abort());
        await drop(page, 'demo/ecandidat.xlsx');
        await refused(page);
        await page.unroute(/spreadsheet-lazy/);
        await drop(page, 'demo/ecandidat.xlsx');
        await verified(page);
        assert.match(await summary(page), /\.xlsx/);
    });
});
