// After an import: the cohort with its people, and back from there. As the shipped role.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {importAll, importer, listed, say, sentence} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';

const mine = own(import.meta.url);
const list = numbers => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...numbers.map(n => mine.row(n, {lastname: `Retour${n}`}))].join('\n'));

describe('after an import', () => {
    it('the cohort shows who is in it, and going back, or a reload, finds the import', async() => {
        const page = await importer();
        const cohort = await mine.cohort('back');
        await listed(page, 'retour.csv', list([1, 2, 3]), cohort);
        await importAll(page);
        const was = await sentence(page);
        assert.match(was, /3 comptes créés/);
        // Moodle's own list of users refuses the shipped role: it is not led there.
        assert.equal(await page.locator('[data-region="userslink"]').isVisible(), false);
        await page.click('[data-region="cohortlink"]');
        await page.waitForURL(/members\.php\?cohort=\d+/);
        await page.getByText('Retour3').first().waitFor();
        await picture(page, 'wayback-members');
        await page.goBack();
        await page.waitForSelector('[data-panel="result"]:not([hidden])');
        assert.match(await sentence(page), /3 comptes créés/);
        await page.reload();
        await page.waitForSelector('[data-panel="result"]:not([hidden])');
        assert.match(await sentence(page), /3 comptes créés/);
        assert.equal(await page.getByText(say('firsthint_title')).isVisible(), false);
        // Another file begins anew, and stays so after a reload.
        await page.click('[data-panel="result"] [data-action="again"]');
        await page.waitForSelector('#tool_prelude[data-phase="empty"]');
        assert.deepEqual(problems(page), []);
    });
});
