// Passwords are nowhere once their import is over, however it ended: not in the database, not in Moodle's folders, not in a log.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {drop, finished, importAll, importer, pressImport, say, verified, withoutCohort} from './steps.mjs';
import {own} from './support/own.mjs';
import {isMoodle, moodle} from './support/site.mjs';

const mine = own(import.meta.url);
const ONE = 'Pour&<tous>"2026!';
/** What all passwords of the file begin with. */
const stem = 'Geheim&<"fichier';
const HEADER = 'Numéro;Nom;Prénom;Adresse mail';
const list = (series, count, password) => Buffer.from([HEADER + (password ? ';Password' : ''), ...Array.from({length: count}, (_, at) =>
    mine.row(`${series}n${at}`, {}, ...password ? [`"${`${password}${at}-A7!`.replaceAll('"', '""')}"`] : []))].join('\n'));

async function opened(bytes, passwords) {
    const page = await importer();
    await drop(page, 'secrets.csv', bytes);
    await verified(page);
    await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
    await page.check(`input[name="tool_prelude-passwords"][value="${passwords}"]`);
    await withoutCohort(page);
    return page;
}

async function nowhere(words) {
    const {found, ...seen} = await moodle.scan(words);
    assert.deepEqual(found, []);
    assert.ok(seen.columns > 500 && seen.values > 10_000 && seen.files > 20, JSON.stringify(seen));
}

// Only a real Moodle has tables, folders and logs.
isMoodle && describe('passwords', () => {
    it('would be found', async() => {
        const page = await opened(list('0', 2), 'one');
        await page.fill('#tool_prelude-password', ONE);
        await verified(page);
        await importAll(page);
        const {found} = await moodle.scan([mine.email('0n1')]);
        assert.ok(found.includes('user.email'), JSON.stringify(found));
    });

    it('of the file: nowhere when the import is finished', async() => {
        const page = await opened(list('1', 30, stem), 'file');
        await verified(page);
        await importAll(page);
        assert.equal((await moodle.query('SELECT id FROM {user} WHERE username LIKE ?', [`${mine.username('1n')}%`])).length, 30);
        await nowhere([stem]);
    });

    it('of the file: nowhere when it was paused and cancelled', async() => {
        const page = await opened(list('2', 400, stem), 'file');
        await verified(page);
        // The second part waits until the import is paused.
        let parts = 0;
        let paused = () => {};
        const pausing = new Promise(resolve => {
            paused = resolve;
        });
        await page.route(/run_chunk/, async route => {
            if (parts++) {
                await pausing;
            }
            await route.continue();
        });
        await pressImport(page);
        await page.click('[data-region="bar"] [data-action="pause"]');
        paused();
        await finished(page);
        await page.unroute(/run_chunk/);
        // Encrypted while they are needed.
        await nowhere([stem]);
        await page.click('[data-panel="result"] [data-action="cancelrest"]');
        await page.getByRole('dialog').locator('[data-action="save"], [data-action="delete"]').click();
        await page.waitForFunction(text => document.querySelector('[data-panel="result"] [data-region="title"]').textContent.trim() === text,
            say('js_done_cancelled'));
        // Of this import: another story's may still wait to go on.
        const [{n}] = await moodle.query('SELECT COUNT(id) AS n FROM {tool_prelude_chunk} WHERE payload IS NOT NULL'
            + ' AND importid = (SELECT MAX(id) FROM {tool_prelude_import})');
        assert.equal(Number(n), 0);
        await nowhere([stem]);
    });

    it('one for all, and those made on the page: nowhere', async() => {
        const page = await opened(list('3', 12), 'each');
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-panel="access"] [data-action="csv"]')]);
        const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n').map(row => row.split(';'));
        const made = rows.slice(1).map(row => row.find(cell => /^[A-Z]\w{3}-\w{4}-\w{4}-\d{4}$/.test(cell)));
        assert.equal(made.filter(Boolean).length, 12, rows[0].join(';'));
        await importAll(page);
        await nowhere([ONE, ...made]);
    });
});
