// Cohorts: a name that has to be told once, a name mistyped, a cohort made on the page.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {counts, drop, importAll, importer, say, sentence, tab, verified} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {moodle} from './support/site.mjs';
import {members} from './waysin.mjs';

const row = (page, label) => page.locator('.tool_prelude-name', {has: page.locator(`[data-field="label"]:text-is("${label}")`)});
const bar = page => page.textContent('[data-region="bar"] [data-region="sentence"]');
/** A list of the written procedure: one person a cohort given. */
const list = (prefix, ...cohorts) => Buffer.from(['username;lastname;firstname;email;cohort', ...cohorts.map((cohort, at) =>
    `${prefix}${at};Histoire;Camille;${prefix}.${at}@exemple.fr;${cohort}`)].join('\n'));

describe('eCandidat, formations told one by one', () => {
    let page;
    before(async() => {
        page = await importer();
        await drop(page, 'demo/ecandidat.xlsx');
        await verified(page);
    });

    it('shows what each formation is, and asks about the one nobody knows', async() => {
        assert.equal(await row(page, 'L1-DROIT-2026').getAttribute('data-state'), 'known');
        assert.equal(await row(page, 'L1-ANGLAIS-2026').getAttribute('data-state'), 'known');
        assert.equal(await row(page, 'M1-DROIT-2026').getAttribute('data-state'), 'question');
        assert.ok((await counts(page))[say('js_tab_error')] > 0);
        await picture(page, 'ecandidat-question');
        await page.locator('[data-group^="cohortunknown "]').getByRole('button', {name: say('js_group_choosecohort')}).click();
        assert.equal(await page.evaluate(() => document.activeElement.closest('tr')?.dataset.state), 'question');
        assert.equal(await page.textContent('[data-action="goto"]'), say('js_goto_names'));
    });

    it('takes the cohort that is chosen for it', async() => {
        const question = row(page, 'M1-DROIT-2026');
        await question.locator('input[role="combobox"]').fill('parcoursup');
        await question.getByRole('option', {name: 'Parcoursup 2026'}).click();
        await verified(page);
        await tab(page, 'js_tab_error', 0);
        assert.match(await row(page, 'M1-DROIT-2026').textContent(), /Parcoursup 2026/);
        assert.match(await bar(page), /3 cohortes/);
        await picture(page, 'ecandidat-told');
    });

    it('says how large each cohort will be, and it is', async() => {
        const after = async label => Number(/→\s*(\d+)/.exec(await row(page, label).locator('[data-field="members"]').textContent())[1]);
        const foreseen = {'PARCOURSUP-2026': await after('M1-DROIT-2026'), 'L1-DROIT-2026': await after('L1-DROIT-2026')};
        await importAll(page);
        assert.match(await sentence(page), /40/);
        const links = await page.$$eval('[data-region="cohortlinks"] a', all => all.map(link => link.textContent));
        assert.equal(links.length, 3);
        assert.ok(links.some(text => /^L1 Droit 2026 \(\+ \d+\)$/.test(text)), links.join());
        if (moodle) {
            for (const [idnumber, size] of Object.entries(foreseen)) {
                assert.equal((await members(idnumber)).size, size, idnumber);
            }
        }
        assert.deepEqual(problems(page), []);
    });

    it('remembers it for the next list', async() => {
        const again = await importer();
        await drop(again, 'suite.csv', list('ecandidat', 'M1-DROIT-2026'));
        await verified(again);
        assert.match(await row(again, 'M1-DROIT-2026').textContent(), new RegExp(`Parcoursup 2026.*${say('js_naming_remembered')}`));
        await tab(again, 'js_tab_create', 1);
    });
});

describe('a model file', () => {
    for (const [format, ending] of [['csv', '.csv'], ['excel', '.xlsx'], ['ods', '.ods']]) {
        it(`in ${format} is understood as it comes`, async() => {
            const page = await importer();
            const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-region="models"] a[href$="${format}"]`)]);
            assert.ok(download.suggestedFilename().endsWith(ending), download.suggestedFilename());
            await drop(page, `modele${ending}`, readFileSync(await download.path()));
            await verified(page);
            await tab(page, 'js_tab_all', 1);
            await tab(page, 'js_tab_error', 0);
            // The example names a cohort this site has.
            assert.equal(await page.locator('.tool_prelude-name[data-state="known"]').count(), 1);
        });
    }
});

describe('a cohort mistyped', () => {
    it('is never made, and the one that was meant is offered', async() => {
        const page = await importer();
        await drop(page, 'coquille.csv', list('coquille', 'L1-DORIT-2026', 'parcoursup  2026', 'Mobilité 2026', 'PERSONNELS', 'L1-DROIT-2026'));
        await verified(page);
        await tab(page, 'js_tab_error', 4);
        await picture(page, 'typo-questions');
        for (const label of ['Mobilité 2026', 'PERSONNELS']) {
            assert.equal(await row(page, label).getAttribute('data-state'), 'question');
        }
        assert.equal(await row(page, 'PERSONNELS').locator('[data-action="take"]').count(), 0);
        // Two of one name: told apart by where they are.
        assert.equal(await row(page, 'Mobilité 2026').locator('[data-action="take"]').count(), 2);
        await row(page, 'L1-DORIT-2026').locator('[data-action="take"]', {hasText: 'L1 Droit 2026'}).click();
        await row(page, 'parcoursup 2026').locator('[data-action="take"]').click();
        await row(page, 'Mobilité 2026').locator('[data-action="take"]', {hasText: 'UFR Langues'}).click();
        await row(page, 'PERSONNELS').locator('[data-field="none"]').click();
        await verified(page);
        await tab(page, 'js_tab_create', 5);
        // Nothing asks any more, and it reads as it was answered.
        assert.equal(await page.locator('.tool_prelude-name[data-state="question"]').count(), 0);
        assert.ok((await row(page, 'PERSONNELS').textContent()).includes(say('js_naming_none')));
        assert.ok(await row(page, 'PERSONNELS').locator('[data-action="change"]').evaluate(one => one === document.activeElement));
        await picture(page, 'typo-told');
        const dry = await Promise.all([page.waitForEvent('download'), page.click('[data-action="dryrun"]')]);
        const text = readFileSync(await dry[0].path(), 'utf8');
        assert.match(text, /coquille0;.*L1-DORIT-2026;2;.*;L1-DROIT-2026;\r\n/);
        await importAll(page);
        if (moodle) {
            assert.ok((await members('L1-DROIT-2026')).has('coquille0'));
            assert.ok((await members('MOBILITE-LANGUES')).has('coquille2'));
            const made = await moodle.query("SELECT COUNT(id) AS n FROM {cohort} WHERE idnumber = 'L1-DORIT-2026' OR name = 'L1-DORIT-2026'");
            assert.equal(Number(made[0].n), 0);
        }
        assert.deepEqual(problems(page), []);
    });
});

describe('a cohort made on the page', () => {
    it('is made by whoever may, named as proposed, and joined', async() => {
        const page = await importer({as: 'manager'});
        await drop(page, 'chimie.csv', list('chimie', 'Licence Chimie', 'Licence Chimie'));
        await verified(page);
        await row(page, 'Licence Chimie').locator('[data-field="create"]').click();
        const dialog = page.getByRole('dialog');
        await dialog.locator('#tool_prelude-newname').waitFor();
        assert.equal(await dialog.locator('#tool_prelude-newname').inputValue(), 'Licence Chimie');
        assert.match(await dialog.locator('#tool_prelude-newidnumber').inputValue(), /^LICENCE-CHIMIE-20\d\d$/);
        await dialog.locator('#tool_prelude-newname').fill('L1 Chimie 2026');
        assert.equal(await dialog.locator('#tool_prelude-newidnumber').inputValue(), 'L1-CHIMIE-2026');
        // One that exists already is refused beside its field.
        await dialog.locator('#tool_prelude-newidnumber').fill('L1-DROIT-2026');
        await dialog.locator('[data-action="save"]').click();
        await dialog.locator('[data-region="idnumberissue"]:not([hidden])').waitFor();
        await picture(page, 'create-refused');
        await dialog.locator('#tool_prelude-newidnumber').fill('L1-CHIMIE-2026');
        await dialog.locator('#tool_prelude-newidnumber').press('Enter');
        await dialog.waitFor({state: 'hidden'});
        await verified(page);
        await tab(page, 'js_tab_create', 2);
        assert.match(await row(page, 'Licence Chimie').textContent(), /L1 Chimie 2026/);
        assert.match(await bar(page), new RegExp(`L1 Chimie 2026, ${say('js_will_madeit')}`));
        await picture(page, 'create-made');
        await importAll(page);
        if (moodle) {
            assert.deepEqual([...await members('L1-CHIMIE-2026')].sort(), ['chimie0', 'chimie1']);
        }
        assert.deepEqual(problems(page).filter(problem => !problem.includes('favicon')), []);
    });

    it('is offered to the gestionnaire, whose role makes cohorts', async() => {
        const page = await importer();
        await drop(page, 'physique.csv', list('physique', 'Licence Physique'));
        await verified(page);
        assert.equal(await row(page, 'Licence Physique').locator('[data-field="create"]').isVisible(), true);
        assert.equal(await page.locator('[data-region="cohortall"] [data-action="create"]').isVisible(), true);
    });

    it('one for all may replace those of the file', async() => {
        const page = await importer();
        await drop(page, 'geo.csv', list('geo', 'Nulle part', 'L1-DROIT-2026'));
        await verified(page);
        await tab(page, 'js_tab_error', 1);
        await page.fill('#tool_prelude-cohort', 'anglais');
        await page.locator('[data-region="cohortall"]').getByRole('option', {name: 'L1 Anglais'}).click();
        await page.check('input[name="tool_prelude-cohortmode"][value="instead"]');
        await verified(page);
        await tab(page, 'js_tab_create', 2);
        assert.match(await bar(page), /L1 Anglais 2026/);
        await picture(page, 'instead');
    });

    it('choices are undone and done again among the others', async() => {
        const page = await importer();
        await drop(page, 'geo.csv', list('geo', 'Nulle part', 'L1-DROIT-2026'));
        await verified(page);
        await row(page, 'Nulle part').locator('[data-field="none"]').click();
        await tab(page, 'js_tab_error', 0);
        await page.fill('#tool_prelude-cohort', 'anglais');
        await page.locator('[data-region="cohortall"]').getByRole('option', {name: 'L1 Anglais'}).click();
        await page.waitForSelector('[data-region="chosen"]:not([hidden])');
        await page.keyboard.press('Control+z');
        await page.waitForSelector('[data-region="chosen"]', {state: 'hidden'});
        assert.equal(await page.textContent('[data-region="said"]'), say('js_said_cohortsundone'));
        await page.locator('[data-action="undo"]').click();
        await tab(page, 'js_tab_error', 1);
        assert.equal(await row(page, 'Nulle part').getAttribute('data-state'), 'question');
        await page.locator('[data-action="redo"]').click();
        await page.locator('[data-action="redo"]').click();
        await page.waitForSelector('[data-region="chosen"]:not([hidden])');
        await tab(page, 'js_tab_error', 0);
        assert.deepEqual(problems(page), []);
    });
});
