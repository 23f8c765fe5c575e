/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import type {SiteServer} from '../../../../amd/src/run/siteserver';
import {settle} from '../../helpers/clock';
import {furnish, render} from '../rendered';

beforeAll(furnish);

const withHint = (dismissHint: () => Promise<void>) => render({}, {site: {
    dismissHint, recallMapping: () => Promise.resolve({found: false, site: false, columns: []}),
} as Partial<SiteServer> as SiteServer});

test('the hint goes when a file comes, without being put away', async() => {
    const dismissed = jest.fn(() => Promise.resolve());
    const {find, choose} = withHint(dismissed);
    expect(find('[data-region="firsthint"]').hidden).toBe(false);
    await choose({'list.csv': 'Numéro;Nom;Prénom;Adresse mail\n1;NOËL;Zoé;zoe@exemple.fr\n'});
    expect(find('[data-region="firsthint"]').hidden).toBe(true);
    expect(dismissed).not.toHaveBeenCalled();
});

test('put away, it is gone at once; focus goes on to what comes next, and a failure is told', async() => {
    const {root, find, click, host} = withHint(() => Promise.reject(new Error('no answer')));
    click('[data-action="dismisshint"]');
    expect(root.querySelector('[data-region="firsthint"]')).toBeNull();
    expect(document.activeElement).toBe(find('[data-action="choose"]'));
    await settle();
    expect(host.errors).toEqual([new Error('no answer')]);
});
