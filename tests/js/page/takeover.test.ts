/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {until} from '../helpers/clock';
import {FakeServer} from '../run/fakeserver';
import {furnish, render} from './rendered';

beforeAll(furnish);

const resume = {importid: 7, filename: 'liste.csv', mine: false, paused: true, sheet: false};

test('what is in somebody else’s paused import is read before it is taken over', async() => {
    const server = new FakeServer();
    const status = async(): ReturnType<FakeServer['readImport']> => ({
        ...await FakeServer.prototype.readImport.call(server, 7, 0, 1), state: 'paused', people: 2, mine: false,
        contents: ['2 people', '<b>Course Droit</b>'],
    });
    const page = render({resume}, {}, {readImport: status});
    const list = page.find('[data-region="contentslist"]');
    await until(() => list.children.length > 0);
    expect(page.find('[data-region="contents"]').hidden).toBe(false);
    expect([...list.children].map((one) => one.textContent)).toEqual(['2 people', '<b>Course Droit</b>']);
    expect(page.find('[data-action="takeup"]').textContent).toBe('js_takeover');
});

test('a paused one of one’s own is taken up without', async() => {
    const server = new FakeServer();
    const status = async(): ReturnType<FakeServer['readImport']> => ({
        ...await FakeServer.prototype.readImport.call(server, 7, 0, 1), state: 'paused', people: 2, contents: [],
    });
    const page = render({resume: {...resume, mine: true}}, {}, {readImport: status});
    await until(() => page.find('[data-action="takeup"]').textContent === 'js_takeup');
    expect(page.find('[data-region="contents"]').hidden).toBe(true);
    // Everyone it was given is counted, done or not.
    const count = (tab: string): string => page.find(`[data-tab="${tab}"] [data-field="count"]`).textContent;
    expect([count('all'), count('waiting'), count('create')]).toEqual(['2', '2', '0']);
    expect(page.find('[data-region="empty"]').textContent).toBe('js_share_waiting 2');
    page.click('[data-tab="waiting"]');
    expect(page.find('[data-region="empty"]').textContent).toBe('js_share_waiting 2');
    page.click('[data-tab="create"]');
    expect(page.find('[data-region="empty"]').textContent).toBe('js_nonehere');
});
