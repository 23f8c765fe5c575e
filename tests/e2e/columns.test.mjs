// What was decided about columns is there again with the next file, until it is forgotten.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drop, importer, say, verified} from './steps.mjs';
import {openImporter, picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';

const mine = own(import.meta.url);
const list = series => Buffer.from(['Numéro;Nom;Prénom;Adresse mail;Code interne', ...Array.from({length: 3}, (_, at) =>
    mine.row(`${series}n${at}`, {lastname: 'NOËL', firstname: `Inès ${'ABC'[at]}`}, `X${series}${at}`))].join('\n'));
const CODE = '#tool_prelude-column-4';
const TEXT = '[data-region="memorytext"]';

async function again(page, series) {
    await openImporter(page);
    await drop(page, 'liste.csv', list(series));
    await verified(page);
}
const unfold = page => page.click('[data-panel="columns"] [data-action="toggle"]');

describe('columns', () => {
    it('changed by hand are so with the next file of the same titles, until that is forgotten', async() => {
        const page = await importer();
        await drop(page, 'liste.csv', list('1'));
        await verified(page);
        assert.ok(await page.isHidden('[data-region="memory"]'));
        await unfold(page);
        await page.click('[data-action="showignored"]');
        await page.selectOption(CODE, 'idnumber');
        await page.waitForSelector(`${TEXT}:text-is("${say('js_columns_kept')}")`);
        assert.ok(await page.isHidden('[data-region="columnsforsiterow"]'));
        await picture(page, 'columns-kept');

        await again(page, '2');
        await page.waitForSelector(`${TEXT}:text-is("${say('js_columns_before')}")`);
        await picture(page, 'columns-before');
        await page.click('[data-action="forgetcolumns"]');
        await page.waitForSelector('[data-region="memory"]', {state: 'hidden'});
        await again(page, '3');
        assert.ok(await page.isHidden('[data-region="memory"]'));
        await unfold(page);
        assert.equal(await page.inputValue(CODE), '');
        assert.deepEqual(problems(page), []);
    });

    it('changed and left at once are so the next time all the same', async() => {
        const page = await importer();
        await drop(page, 'liste.csv', list('7'));
        await verified(page);
        await unfold(page);
        await page.click('[data-action="showignored"]');
        await page.selectOption(CODE, 'department');
        // No time for the page to remember it at its ease.
        await page.goto('about:blank');
        await again(page, '8');
        await page.waitForSelector(`${TEXT}:text-is("${say('js_columns_before')}")`);
        await unfold(page);
        assert.equal(await page.inputValue(CODE), 'department');
        assert.deepEqual(await page.$$eval(`${CODE} optgroup`, groups => groups.slice(0, 2).map(group => group.label)),
            [say('js_fields_person'), say('js_fields_account')]);
        await page.click('[data-action="forgetcolumns"]');
        await page.waitForSelector('[data-region="memory"]', {state: 'hidden'});
        assert.deepEqual(problems(page), []);
    });

    it('are decided for everybody by whoever configures the site', async() => {
        const manager = await importer({as: 'manager'});
        await drop(manager, 'liste.csv', list('4'));
        await verified(manager);
        await unfold(manager);
        await manager.click('[data-action="showignored"]');
        await manager.selectOption(CODE, 'idnumber');
        await manager.check('#tool_prelude-columnsforsite');
        await manager.waitForSelector(`${TEXT}:text-is("${say('js_columns_keptsite')}")`);
        await picture(manager, 'columns-forsite');

        const page = await importer();
        await drop(page, 'liste.csv', list('5'));
        await page.waitForSelector(`${TEXT}:text-is("${say('js_columns_beforesite')}")`);
        assert.equal(await page.textContent('[data-action="forgetcolumns"]'), say('js_columns_guess'));

        await manager.uncheck('#tool_prelude-columnsforsite');
        await manager.waitForSelector(`${TEXT}:text-is("${say('js_columns_kept')}")`);
        await manager.click('[data-action="forgetcolumns"]');
        await manager.waitForSelector('[data-region="memory"]', {state: 'hidden'});
        await again(page, '6');
        assert.ok(await page.isHidden('[data-region="memory"]'));
        assert.deepEqual([...problems(manager), ...problems(page)], []);
    });
});
