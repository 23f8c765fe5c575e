/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import './global';
import {createHost} from '../../../amd/src/moodle/moodlehost';
import {config} from '../page/support';

const tab = (): ReturnType<typeof createHost>['keep']['tab'] => createHost(config).keep.tab;
const throws = (name: string) => () => {
    throw new DOMException(name, name);
};

describe('what a tab keeps', () => {
    const {sessionStorage} = window;
    afterEach(() => {
        sessionStorage.clear();
        Object.defineProperty(window, 'sessionStorage', {configurable: true, value: sessionStorage});
        jest.restoreAllMocks();
    });

    test('is there after a reload, and ends when it is thrown away; the address is that of the list then', () => {
        history.replaceState(null, '', '/index.php?lang=fr&repeat=3&import=4&draft=5');
        tab().set('a');
        expect([tab().get(), location.search]).toEqual(['a', '?lang=fr']);
        tab().set(null);
        expect(tab().get()).toBeNull();
    });

    test.each<[string, () => unknown]>([
        ['even to look at it throws', throws('SecurityError')],
        ['there is none', () => null],
    ])('nothing where %s: the page goes on', (_why, get) => {
        Object.defineProperty(window, 'sessionStorage', {configurable: true, get});
        history.replaceState(null, '', '/index.php?repeat=3');
        tab().set('a');
        expect([tab().get(), location.search]).toEqual([null, '']);
        expect(() => tab().set(null)).not.toThrow();
    });

    test.each(['getItem', 'setItem', 'removeItem'] as const)('nothing where %s throws', (method) => {
        jest.spyOn(Storage.prototype, method).mockImplementation(throws('QuotaExceededError'));
        expect(() => tab().set('a')).not.toThrow();
        expect(() => tab().get()).not.toThrow();
        expect(() => tab().set(null)).not.toThrow();
    });
});

test('what a browser may forbid is not touched before it is used', () => {
    const names = ['sessionStorage', 'localStorage', 'indexedDB'];
    const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);
    names.forEach((name) => Object.defineProperty(window, name, {configurable: true, get: throws('SecurityError')}));
    try {
        expect(() => createHost(config)).not.toThrow();
    } finally {
        before.forEach(([name, own]) => own ? Object.defineProperty(window, name, own) : Reflect.deleteProperty(window, name));
    }
});

describe('a bundle that did not come', () => {
    const undef = jest.fn<undefined, [string]>();
    beforeEach(() => {
        undef.mockClear();
        Object.assign(globalThis, {requirejs: {undef}});
    });

    test.each(['tool_prelude/workbench-lazy', 'tool_prelude/spreadsheet-lazy'])('%s is forgotten, so that it is asked for anew', (module) => {
        const error = Object.assign(new Error('Script error'), {requireType: 'scripterror', requireModules: [module]});
        expect(createHost(config).unloaded(error)).toBe(true);
        expect(undef.mock.calls).toEqual([[module]]);
    });

    test.each([new Error('x'), new TypeError('x'), 'x', null, Object.assign(new Error('x'), {requireModules: 'x'})])('%p is none', (error) => {
        expect(createHost(config).unloaded(error)).toBe(false);
        expect(undef).not.toHaveBeenCalled();
    });
});
