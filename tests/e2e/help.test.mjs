// Help where one hesitates: a hint for the first list, Moodle's help icons, the guide.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {drop, importer, say, verified} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {openImporter, picture, problems} from './support/browser.mjs';
import {foreignWords} from './support/language.mjs';
import {isMoodle, url} from './support/site.mjs';

describe('help', () => {
    let page;
    before(async() => {
        // Someone no other story imports as: a first list is theirs to come.
        page = await importer({as: 'admin'});
    });
    const hint = '[data-region="firsthint"]';

    it('says in three steps what to do with a first list, until it is put away', async() => {
        await page.waitForSelector(hint);
        await accessible(page, 'the hint');
        assert.deepEqual(await foreignWords(page, hint), []);
        await picture(page, 'hint');
        const kept = page.waitForResponse(response => response.url().includes('core_user_set_user_preferences'));
        await page.click('[data-action="dismisshint"]');
        await kept;
        assert.equal(await page.locator(hint).count(), 0);
        assert.equal(await page.evaluate(() => document.activeElement.dataset.action), 'choose');
        await openImporter(page);
        assert.equal(await page.locator(hint).count(), 0);
    });

    it('explains with Moodle’s help icons, by mouse and by keyboard', async() => {
        await drop(page, 'aide.csv', Buffer.from('Numéro;Nom;Prénom;Adresse mail\n78001;Aide;Zoé;aide.zoe@exemple.fr\n'));
        await verified(page);
        const icons = page.locator('#tool_prelude [data-toggle="popover"]:visible, #tool_prelude [data-bs-toggle="popover"]:visible');
        const count = await icons.count();
        // Character set, columns, recipe, cohort, people with an account, the preview.
        assert.equal(count, 6);
        for (let at = 0; at < count; at++) {
            await icons.nth(at).focus();
            const text = page.locator('.popover:visible');
            await text.waitFor();
            assert.ok((await text.textContent()).trim().length > 80);
            assert.deepEqual(await foreignWords(page, '.popover'), []);
            if (at === 3) {
                await picture(page, 'help-cohort');
            }
            await page.evaluate(() => document.activeElement.blur());
            await text.waitFor({state: 'detached'});
        }
    });

    isMoodle && it('has the guide, with its pictures and a way to each part', async() => {
        await page.goto(`${url}/admin/tool/prelude/guide.php`);
        const guide = page.locator('.tool_prelude-guide');
        await guide.waitFor();
        assert.ok((await guide.textContent()).includes(say('js_dryrun').replace(' (CSV)', '')));
        const broken = await guide.locator('img').evaluateAll(images => images.filter(image => !image.complete || !image.naturalWidth).length);
        assert.equal(broken, 0);
        assert.ok(await guide.locator('img').count() >= 3);
        assert.deepEqual(await foreignWords(page, '.tool_prelude-guide'), []);
        await picture(page, 'guide');
        await guide.getByRole('link', {name: 'In English'}).click();
        await guide.getByRole('link', {name: 'En français'}).waitFor();
        assert.ok((await guide.textContent()).includes(say('js_dryrun', undefined, 'en').replace(' (CSV)', '')));
    });

    it('goes by without a fault', () => assert.deepEqual(problems(page), []));
});
