// Each way of putting a list right on the page, without going back to the spreadsheet.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {counts, drop, importer, say, tab, verified} from './steps.mjs';
import {openImporter, picture, problems} from './support/browser.mjs';

const HEADER = 'Numéro;Nom;Prénom;Adresse mail;Ville';
const LIST = [
    HEADER,
    '762201;DE LA TOUR;Anne;anne.762201@exemple.fr;Rouen',
    '762202;LE GOFF;YANN;yann.762202@exemple.fr;Brest',
    '762203;MARTIN;Zoé;zoe.762203@exemple,fr;Lyon',
    '762204;MARTIN;Lou;lou.762204@exemple,fr;Lyon',
    '762205;NOËL;Élodie;noel.762205@exemple.fr;Caen',
    '762205;PETIT;Hugo;petit.762206@exemple.fr;Caen',
    '762207;HUET;Max;max.762207@exemple.fr;',
].join('\n');

/** A cell, by line and column. */
const cell = (page, line, key) => page.locator('[role="row"]', {has: page.locator(`[role="rowheader"] :text-is("${line}")`)})
    .locator(`[role="gridcell"][data-key="${key}"]`);
const value = (page, line, key) => cell(page, line, key).locator('.tool_prelude-value').textContent();
const press = (page, name) => page.locator(`[data-panel="verify"] [data-action="${name}"]`).click();
const group = (page, code) => page.locator(`[data-group^="${code} "]`);

/** Drops several files at once. */
async function dropAll(page, files) {
    const data = await page.evaluateHandle(all => {
        const transfer = new DataTransfer();
        all.forEach(([name, text]) => transfer.items.add(new File([text], name)));
        return transfer;
    }, Object.entries(files));
    await page.locator('[data-region="drop"]').dispatchEvent('drop', {dataTransfer: data});
}

/** What the page hands over when asked to. */
async function saved(page, ask) {
    const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
    return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

describe('putting right', () => {
    let page;
    before(async() => {
        page = await importer();
    });
    /** The page as one who comes for the first time finds it. */
    const afresh = async() => {
        await page.evaluate(() => sessionStorage.clear());
        await openImporter(page);
    };
    const open = async(text = LIST, name = 'liste.csv') => {
        await afresh();
        await drop(page, name, Buffer.from(text));
        await verified(page);
    };

    it('a cell, by keyboard; both lines of a conflict are checked again', async() => {
        await open();
        assert.deepEqual(await counts(page).then(found => [found[say('js_tab_all')], found[say('js_tab_error')]]), [7, 4]);
        await picture(page, 'right-open');
        await cell(page, 7, 'username').click();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+A');
        await page.keyboard.type('762206');
        await page.keyboard.press('Enter');
        await tab(page, 'js_tab_error', 2);
        // Escape gives up; Tab goes on to the next cell.
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.keyboard.type('FAUX');
        await page.keyboard.press('Escape');
        assert.equal(await value(page, 7, 'lastname'), 'PETIT');
        await page.keyboard.press('F2');
        await page.keyboard.press('Tab');
        assert.equal(await page.inputValue('.tool_prelude-editor'), 'Hugo');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+z');
        await tab(page, 'js_tab_error', 4);
        await page.keyboard.press('Control+y');
        await tab(page, 'js_tab_error', 2);
    });

    it('find and replace in the lines of a problem', async() => {
        await open();
        await group(page, 'emailsyntax').locator('[data-field="show"]').click();
        await press(page, 'columntool');
        await page.selectOption('[data-region="toolfield"]', 'email');
        await page.fill('[data-region="toolfind"]', ',fr');
        await page.fill('[data-region="toolby"]', '.fr');
        await page.locator('[data-action="toolapply"]:not([disabled])').filter({hasText: '2'}).waitFor();
        await picture(page, 'right-replace');
        await page.locator('[data-action="toolapply"]').click();
        await tab(page, 'js_tab_error', 2);
        assert.equal(await value(page, 4, 'email'), 'zoe.762203@exemple.fr');
        await press(page, 'undo');
        await tab(page, 'js_tab_error', 4);
        await press(page, 'redo');
        await tab(page, 'js_tab_error', 2);
    });

    it('names in ordinary case, when asked', async() => {
        await open();
        assert.equal(await value(page, 2, 'lastname'), 'DE LA TOUR');
        await press(page, 'columntool');
        await page.selectOption('[data-region="toolkind"]', 'proper');
        await page.locator('[data-action="toolapply"]:not([disabled])').click();
        await page.waitForFunction(() => document.querySelector('[data-region="said"]').textContent !== '');
        assert.deepEqual([await value(page, 2, 'lastname'), await value(page, 3, 'lastname'), await value(page, 3, 'firstname')],
            ['De La Tour', 'Le Goff', 'Yann']);
        await page.keyboard.press('Escape');
        await press(page, 'undo');
        assert.equal(await value(page, 3, 'firstname'), 'YANN');
    });

    it('what is downloaded can be dropped again, and says the same', async() => {
        await open(LIST.replace('Élodie', '"=1+1;""Élodie"""'));
        await group(page, 'emailsyntax').locator('[data-field="fix"]').click();
        await cell(page, 7, 'check').locator('input').click();
        await tab(page, 'js_tab_leftout', 1);
        await press(page, 'savetool');
        await picture(page, 'right-save');
        const submit = () => page.locator('[data-region="savetool"] [type="submit"]').click();
        const list = await saved(page, submit);
        assert.equal(list.name, say('js_list_name', 'liste'));
        const text = list.bytes.toString('utf8');
        assert.ok(text.startsWith('\uFEFFusername;lastname;firstname;email\r\n'));
        assert.ok(text.includes('\r\n762205;NOËL;"\'=1+1;""Élodie""";noel.762205@exemple.fr\r\n'), text);
        await page.locator('[data-region="savetool"] input[value="left"]').check();
        const left = await saved(page, submit);
        assert.equal(left.bytes.toString('utf8').split('\r\n').length, 3);

        await afresh();
        await drop(page, list.name, list.bytes);
        await verified(page);
        assert.deepEqual(await counts(page).then(found => [found[say('js_tab_all')], found[say('js_tab_create')]]), [6, 6]);
        assert.equal(await value(page, 6, 'firstname'), '=1+1;"Élodie"');
        await afresh();
        await drop(page, left.name, left.bytes);
        await verified(page);
        assert.equal(await value(page, 2, 'lastname'), 'PETIT');
    });

    it('a whole group: one value, none, left out, and back', async() => {
        await open(LIST.replace(/Lyon/g, '#REF!').replace('Ville', 'city'));
        await group(page, 'spreadsheeterror').locator('[data-field="set"]').click();
        await page.fill('[data-region="toolvalue"]', 'Dijon');
        await page.locator('[data-action="toolapply"]:not([disabled])').click();
        await page.waitForFunction(() => !document.querySelector('[data-group^="spreadsheeterror "]'));
        assert.equal(await value(page, 4, 'city'), 'Dijon');
        await page.keyboard.press('Escape');
        await press(page, 'undo');
        await group(page, 'spreadsheeterror').locator('[data-field="clear"]').click();
        await page.locator('[data-tab="all"]').click();
        assert.equal(await value(page, 4, 'city'), '');
        await group(page, 'duplicateusername').locator('[data-field="leaveout"]').click();
        await tab(page, 'js_tab_leftout', 2);
        await page.locator('[data-tab="leftout"]').click();
        await press(page, 'takeshown');
        await tab(page, 'js_tab_leftout', 0);
    });

    it('a line added by hand', async() => {
        await open();
        await press(page, 'addline');
        for (const text of ['762209', 'AJOUT', 'Inès', 'ines.762209@exemple.fr']) {
            await page.keyboard.type(text);
            await page.keyboard.press(text.includes('@') ? 'Enter' : 'Tab');
        }
        await tab(page, 'js_tab_create', 4);
        assert.equal(await value(page, 9, 'lastname'), 'AJOUT');
    });

    it('search over all lines, sorted, and back', async() => {
        await open();
        await page.fill('[data-region="search"]', 'martin exemple');
        await page.waitForFunction(() => document.querySelector('[role="grid"]').getAttribute('aria-rowcount') === '3');
        await page.locator('[role="columnheader"][data-key="firstname"] button').click();
        const first = () => page.locator('[data-index="0"] [data-key="firstname"]').textContent();
        assert.equal(await first(), 'Lou');
        await page.locator('[role="columnheader"][data-key="firstname"] button').click();
        assert.ok((await first()).startsWith('Zoé'));
    });

    it('several files at once, each line with its file', async() => {
        await afresh();
        await dropAll(page, {'droit.csv': LIST, 'lettres-et-langues.csv': `nom,prenom,mail,numero\nROY,Inès,ines.762211@exemple.fr,762211\nHUET,Tom,tom@exemple.fr,762207`});
        await verified(page);
        const text = await page.locator('[role="rowheader"]').allTextContents();
        assert.ok(text.includes(say('js_line_infile', {line: '3', file: 'lettres-et-langues.csv'})), text.join(' | '));
        await tab(page, 'js_tab_error', 6);
        await picture(page, 'right-files');
        await page.locator('[data-region="choices"] [data-field="remove"]').last().click();
        await verified(page);
        await tab(page, 'js_tab_all', 7);
    });

    it('text encoded twice, everywhere by one click', async() => {
        const double = text => new TextDecoder('windows-1252').decode(Buffer.from(text));
        await open(LIST.split('\n').map((line, at) => at === 5 ? double(line) : line).join('\n'));
        await tab(page, 'js_tab_error', 4);
        await picture(page, 'right-repair');
        await page.locator('[data-action="repair"]').click();
        await page.waitForFunction(() => document.querySelector('[data-region="repair"]').hidden);
        assert.deepEqual([await value(page, 6, 'lastname'), await value(page, 6, 'firstname')], ['NOËL', 'Élodie']);
    });

    it('nothing of this is a fault of the page', () => {
        assert.deepEqual(problems(page), []);
    });
});
