/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import type {Recipe} from '../../../../amd/src/run/siteserver';
import {furnish, render, type Rendered} from '../rendered';

beforeAll(furnish);

const PLAIN = 'username;lastname;firstname;email\na;A;A;a@exemple.fr\n';
const LIST = 'username;lastname;firstname;email;password\na;A;A;a@exemple.fr;Geheim-4711!\nb;B;B;b@exemple.fr;\n';
const EMPTY = 'username;lastname;firstname;email;password\na;A;A;a@exemple.fr;\n';
const way = ({store}: Rendered): string => `${store.get().access.recipe} ${store.get().access.passwords}`;
const said = ({find}: Rendered): string => {
    const box = find('[data-region="filepasswords"]');
    return box.hidden ? '' : find('[data-region="followed"]').textContent;
};
const press = ({click}: Rendered): void => click('[data-action="followfile"]');

describe('a list that brings passwords', () => {
    test('has them used, says so, and one press mails instead', async() => {
        const page = render();
        await page.choose({'a.csv': LIST});
        expect([way(page), said(page)]).toEqual(['nomail file', 'js_filepasswords_used']);
        expect(page.find('[data-region="bar"] [data-region="sentence"]').textContent).toContain('js_will_nomail');
        press(page);
        expect([way(page), said(page)]).toEqual(['mail file', 'js_filepasswords_unused']);
        press(page);
        expect([way(page), said(page)]).toEqual(['nomail file', '']);
    });

    test('gives way to one that brings none, and to what was chosen', async() => {
        const page = render();
        await page.choose({'a.csv': LIST});
        await page.choose({'b.csv': PLAIN});
        expect([page.store.get().access.recipe, said(page)]).toEqual(['mail', '']);
        page.click('input[name="tool_prelude-recipe"][value="nomail"]');
        page.click('input[name="tool_prelude-recipe"][value="mail"]');
        await page.choose({'a.csv': LIST});
        expect([page.store.get().access.recipe, said(page)]).toEqual(['mail', 'js_filepasswords_unused']);
    });

    test('is none when the column is empty', async() => {
        const page = render();
        await page.choose({'a.csv': EMPTY});
        expect([page.store.get().access.recipe, said(page)]).toEqual(['mail', '']);
    });

    test('changes nothing the site decided, which is said', async() => {
        const options = {recipe: 'mail', passwords: 'generated', forcechange: true, existing: 'enrol'} as const;
        const recipe: Recipe = {id: 4, name: 'Site', site: true, locked: ['recipe'], options};
        const page = render({recipes: [recipe], defaultrecipe: '4'});
        await page.choose({'a.csv': LIST});
        expect([page.store.get().access.recipe, said(page)]).toEqual(['mail', 'js_filepasswords_unused']);
        expect(page.find('[data-action="followfile"]').hidden).toBe(true);
    });
});
