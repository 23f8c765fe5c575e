/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {clock} from '../../../amd/src/run/clock';
import type {SiteServer} from '../../../amd/src/run/siteserver';
import {settle} from '../helpers/clock';
import {furnish, render, type Rendered} from './rendered';

const FILE = 'Étudiant;Courriel;Mail du tuteur\nDUPONT Jean;jean@exemple.fr;paul@exemple.fr\nLE GOFF Yann;yann@exemple.fr;luc@exemple.fr\n';

beforeAll(furnish);

async function open(): Promise<Rendered> {
    const site = {recallMapping: () => Promise.resolve({found: false, site: false, columns: []})};
    const page = render({}, {site: site as unknown as SiteServer, clock});
    await page.choose({'liste.csv': FILE});
    return page;
}
const part = (page: Rendered, field: string): HTMLElement => page.find(`[data-panel="columns"] [data-region="list"] [data-field="${field}"]:not([hidden])`);

test('both names that were split are shown on real lines, and one press takes it back', async() => {
    const page = await open();
    expect(part(page, 'question').textContent).toContain('LE GOFF","firstname":"Yann');
    expect(part(page, 'answers').querySelector<HTMLElement>('[data-field="yes"]')?.hidden).toBe(true);
    expect(page.store.get().mapping?.targets).toEqual(['fullname', 'email', null]);
    part(page, 'answers').querySelector<HTMLElement>('[data-field="no"]')?.click();
    await settle();
    expect(page.store.get().mapping?.targets).toEqual([null, 'email', null]);
    expect(page.find('[data-panel="columns"] [data-region="list"]').textContent).not.toContain('LE GOFF","firstname":"Yann');
});

test('what is said of columns that are not taken stays in sight while they are unfolded', async() => {
    const page = await open();
    expect(page.find('[data-panel="columns"] [data-region="body"]').hidden).toBe(false);
    expect(page.find('[data-panel="columns"] [data-region="notes"]').textContent).toContain('Mail du tuteur');
});
