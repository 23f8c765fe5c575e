/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {until} from '../helpers/clock';
import {furnish, render, type Rendered} from './rendered';
import {type MemoryStore} from './support';

const LIST = 'Numéro;Nom;Prénom;Adresse mail\n1;NOËL;Anne;anne@exemple.fr\n';
const WORKBENCH = '../../../amd/src/page/workbench';
const WORKBOOKS = 'tool_prelude/spreadsheet-lazy';

beforeAll(furnish);

/** What a loader says of a bundle that did not come. */
class Unloaded extends Error {}

/** The first so many times it is asked for, this module does not come. */
function missing(module: string, times: number): void {
    let asked = 0;
    jest.resetModules();
    jest.doMock(module, () => {
        if (asked++ < times) {
            throw new Unloaded();
        }
        return jest.requireActual<object>(module);
    });
}
afterEach(() => jest.dontMock(WORKBENCH).dontMock(WORKBOOKS));

const forgotten: unknown[] = [];
const world = {unloaded: (error: unknown) => error instanceof Unloaded && forgotten.push(error) > 0};
const start = async(change: Parameters<typeof render>[0] = {}): Promise<Rendered> => {
    forgotten.length = 0;
    // The page as it is now: modules were forgotten between tests.
    const fresh = await import('./rendered');
    return fresh.render(change, world);
};
const told = (page: Rendered): string => page.find('[data-region="refused"]').textContent;

describe('a bundle that does not come', () => {
    test('once: is asked for again, and nobody notices', async() => {
        missing(WORKBENCH, 1);
        const page = await start();
        await page.choose({'a.csv': LIST});
        await until(() => page.store.get().phase === 'ready');
        expect(page.store.get().phase).toBe('ready');
        expect(forgotten).toHaveLength(1);
        expect(told(page)).toBe('');
        expect(page.host.errors).toEqual([]);
    });

    test('again and again: the page says so, and the next file tries again', async() => {
        // Some for the press on the button, some for the file.
        missing(WORKBENCH, 4);
        const page = await start();
        await page.choose({'a.csv': LIST});
        await until(() => told(page) !== '');
        expect(page.store.get()).toMatchObject({phase: 'empty', review: null, refused: [{code: 'pageunloaded'}]});
        await page.choose({'a.csv': LIST});
        await page.choose({'a.csv': LIST});
        await until(() => page.store.get().phase === 'ready');
        expect(page.store.get()).toMatchObject({phase: 'ready', refused: []});
        expect(page.find('[data-panel="verify"]').hidden).toBe(false);
        expect(page.host.errors).toEqual([]);
    });

    test('of workbooks: the same', async() => {
        missing(WORKBOOKS, 2);
        const page = await start();
        const zip = new Uint8Array([0x50, 0x4B, 3, 4, ...new Array<number>(40).fill(0)]);
        await page.choose({'a.xlsx': zip});
        await until(() => told(page) !== '');
        expect(page.store.get()).toMatchObject({phase: 'empty', refused: [{code: 'pageunloaded'}]});
        await page.choose({'a.xlsx': zip});
        await until(() => page.store.get().refused[0]?.code !== 'pageunloaded');
        expect(page.store.get().refused[0]?.code).toBe('filedamaged');
        expect(page.host.errors).toEqual([]);
    });

    test('while an import is under way: the page says so, tries again, and shows it', async() => {
        missing(WORKBENCH, 3);
        const page = await start({resume: {importid: 3, filename: 'x.csv', mine: false, paused: false, sheet: false}});
        const seen: string[] = [];
        page.store.watch(['refused'], ({refused}) => seen.push(...refused.map(({code}) => code)));
        await until(() => page.store.get().progress !== null);
        expect(page.store.get().progress).toMatchObject({filename: 'x.csv'});
        expect(seen).toContain('pageunloaded');
        expect(page.store.get().refused).toEqual([]);
        expect(page.host.errors).toEqual([]);
    });

    test('when work was kept: the next list is kept as well', async() => {
        missing(WORKBENCH, 2);
        const page = await start();
        await page.host.keep.store.write(new Map([['meta 9', {}]]), [], null);
        await page.choose({'a.csv': LIST});
        await page.choose({'a.csv': LIST});
        const kept = (): number => (page.host.keep.store as unknown as Pick<MemoryStore, 'kept'>).kept.size;
        await until(() => page.store.get().phase === 'ready' && kept() > 1);
        expect(kept()).toBeGreaterThan(1);
    });

    test('what was pasted is still there', async() => {
        missing(WORKBENCH, 4);
        const page = await start();
        page.click('[data-action="paste"]');
        page.type('[data-region="pastetext"]', LIST);
        page.find('[data-region="paste"]').dispatchEvent(new Event('submit', {cancelable: true}));
        await until(() => told(page) !== '');
        expect(page.store.get().refused[0]?.code).toBe('pageunloaded');
        expect(page.find<HTMLTextAreaElement>('[data-region="pastetext"]').value).toBe(LIST);
        expect(page.find('[data-region="paste"]').hidden).toBe(false);
    });
});
