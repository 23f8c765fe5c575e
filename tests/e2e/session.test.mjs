// The session ends in the middle of an import: nothing is lost, and nobody is imported twice.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drop, finished, importer, pressImport, say, sentence, verified, withoutCohort} from './steps.mjs';
import {logIn, picture} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';

const mine = own(import.meta.url);

describe('a session lost in the middle', () => {
    it('goes on after logging in again in another tab', async() => {
        const page = await importer({alone: true});
        const rows = Array.from({length: 180}, (_, at) => mine.row(at, {lastname: 'Session', firstname: 'Dominique'}));
        await drop(page, 'session.csv', Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...rows].join('\n')));
        await verified(page);
        await withoutCohort(page);
        // The first chunk passes; then the person is logged out elsewhere, before any other chunk is sent.
        let over;
        const chunks = {count: 0};
        await page.route(/service\.php.*run_chunk/, async route => {
            if (chunks.count++ === 1) {
                over = logOut(page);
            }
            await over;
            await route.continue();
        });
        await pressImport(page);
        await page.waitForFunction(text => document.querySelector('[data-region="bar"]').textContent.includes(text), start('js_wait_login'));
        await picture(page, 'session-lost');
        // Nothing the page asks meanwhile may bring a cookie: it would undo the login it asks for.
        await page.waitForResponse(/session\.php/);
        const asked = [];
        page.on('response', response => asked.push(response));
        await page.waitForResponse(/session\.php/);
        await page.waitForResponse(/session\.php/);
        assert.deepEqual(asked.map(response => response.url()).filter(one => !/\/session\.php$/.test(one)), []);
        for (const response of asked) {
            assert.equal((await response.allHeaders())['set-cookie'], undefined);
        }
        assert.equal(new URL(page.url()).pathname, '/admin/tool/prelude/index.php');
        const tab = await page.context().newPage();
        await logIn(tab, 'gestionnaire');
        await tab.close();
        await finished(page);
        assert.match(await sentence(page), /180/);
        if (moodle) {
            const [{n}] = await moodle.query("SELECT COUNT(id) AS n FROM {user} WHERE lastname = 'Session'");
            assert.equal(Number(n), 180);
        }
    });
});

/** As from another tab of the same browser. */
async function logOut(page) {
    const {request} = page.context();
    const home = await (await request.get(`${url}/user/profile.php`)).text();
    const sesskey = /"sesskey":"(\w+)"/.exec(home)?.[1];
    const answer = await request.get(`${url}/login/logout.php?sesskey=${sesskey}`);
    assert.ok(answer.ok());
}

/** The words before the first value. */
const start = key => say(key).split(' :')[0].split('{$a')[0].trim();
