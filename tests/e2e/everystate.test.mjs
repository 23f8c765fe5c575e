// Every state of the page, looked at as everybody has to be able to use it: axe, no word of English in French, nothing wider than
// the window from 320 px on.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {chooseCohort, drop, importer, importHeld, verified} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {picture, problems} from './support/browser.mjs';
import {foreignWords} from './support/language.mjs';
import {own} from './support/own.mjs';

const widths = [1280, 320];
const mine = own(import.meta.url);
let serial = 0;
/** Whether the theme has a dark mode at all: Bootstrap 4 has none. */
let isDark = false;

/** A list with everything: fine lines, wrong ones, warnings, someone who has an account. */
const list = () => {
    const [number, mail] = [n => mine.username(`${serial}n${n}`), n => mine.email(`${serial}n${n}`)];
    serial++;
    return Buffer.from(['Numéro;Nom;Prénom;Adresse mail;Série',
        ...Array.from({length: 40}, (_, at) => `${number(at)};Étatnom;Zoé;${mail(at)};G`),
        `${number(900)};Sansmail;Zoé;;G`, `${number(901)};Faux;Zoé;pas-une-adresse;G`, `${number(902)};Deux;Zoé;${mail(902)};G`,
        `${number(902)};Fois;Zoé;${mail(912)};G`, `${number(903)};zoe@exemple.fr;Zoé;${mail(903)};G`,
        `866116;Connu;Mehdi;${mail(904)};G`].join('\n'));
};

/**
 * Does something while the theme is dark, as from Moodle 5.3 on it may be: Bootstrap's own colours for it, on a ground of core's that
 * follows them (until 5.2 core's frame stays white).
 */
async function inTheDark(page, work) {
    const style = await page.addStyleTag({content: 'body, #page, #page-content, #topofscroll, #region-main-box, #region-main '
        + '{ background: var(--bs-body-bg) !important; color: var(--bs-body-color) !important }'});
    await page.evaluate(() => document.documentElement.setAttribute('data-bs-theme', 'dark'));
    try {
        await work();
    } finally {
        await page.evaluate(() => document.documentElement.removeAttribute('data-bs-theme'));
        await style.evaluate(element => element.remove());
    }
}

/** Holds one state to everything, at each width. */
async function everything(page, state, {root = '#tool_prelude'} = {}) {
    for (const width of widths) {
        await page.setViewportSize({width, height: 900});
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
        const wide = await page.evaluate(selector => {
            const {scrollWidth, clientWidth} = document.documentElement;
            return scrollWidth <= clientWidth ? [] : [...document.querySelectorAll(`${selector} *`)]
                .filter(element => element.getBoundingClientRect().right > clientWidth && element.checkVisibility()).slice(0, 5)
                .map(element => `${element.tagName} ${element.className} ${element.dataset.region ?? ''}`);
        }, root);
        assert.deepEqual(wide, [], `${state} at ${width} px: wider than the window`);
        await accessible(page, `${state} at ${width} px`, root);
        await picture(page, `state-${state}-${width}`);
    }
    if (isDark) {
        await inTheDark(page, async() => {
            await accessible(page, `${state} in the dark`, root);
            await picture(page, `state-${state}-dark`);
        });
    }
    await page.setViewportSize({width: 1280, height: 900});
    assert.deepEqual(await foreignWords(page, root), [], `${state}: English in a French page`);
}

describe('every state of the page', () => {
    let page;
    before(async() => {
        page = await importer();
        isDark = await page.evaluate(() => {
            const ground = () => getComputedStyle(document.documentElement).getPropertyValue('--bs-body-bg');
            const before = ground();
            document.documentElement.setAttribute('data-bs-theme', 'dark');
            const after = ground();
            document.documentElement.removeAttribute('data-bs-theme');
            return before !== after;
        });
    });

    it('nothing dropped yet', () => everything(page, 'empty'));

    it('a field to paste into', async() => {
        await page.click('[data-action="paste"]');
        await everything(page, 'paste');
    });

    it('a file that is refused', async() => {
        await drop(page, 'liste.csv', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'));
        await page.waitForSelector('#tool_prelude [data-region="refused"]:not([hidden]), #tool_prelude .alert-danger');
        await everything(page, 'refused');
    });

    it('columns that ask', async() => {
        await drop(page, 'questions.csv', Buffer.from('No étudiant;Nom;Prénom;Courriel\n2201;Question;Zoé;question@exemple.fr\n'));
        await verified(page);
        await everything(page, 'columns');
    });

    it('a list with problems', async() => {
        await drop(page, 'etats.csv', list());
        await verified(page);
        await everything(page, 'verified');
    });

    it('a cell being edited', async() => {
        await page.locator('[role="gridcell"][data-key="lastname"]').first().dblclick();
        await page.waitForSelector('[role="grid"] input[type="text"], [role="grid"] input:not([type])');
        await everything(page, 'editing');
        await page.keyboard.press('Escape');
    });

    it('the recipe without mail', async() => {
        await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
        await everything(page, 'nomail');
        await page.check('input[name="tool_prelude-recipe"][value="mail"]');
        await verified(page);
    });

    it('a cohort being looked for, and chosen', async() => {
        await page.fill('#tool_prelude-cohort', 'droit');
        await page.getByRole('option', {name: 'L1 Droit 2026'}).first().waitFor();
        await everything(page, 'cohorts');
        await chooseCohort(page, 'droit', 'L1 Droit 2026');
        await everything(page, 'cohort');
    });

    it('at work', async() => {
        const letGo = await importHeld(page);
        await everything(page, 'running');
        await letGo();
    });

    it('over', async() => {
        assert.equal(await page.getAttribute('#tool_prelude', 'data-phase'), 'done');
        await everything(page, 'done');
    });

    it('goes by without a fault', () => assert.deepEqual(problems(page), []));
});
