// Recipes kept and used again, an option the site decided, the mail before it leaves, a sheet that was lost.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {drop, importAll, importer, say, verified, withoutCohort} from './steps.mjs';
import {openImporter, openPage, picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';
import {mustChange} from './waysin.mjs';

const mine = own(import.meta.url);
const list = (series, count = 3) => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...Array.from({length: count}, (_, at) =>
    mine.row(`${series}n${at}`, {lastname: 'NOËL', firstname: `Inès ${'ABC'[at]}`}))].join('\n'));

async function opened(series, options = {}) {
    const page = await importer(options);
    await drop(page, 'liste.csv', list(series));
    await page.waitForSelector('[data-panel="access"]:not([hidden])');
    return page;
}

const unfold = async page => {
    await page.click('[data-region="more"] > summary');
    await page.waitForSelector('#tool_prelude-value-city');
};
const keep = async(page, name) => {
    await page.fill('#tool_prelude-recipename', name);
    await page.click('[data-action="saverecipe"]');
    await page.waitForSelector(`[data-region="recipesaid"]:text-is("${say('js_recipe_saved', name)}")`);
};
const noMail = page => page.check('input[name="tool_prelude-recipe"][value="nomail"]');

describe('recipes', () => {
    it('what was chosen once is chosen again with the next list', async() => {
        const page = await opened('0');
        await noMail(page);
        await page.check('input[name="tool_prelude-passwords"][value="each"]');
        await unfold(page);
        await page.fill('#tool_prelude-value-city', 'Caen');
        await page.locator('#tool_prelude-value-city').blur();
        await picture(page, 'recipes-options');
        await keep(page, 'Stagiaires');

        await openImporter(page);
        await drop(page, 'liste.csv', list('1'));
        await verified(page);
        await page.selectOption('#tool_prelude-recipechoice', {label: 'Stagiaires'});
        assert.ok(await page.isChecked('input[name="tool_prelude-recipe"][value="nomail"]'));
        assert.ok(await page.isChecked('input[name="tool_prelude-passwords"][value="each"]'));
        await unfold(page);
        assert.equal(await page.inputValue('#tool_prelude-value-city'), 'Caen');
        await picture(page, 'recipes-again');

        // To another site, or to a colleague: a file, read back.
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="exportrecipes"]')]);
        const file = await readFile(await download.path());
        await page.locator('.tool_prelude-recipelist [data-action="removerecipe"]').first().click();
        await page.getByRole('dialog').getByRole('button', {name: say('js_recipe_remove')}).click();
        await page.locator('.tool_prelude-recipelist li').first().waitFor({state: 'detached'});
        await page.setInputFiles('[data-region="recipefile"]', {name: 'recettes.json', mimeType: 'application/json', buffer: file});
        await page.locator('.tool_prelude-recipelist li', {hasText: 'Stagiaires'}).waitFor();
        // A second time: nothing is written over, neither when it is the same nor when it is another of that name.
        const again = () => page.setInputFiles('[data-region="recipefile"]', {name: 'recettes.json', mimeType: 'application/json', buffer: file});
        await again();
        await page.waitForSelector(`[data-region="recipesaid"]:text("${say('js_recipes_there_one', '1')}")`);
        await page.fill('#tool_prelude-value-city', 'Bayeux');
        await page.locator('#tool_prelude-value-city').blur();
        await page.fill('#tool_prelude-recipename', 'Stagiaires');
        await page.click('[data-action="saverecipe"]');
        await page.getByRole('dialog').getByRole('button', {name: say('js_recipe_replace')}).click();
        await page.waitForSelector(`[data-region="recipesaid"]:text-is("${say('js_recipe_saved', 'Stagiaires')}")`);
        await again();
        await page.locator('.tool_prelude-recipelist li', {hasText: 'Stagiaires (2)'}).waitFor();
        await picture(page, 'recipes-numbered');
        await page.setInputFiles('[data-region="recipefile"]', {name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}')});
        await page.waitForSelector(`[data-region="recipetrouble"]:text-is("${say('js_recipes_notafile')}")`);
        assert.deepEqual(problems(page), []);
    });

    it('an option the site decided can’t be changed', async() => {
        const manager = await opened('2', {as: 'manager'});
        await noMail(manager);
        await manager.check('input[name="tool_prelude-passwords"][value="one"]');
        await unfold(manager);
        await manager.check('[data-region="recipesite"]');
        await manager.check('[data-region="locklist"] input[value="recipe"]');
        await manager.check('[data-region="locklist"] input[value="forcechange"]');
        await picture(manager, 'recipes-site');
        await keep(manager, 'Règle du site');
        await manager.locator('.tool_prelude-recipelist li', {hasText: 'Règle du site'}).locator('[data-action="makedefault"]').click();
        await manager.locator('.tool_prelude-recipelist li', {hasText: say('js_recipe_isdefault')}).waitFor();
        try {
            const page = await opened('3');
            assert.ok(await page.isChecked('input[name="tool_prelude-recipe"][value="nomail"]'));
            assert.ok(await page.isDisabled('input[name="tool_prelude-recipe"][value="mail"]'));
            assert.ok(await page.isDisabled('[data-region="forcechange"]'));
            await picture(page, 'recipes-locked');
            // Whoever changes it all the same is refused by the server, in words.
            await page.fill('#tool_prelude-password', 'Kuda-remi-tosa-5274');
            await page.evaluate(() => {
                const force = document.querySelector('[data-region="forcechange"]');
                force.disabled = false;
                force.checked = false;
                force.dispatchEvent(new Event('change', {bubbles: true}));
            });
            await withoutCohort(page);
            await page.locator('[data-action="import"]:not([disabled])').click();
            await page.waitForSelector('[data-region="detail"].tool_prelude-fielderror');
            assert.ok((await page.textContent('[data-region="detail"]')).includes(say('error_optionlocked').split('{$a}')[0].trim()));
        } finally {
            await manager.locator('.tool_prelude-recipelist li', {hasText: 'Règle du site'}).locator('[data-action="removerecipe"]').click();
            await manager.getByRole('dialog').getByRole('button', {name: say('js_recipe_remove')}).click();
            await manager.locator('.tool_prelude-recipelist li', {hasText: 'Règle du site'}).waitFor({state: 'detached'});
        }
        const after = await opened('4');
        assert.equal(await after.isDisabled('input[name="tool_prelude-recipe"][value="mail"]'), false);
    });

    it('the mail is read before it leaves', async() => {
        const page = await opened('5');
        await verified(page);
        assert.equal(await page.textContent('[data-region="mailpanel"] [data-region="mails"]'), say('js_mail_count_many', '3'));
        await page.click('[data-region="sample"] > summary');
        await page.waitForSelector('[data-region="mail"]:not([hidden])');
        const text = await page.textContent('[data-region="mailtext"]');
        assert.match(text, /Inès A/);
        assert.ok(text.includes(mine.username('5n0')));
        assert.match(text, /••••/);
        await picture(page, 'recipes-mail');
    });

    it('reads well on a small screen, and in English', async() => {
        const page = await opened('6', {width: 360, height: 740, lang: 'en'});
        await page.click('[data-region="sample"] > summary');
        await page.waitForSelector('[data-region="mail"]:not([hidden])');
        await unfold(page);
        await picture(page, 'recipes-360-en');
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
    });

    it('a lost sheet is made again, with new passwords for those who never came in', async() => {
        const page = await opened('7', {as: 'manager'});
        await noMail(page);
        await page.check('input[name="tool_prelude-passwords"][value="each"]');
        await page.locator('[data-panel="access"] [data-action="csv"]:not([disabled])').waitFor();
        await Promise.all([page.waitForEvent('download'), page.click('[data-panel="access"] [data-action="csv"]')]);
        await withoutCohort(page);
        await importAll(page);
        await page.click('[data-action="lostsheet"]');
        await page.locator('[data-action="givepasswords"]').waitFor();
        assert.ok(await page.isDisabled('[data-action="givepasswords"]'));
        await picture(page, 'recipes-lost');
        await page.click('[data-region="lost"] [data-action="print"]');
        const slips = await page.$$eval('.tool_prelude-slip', all => all.map(slip => ['username', 'password'].map(field =>
            slip.querySelector(`[data-field="${field}"]`).textContent)));
        assert.equal(slips.length, 3);
        await page.click('[data-region="lost"] [data-action="printed"]');
        await page.click('[data-action="givepasswords"]');
        await page.waitForSelector(`[data-region="lostsaid"]:text-is("${say('js_lost_given_many', '3')}")`);
        await picture(page, 'recipes-lost-given');
        await mustChange(...slips[1]);
        assert.deepEqual(problems(page), []);
        if (moodle) {
            // Days later, from the page of results: two of them never came in.
            const [{id}] = await moodle.query('SELECT MAX(importid) AS id FROM {tool_prelude_result} WHERE username = ?', [mine.username('7n0')]);
            await page.goto(`${url}/admin/tool/prelude/view.php?id=${id}`);
            await picture(page, 'recipes-sheetlink');
            await page.click('[data-region="sheetlink"]');
            await page.waitForSelector(`[data-region="lostabout"]:text-is("${say('js_lost_open_many', '2')}")`);
            await picture(page, 'recipes-lost-later');
        }
    });

    it('a lost sheet is made anew by whoever brought these people: the shipped role is enough', async() => {
        const page = await opened('8');
        await noMail(page);
        await page.check('input[name="tool_prelude-passwords"][value="each"]');
        await page.locator('[data-panel="access"] [data-action="csv"]:not([disabled])').waitFor();
        await Promise.all([page.waitForEvent('download'), page.click('[data-panel="access"] [data-action="csv"]')]);
        await withoutCohort(page);
        await importAll(page);
        await page.locator('[data-action="lostsheet"]').waitFor();
        assert.equal(await page.locator('[data-region="nosheet"]').isVisible(), false);
        await picture(page, 'recipes-nosheet');
        if (moodle) {
            // Days later, the role and the import's own page still are.
            const [{id}] = await moodle.query('SELECT MAX(importid) AS id FROM {tool_prelude_result} WHERE username = ?', [mine.username('8n0')]);
            await page.goto(`${url}/admin/tool/prelude/view.php?id=${id}`);
            await page.click('[data-region="sheetlink"]');
            await page.locator('[data-region="lost"] [data-action="print"]').waitFor();
            // So is whoever may change accounts, whosever import it is.
            const chief = await openPage({as: 'manager'});
            await chief.goto(`${url}/admin/tool/prelude/view.php?id=${id}`);
            await chief.click('[data-region="sheetlink"]');
            await chief.locator('[data-region="lost"] [data-action="print"]').waitFor();
            await picture(chief, 'recipes-sheet-of-another');
        }
        assert.deepEqual(problems(page), []);
    });
});
