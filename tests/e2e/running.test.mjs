// What one can do with an import that runs: pause it, send it to the background, leave it, watch somebody else's.
import assert from 'node:assert/strict';
import {afterEach, before, describe, it} from 'node:test';
import {drop, finished, importer, pressImport, say, sentence, verified, withoutCohort} from './steps.mjs';
import {openImporter, picture} from './support/browser.mjs';
import {isMoodle, url} from './support/site.mjs';

const faults = wanted => fetch(`${url}/standalone/faults`, {method: 'POST', redirect: 'manual',
    body: new URLSearchParams({slow: '0', every: '0', accounts: '0', ...wanted})});
let serial = 0;

describe('an import that runs', () => {
    let page;
    before(async() => {
        page = await importer();
    });
    afterEach(() => isMoodle || faults({}));

    const run = Date.now().toString(36);
    const people = (count, list = ++serial) => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...Array.from({length: count},
        (_, at) => `${run}${list}n${at};Longue;Liste;longue.${run}.${list}.${at}@exemple.fr`)].join('\n'));
    const start = async count => {
        await openImporter(page);
        await drop(page, 'longue.csv', people(count));
        await verified(page);
        await withoutCohort(page);
        if (!isMoodle) {
            await faults({slow: '500'});
        }
        await pressImport(page);
        await page.waitForFunction(() => Number(document.querySelector('[data-region="progress"]').getAttribute('aria-valuenow')) > 0
            && !document.querySelector('[data-action="pause"]').hidden);
    };
    const bar = action => `[data-region="bar"] [data-action="${action}"]`;
    const title = async() => (await page.textContent('[data-panel="result"] [data-region="title"]')).trim();

    it('is paused and says why and how many are left; taken up again, everyone gets in', async() => {
        await start(400);
        await picture(page, 'running');
        await page.click(bar('pause'));
        await finished(page);
        assert.equal(await title(), say('js_done_paused'));
        const why = await page.textContent('[data-panel="result"] [data-region="why"]');
        assert.match(why, /\d/);
        assert.ok(why.startsWith(say('pause_asked')), why);
        await picture(page, 'paused');
        await page.click('[data-panel="result"] [data-action="takeup"]');
        await page.waitForFunction(() => document.getElementById('tool_prelude').dataset.phase === 'running');
        await finished(page);
        assert.match(await sentence(page), /400/);
    });

    it('is paused, found again on a page made anew, and cancelled there', async() => {
        await start(400);
        await page.click(bar('pause'));
        await finished(page);
        await openImporter(page);
        if (isMoodle) {
            // What waits for someone stands above everything else, and the list is not offered again.
            const notice = page.locator('[data-region="pausedimports"] .alert').first();
            assert.match(await notice.textContent(), /longue\.csv/);
            assert.equal(await page.locator('[data-region="unfinished"] [data-field="takeup"]:visible').count(), 0);
            await picture(page, 'paused-notice');
            await notice.getByRole('link').click();
        } else {
            await page.locator('[data-region="recent"] a').first().click();
        }
        await finished(page);
        assert.equal(await title(), say('js_done_paused'));
        // Whoever still waits is counted with the others.
        const [all, ...parts] = await page.$$eval('[data-panel="verify"] [data-region="tabs"] [data-field="count"]', counts => counts.map(one => Number(one.textContent)));
        assert.deepEqual([all, parts.reduce((sum, one) => sum + one)], [400, 400]);
        await picture(page, 'paused-again');
        await page.click('[data-panel="result"] [data-action="cancelrest"]');
        await page.getByRole('dialog').locator('[data-action="save"], [data-action="delete"]').click();
        await page.waitForFunction(text => document.querySelector('[data-panel="result"] [data-region="title"]').textContent.trim() === text,
            say('js_done_cancelled'));
        assert.match(await sentence(page), /400|\d+/);
    });

    // On a real site cron has to come by.
    !isMoodle && it('goes on in the background: the page follows, and another list can be dropped meanwhile', async() => {
        await start(400);
        await page.click(bar('background'));
        await page.waitForFunction(text => document.querySelector('[data-region="bar"]').textContent.includes(text),
            say('js_following').slice(0, 30));
        await picture(page, 'background');
        assert.equal(await page.locator(bar('background')).isVisible(), false);
        await page.click('[data-region="bar"] [data-region="another"]');
        await page.waitForSelector('#tool_prelude[data-phase="empty"]');
        await page.locator('[data-region="recent"] a').first().click();
        await finished(page);
        assert.match(await sentence(page), /400/);
    });
});
