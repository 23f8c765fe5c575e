/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {drawOutcomeBar} from '../../../../amd/src/page/run/outcomebar';
import {segmentsOf} from '../../../../amd/src/page/run/segments';
import {until} from '../../helpers/clock';
import {furnish, render} from '../rendered';

const LIST = 'Numéro;Nom;Prénom;Adresse mail\n1;NOËL;Zoé;zoe@exemple.fr\n2;PETIT;Lia;lia@exemple.fr\n3;HÉBERT;Inès;ines@\n4;ROY;Léo;leo@exemple.fr\n';

beforeAll(furnish);

const legend = (root: HTMLElement): string[] => [...root.querySelectorAll('[data-region="legend"] li')].map((item) => item.textContent);
const parts = (root: HTMLElement): (string | undefined)[][] => (
    [...root.querySelectorAll<HTMLElement>('[data-region="outcomebar"] span')].map((part) => [part.dataset['outcome'], part.style.flexGrow]));

test('a list is shown as foreseen, and follows what is decided', async() => {
    const {root, choose, store, find} = render();
    expect(find('[data-region="outcomes"]').hidden).toBe(true);
    await choose({'list.csv': LIST});
    expect(find('[data-region="outcomes"]').hidden).toBe(false);
    expect(parts(root)).toEqual([['create', '3'], ['blocked', '1']]);
    expect(legend(root)).toEqual(['js_share_create 3', 'js_share_blocked 1']);
    find<HTMLInputElement>('[data-index="0"] input').click();
    expect(segmentsOf(store.get())).toEqual([{key: 'create', count: 2}, {key: 'blocked', count: 1}, {key: 'leftout', count: 1}]);
    expect(parts(root)).toHaveLength(3);
});

test('it fills with results, and says in the past what was done; lines not sent are part of the list', async() => {
    const {root, choose, click, store} = render();
    await choose({'list.csv': LIST});
    const seen: string[][] = [];
    store.watch(['results'], () => seen.push(legend(root)));
    click('[data-region="cohortall"] [data-action="none"]');
    click('[data-action="import"]');
    await until(() => store.get().phase === 'done');
    expect(seen).toContainEqual(['js_share_waiting 3', 'js_share_unsent 1']);
    expect(legend(root)).toEqual(['js_did_create 3', 'js_share_unsent 1']);
});

test('a part that is still there keeps its element: it grows instead of coming anew', () => {
    const bar = document.createElement('div');
    drawOutcomeBar(bar, [{key: 'create', count: 1}, {key: 'waiting', count: 3}]);
    const [created] = bar.children;
    drawOutcomeBar(bar, [{key: 'create', count: 2}, {key: 'waiting', count: 1}, {key: 'failed', count: 1}]);
    expect(bar.children[0]).toBe(created);
    expect((created as HTMLElement).style.flexGrow).toBe('2');
    expect(bar.children).toHaveLength(3);
});
