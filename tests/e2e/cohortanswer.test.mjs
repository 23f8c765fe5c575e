// Which cohort people join is answered before the button lives: what was typed is never dropped, and none is an answer too.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {drop, importAll, importer, say, verified, withoutCohort} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {picture, problems, settled} from './support/browser.mjs';
import {inside} from './support/looks.mjs';
import {own} from './support/own.mjs';
import {moodle} from './support/site.mjs';
import {members} from './waysin.mjs';

const mine = own(import.meta.url);
const list = (from, count = 2) => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...Array.from({length: count}, (_, at) => mine.row(from + at))].join('\n'));
const button = page => page.locator('[data-action="import"]');
const detail = page => page.textContent('[data-region="bar"] [data-region="detail"]');
const field = '#tool_prelude-cohort';
const unclear = '[data-region="cohortall"] [data-region="unclear"]';

async function opened(from, options) {
    const page = await importer(options);
    await drop(page, 'cohorte.csv', list(from));
    await verified(page, options?.lang);
    return page;
}
/** As a person types: key by key, then Tab. */
async function typed(page, text) {
    await page.focus(field);
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await settled(page);
}

describe('the cohort is an answer', () => {
    let cohort;
    before(async() => {
        cohort = await mine.cohort();
    });

    it('a name typed in full, then Tab: these people join that cohort', async() => {
        const page = await opened(1);
        assert.ok(await button(page).isDisabled());
        assert.ok((await detail(page)).includes(say('js_need_cohort')));
        await picture(page, 'answer-asked');
        await typed(page, cohort.name);
        assert.equal(await page.textContent('[data-region="chosenname"]'), cohort.name);
        // Whoever goes on with the keyboard is not thrown out of the page.
        assert.ok(await page.evaluate(() => document.querySelector('[data-panel="access"]').contains(document.activeElement)));
        await verified(page);
        await importAll(page);
        if (moodle) {
            assert.deepEqual(await members(cohort.idnumber), new Set([mine.username(1), mine.username(2)]));
        }
        assert.deepEqual(problems(page), []);
    });

    it('so does its identifier', async() => {
        const page = await opened(11);
        await typed(page, cohort.idnumber);
        assert.equal(await page.textContent('[data-region="chosenname"]'), cohort.name);
    });

    it('a name nobody has is no answer: the page says so, holds the button, and leads back', async() => {
        const page = await opened(21);
        await typed(page, 'L9 Astrologie');
        assert.ok((await page.textContent(unclear)).includes(say('js_cohort_unknown_make', 'L9 Astrologie')));
        assert.ok(await button(page).isDisabled());
        assert.ok((await detail(page)).includes(say('js_need_typed', 'L9 Astrologie')));
        await picture(page, 'answer-unknown');
        await accessible(page, 'a name nobody has');
        const goto = page.getByRole('button', {name: say('js_goto_typed')});
        await goto.click();
        assert.equal(await page.evaluate(() => document.activeElement.id), 'tool_prelude-cohort');
        await withoutCohort(page);
        assert.equal(await button(page).isDisabled(), false);
        assert.ok((await page.textContent('[data-region="bar"] [data-region="sentence"]')).includes(say('js_will_nocohort')));
        await picture(page, 'answer-none');
    });

    it('whoever may make one is told to', async() => {
        const page = await opened(31, {as: 'manager', width: 360, height: 740});
        await typed(page, 'L9 Astrologie');
        assert.ok((await page.textContent(unclear)).includes(say('js_cohort_unknown_make', 'L9 Astrologie')));
        await picture(page, 'answer-make-360');
        await inside(page, 'a name nobody has');
        await page.locator('[data-region="cohortall"] [data-action="create"]').click();
        assert.equal(await page.locator('#tool_prelude-newname').inputValue(), 'L9 Astrologie');
    });

    it('of two that have the name one is chosen, never taken', async() => {
        const page = await opened(41);
        await typed(page, 'Mobilité 2026');
        assert.equal(await page.locator(`${unclear} button`).count(), 2);
        assert.ok(await button(page).isDisabled());
        await picture(page, 'answer-two');
        await page.locator(`${unclear} button`, {hasText: 'UFR Langues'}).click();
        await verified(page);
        assert.equal(await button(page).isDisabled(), false);
    });

    it('a recipe that has a name and was not kept holds the button too', async() => {
        const page = await opened(51);
        await withoutCohort(page);
        await page.click('[data-region="more"] > summary');
        await page.fill('#tool_prelude-recipename', 'Rentrée');
        assert.ok(await button(page).isDisabled());
        await page.click('[data-region="more"] > summary');
        await page.getByRole('button', {name: say('js_goto_typed')}).click();
        assert.equal(await page.evaluate(() => document.activeElement.id), 'tool_prelude-recipename');
        await page.fill('#tool_prelude-recipename', '');
        assert.equal(await button(page).isDisabled(), false);
    });
});
