// What the page does when the server is slow, away, broken, or killed.
import assert from 'node:assert/strict';
import {afterEach, before, describe, it} from 'node:test';
import {drop, finished, importer, pressImport, say, sentence, verified, withoutCohort} from './steps.mjs';
import {openImporter, picture} from './support/browser.mjs';
import {isMoodle, url} from './support/site.mjs';

const post = (path, body = {}) => fetch(url + path, {method: 'POST', redirect: 'manual', body: new URLSearchParams(body)});
const faults = wanted => post('/standalone/faults', {slow: '0', every: '0', accounts: '0', ...wanted});
let serial = 0;

// Only the standalone site fails on demand.
!isMoodle && describe('a server that fails', () => {
    let page;
    before(async() => {
        page = await importer();
    });
    afterEach(() => faults({}));

    const people = (count, list = ++serial) => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...Array.from({length: count},
        (_, at) => `44${list}${String(at).padStart(4, '0')};Faute;Claude;faute.${list}.${at}@exemple.fr`)].join('\n'));
    const ready = async count => {
        await openImporter(page);
        await drop(page, 'fautes.csv', people(count));
        await verified(page);
        await withoutCohort(page);
    };
    const bar = text => page.waitForFunction(wanted => document.querySelector('[data-region="bar"]').textContent.includes(wanted), text);

    it('slowly: counts go up while it works, and everyone gets in', async() => {
        await ready(200);
        await faults({slow: '700'});
        await pressImport(page);
        await page.waitForFunction(() => {
            const now = Number(document.querySelector('[data-region="progress"]').getAttribute('aria-valuenow'));
            return now > 0 && now < 200;
        });
        await picture(page, 'fault-slow');
        await finished(page);
        assert.match(await sentence(page), /200/);
    });

    it('with an error at every third call: each person once', async() => {
        await ready(300);
        await faults({every: '3'});
        await pressImport(page);
        await finished(page);
        assert.match(await sentence(page), /300/);
    });

    it('off and on again: says what it waits for, then goes on', async() => {
        await ready(200);
        await faults({slow: '400'});
        await pressImport(page);
        await page.waitForFunction(() => Number(document.querySelector('[data-region="progress"]').getAttribute('aria-valuenow')) > 0);
        await faults({offline: 'on'});
        await bar(say('js_wait_lost').split(' ;')[0].split('\u202f;')[0].split('\u00a0;')[0]);
        await picture(page, 'fault-offline');
        await faults({});
        await finished(page);
        assert.match(await sentence(page), /200/);
    });

    it('with a worker killed half way: nobody is lost, nobody done twice', async() => {
        await ready(120);
        await faults({kill: 'on'});
        await pressImport(page);
        await finished(page);
        assert.match(await sentence(page), /120/);
    });

    it('during the check: says so, and knows them in the end', async() => {
        await openImporter(page);
        await faults({offline: 'on'});
        await drop(page, 'fautes.csv', people(20));
        await page.waitForFunction(text => document.querySelector('[data-panel="verify"] [data-region="summary"]').textContent.includes(text),
            say('js_verify_trouble').split('{$a')[0].split(':')[0].trim());
        await picture(page, 'fault-check');
        await faults({});
        await verified(page);
    });

    it('with 200,000 accounts behind it', async() => {
        await faults({accounts: '200000'});
        await ready(200);
        await pressImport(page);
        await finished(page);
        assert.match(await sentence(page), /200/);
    });

    it('takes no double click for two imports', async() => {
        await ready(60);
        const before = await (await fetch(`${url}/standalone/imports`)).json();
        await page.locator('[data-action="import"]:not([disabled])').dblclick();
        await finished(page);
        const after = await (await fetch(`${url}/standalone/imports`)).json();
        assert.equal(after.length - before.length, 1);
    });

    it('cancelled in the middle: what is done is done, the rest is said', async() => {
        await ready(400);
        await faults({slow: '500'});
        await pressImport(page);
        await page.waitForFunction(() => Number(document.querySelector('[data-region="progress"]').getAttribute('aria-valuenow')) > 0);
        await page.click('[data-region="bar"] [data-action="cancel"]');
        await page.getByRole('dialog').locator('[data-action="save"], [data-action="delete"]').click();
        await finished(page);
        assert.equal((await page.textContent('[data-panel="result"] [data-region="title"]')).trim(), say('js_done_cancelled'));
        await picture(page, 'cancelled');
    });

    it('left in the middle and come back to: the import is still there', async() => {
        await ready(300);
        await faults({slow: '600'});
        await pressImport(page);
        // Only once everybody is on the server can the page be left.
        await page.waitForResponse(/run_chunk/);
        page.once('dialog', dialog => dialog.accept());
        await openImporter(page);
        await finished(page);
        await picture(page, 'resumed');
        assert.match(await sentence(page), /300/);
    });
});
