// How much a person does for a list that is as it should be: every press and every word typed counts, the file dialogue too.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {finished, importer, sentence, verified} from './steps.mjs';
import {own} from './support/own.mjs';

const mine = own(import.meta.url);
const home = mkdtempSync(join(tmpdir(), 'prelude-actions-'));
/** Choosing the file in the browser's dialogue, and its *Open*. */
const DIALOGUE = 2;

/** Counts what is done in the page from now on: presses, and texts typed. */
const watched = page => page.evaluate(() => {
    window.actions = 0;
    let typing = false;
    const counted = event => {
        const more = event.isTrusted && (event.type === 'pointerdown' || !typing);
        typing = event.type === 'keydown';
        window.actions += more ? 1 : 0;
    };
    document.addEventListener('pointerdown', counted, true);
    document.addEventListener('keydown', counted, true);
});
const actions = async page => DIALOGUE + await page.evaluate(() => window.actions);

/** Opens a list by the browser's dialogue. */
async function choose(page, series) {
    const path = join(home, `${series}.csv`);
    writeFileSync(path, ['Numéro;Nom;Prénom;Adresse mail', mine.row(`${series}1`), mine.row(`${series}2`)].join('\n'));
    const dialogue = page.waitForEvent('filechooser');
    await page.locator('[data-action="choose"]').click();
    await (await dialogue).setFiles(path);
    await verified(page);
}

async function typeCohort(page, name) {
    await page.locator('#tool_prelude-cohort').click();
    await page.keyboard.type(name);
}

async function done(page) {
    await verified(page);
    await page.locator('[data-action="import"]:not([disabled])').click();
    await finished(page);
    assert.match(await sentence(page), /2 comptes créés/);
}

describe('what a person does', () => {
    let cohort;
    before(async() => {
        cohort = await mine.cohort();
    });
    after(() => rmSync(home, {recursive: true, force: true}));

    it('for a list and a cohort that exists: at most eight things', async() => {
        const page = await importer();
        await watched(page);
        await choose(page, 'a');
        await typeCohort(page, cohort.name);
        await page.getByRole('option', {name: cohort.name}).first().click();
        await done(page);
        const did = await actions(page);
        assert.ok(did >= 6 && did <= 8, String(did));
    });

    it('for a list and a cohort that is made for it: at most nine', async() => {
        const page = await importer({as: 'manager'});
        await watched(page);
        await choose(page, 'b');
        await typeCohort(page, 'Histoires actions neuves');
        await page.locator('[data-region="cohortall"] [data-action="create"]').click();
        await page.getByRole('dialog').locator('[data-action="save"]').click();
        await done(page);
        const did = await actions(page);
        assert.ok(did >= 6 && did <= 9, String(did));
    });
});
