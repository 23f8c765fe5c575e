// What someone does with a list, in an order that keeps each possible. Real keys and clicks.

const panel = '[data-panel="verify"]';
const tab = key => `.tool_prelude-tab[data-tab="${key}"]`;
const group = code => `${panel} [data-group^="${code} "]`;
const cell = (row, field) => `[role="grid"] [aria-rowindex="${row + 2}"] [data-key="${field}"]`;

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
export const actions = {
    'open a tab': async page => {
        await page.click(tab('error'));
        await page.click(tab('all'));
    },
    'show a group': async page => {
        await page.click(`${group('emailsyntax')} [data-field="show"]`);
        await page.click(tab('all'));
    },
    'search': async page => {
        await page.focus(`${panel} [data-region="search"]`);
        await page.keyboard.type('lefevre', {delay: 60});
    },
    'clear the search': page => page.fill(`${panel} [data-region="search"]`, ''),
    'sort': async page => {
        await page.click('.tool_prelude-headrow [data-key="lastname"] .tool_prelude-sort');
        await page.click('.tool_prelude-headrow [data-key="lastname"] .tool_prelude-sort');
        await page.click('.tool_prelude-headrow [data-key="lastname"] .tool_prelude-sort');
    },
    'move in the table': async page => {
        await page.click(cell(3, 'lastname'));
        for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'Control+End', 'Control+Home']) {
            await page.keyboard.press(key);
        }
    },
    'edit a cell': async page => {
        await page.click(cell(1, 'email'));
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+A');
        await page.keyboard.type('nouvelle.adresse@exemple.fr');
        await page.keyboard.press('Enter');
    },
    'leave a line out': page => page.click(`${cell(5, 'check')} input`),
    'correct a group': page => page.click(`${group('emailsyntax')} [data-field="fix"]`),
    'leave a group out': page => page.click(`${group('emailsyntax')} [data-field="leaveout"]`),
    'find and replace': async page => {
        await page.click('[data-action="columntool"]');
        await page.selectOption('[data-region="toolfield"]', 'lastname');
        await page.selectOption('[data-region="toolkind"]', 'replace');
        await page.focus('[data-region="toolfind"]');
        await page.keyboard.type('Lef');
        await page.focus('[data-region="toolby"]');
        await page.keyboard.type('LEF');
        await page.waitForSelector('[data-action="toolapply"]:not([disabled])');
        await page.click('[data-action="toolapply"]');
        await page.click('[data-action="toolclose"]');
    },
    'undo': async page => {
        await page.click(`${panel} [data-action="undo"]`);
        await page.click(`${panel} [data-action="undo"]`);
    },
    'redo': page => page.click(`${panel} [data-action="redo"]`),
    'change the recipe': async page => {
        await page.click('input[name="tool_prelude-recipe"][value="nomail"]');
        await page.click('input[name="tool_prelude-passwords"][value="each"]');
        await page.click('input[name="tool_prelude-recipe"][value="mail"]');
    },
    'choose a cohort': async page => {
        await page.focus('#tool_prelude-cohort');
        await page.keyboard.type('droit');
        await page.waitForSelector('.tool_prelude-listoption');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
    },
    'change for whom has an account': page => page.click('input[name="tool_prelude-existing"][value="leave"]'),
    'scroll': async page => {
        await page.hover(cell(3, 'lastname'));
        for (let turn = 0; turn < 40; turn++) {
            await page.mouse.wheel(0, turn < 20 ? 400 : 4000);
        }
    },
};
