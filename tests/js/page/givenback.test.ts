/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {furnish, render, type Rendered} from './rendered';

const LIST = 'Numéro;Nom;Prénom;Adresse mail\n1;ROY;Anne;anne@exemple.fr\n2;HUET;Max;max@exemple.fr\n6;PETIT;Hugo;petit@exemple.fr';

beforeAll(furnish);

const open = async(text: string): Promise<Rendered> => {
    const page = render();
    await page.choose({'liste.csv': text});
    return page;
};
const group = (code: string): string => `[data-group^="${code} "]`;

test('a group of cells that were put right already: one click gives them back as they were, undo takes that back', async() => {
    const page = await open(LIST.replace('anne@exemple.fr', 'mailto:anne@exemple.fr').replace('petit@exemple.fr', '<petit@exemple.fr>'));
    expect([page.text(2, 'email'), page.text(4, 'email')]).toEqual(['anne@exemple.fr', 'petit@exemple.fr']);
    const card = page.find(group('emailunwrapped'));
    expect([card.dataset['level'], page.find(`${group('emailunwrapped')} [data-field="fix"]`).textContent]).toEqual(['info', 'js_group_back 2']);
    expect(card.textContent).toContain('mailto:anne@exemple.fr');
    page.click(`${group('emailunwrapped')} [data-field="fix"]`);
    expect([page.text(2, 'email'), page.text(4, 'email')]).toEqual(['mailto:anne@exemple.fr', '<petit@exemple.fr>']);
    expect(page.root.querySelector(group('emailunwrapped'))).toBeNull();
    page.key('z', {ctrlKey: true});
    expect([page.text(2, 'email'), page.text(4, 'email')]).toEqual(['anne@exemple.fr', 'petit@exemple.fr']);
});
