import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Config} from '../../../amd/src/page/shared/config';
import type {Host} from '../../../amd/src/page/shared/host';
import {createPage} from '../../../amd/src/page/page';
import type {State} from '../../../amd/src/page/state';
import type {Store} from '../../../amd/src/page/shared/store';
import {settle, until} from '../helpers/clock';
import {Channel} from './channel';
import {config as plain, makeHost} from './support';

const template = (name: string): string => readFileSync(join(__dirname, '../../../templates', `${name}.mustache`), 'utf8')
    .replace(/\{\{![\s\S]*?\}\}\n/g, '')
    .replace(/\{\{> tool_prelude\/(\w+) \}\}/g, (_all, part: string) => template(part))
    .replace(/\{\{#(hasrecent|haspaused|guideurl|help\.\w+)\}\}[\s\S]*?\{\{\/\1\}\}/g, '')
    .replace(/\{\{[#/]firsthint\}\}/g, '')
    .replace(/\{\{#str\}\} ?(\w+), ?[^{]*\{\{\/str\}\}/g, '$1')
    .replace(/\{\{\w+\}\}/g, '');

export interface Rendered {
    readonly root: HTMLElement;
    readonly store: Store<State>;
    readonly host: ReturnType<typeof makeHost>;
    /** The only element of the page for this selector. */
    find<T extends HTMLElement = HTMLElement>(selector: string): T;
    click(selector: string): void;
    /** Types into a field, or chooses in a select, and lets the page notice. */
    type(selector: string, value: string): void;
    /** Hands files over by the file input. */
    choose(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
    key(name: string, options?: KeyboardEventInit): void;
    cell(line: number, field: string): HTMLElement | null;
    text(line: number, field: string): string;
}

/** The real templates in jsdom, with words that are their keys, and life in them. */
export function render(change: Partial<Config> = {}, world: Partial<Host> = {}, server: Parameters<typeof makeHost>[0] = {}): Rendered {
    document.body.innerHTML = template('page');
    const root = document.getElementById('tool_prelude') as HTMLElement;
    Object.defineProperty(root.querySelector('[data-region="grid"]'), 'clientHeight', {value: 800, configurable: true});
    const host = makeHost(server, world);
    const store = createPage(root, {...plain, ...change}, host);
    const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
        const all = root.querySelectorAll<T>(selector);
        if (all.length !== 1) {
            throw new Error(`${all.length} × ${selector}`);
        }
        return all[0] as T;
    };
    const cell = (line: number, field: string): HTMLElement | null => {
        const at = [...root.querySelectorAll<HTMLElement>('[role="grid"] [data-index]')].find((row) => (
            row.querySelector('[role="rowheader"] .tool_prelude-value')?.textContent.split(' ')[0] === String(line)));
        return at?.querySelector<HTMLElement>(`[data-key="${field}"]`) ?? null;
    };
    return {
        root, store, host, find, cell,
        click: (selector) => find(selector).click(),
        type: (selector, value) => {
            const field = find<HTMLInputElement>(selector);
            field.value = value;
            field.dispatchEvent(new Event('input', {bubbles: true}));
            field.dispatchEvent(new Event('change', {bubbles: true}));
        },
        choose: async(files) => {
            const list = Object.entries(files).map(([name, content]) => {
                const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
                return {name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer)};
            });
            const input = find<HTMLInputElement>('[data-region="input"]');
            Object.defineProperty(input, 'files', {value: list, configurable: true});
            input.dispatchEvent(new Event('change'));
            await settle();
            await until(() => store.get().phase !== 'reading' && !store.get().checking.busy);
        },
        key: (name, options = {}) => {
            (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true, ...options}));
        },
        text: (line, field) => cell(line, field)?.querySelector('.tool_prelude-value')?.textContent ?? '',
    };
}

/**
 * The first element with a value in an attribute: the page asks for its regions all the time, and jsdom has all elements there are listed
 * and looked at each time, which took a fifth of what the tests of the page take. All other selectors are its own affair.
 */
function findSoon(): void {
    for (const {prototype} of [Element, Document, DocumentFragment]) {
        const parent: {querySelector: (selector: string) => Element | null} = prototype;
        const ask = parent.querySelector;
        parent.querySelector = function(this: Element, selector: string): Element | null {
            const [, name, value] = /^\[([\w-]+)="([\w-]*)"\]$/.exec(selector) ?? [];
            if (name === undefined) {
                return ask.call(this, selector);
            }
            const walker = document.createTreeWalker(this, NodeFilter.SHOW_ELEMENT);
            for (let at = walker.nextNode() as Element | null; at; at = walker.nextNode() as Element | null) {
                if (at.getAttribute(name) === value) {
                    return at;
                }
            }
            return null;
        };
    }
}

/** What jsdom lacks of a browser. */
export async function furnish(): Promise<void> {
    findSoon();
    const world = globalThis as unknown as Record<string, unknown>;
    world['ResizeObserver'] = class {
        observe(): void { /* sizes never change here */ }

        disconnect(): void { /* nothing was waited for */ }
    };
    world['MessageChannel'] ??= Channel;
    world['CSS'] ??= {escape: (text: string) => text.replace(/([^\w-])/g, '\\$1')};
    Object.assign(world, {TextEncoder, TextDecoder});
    Element.prototype.scrollIntoView = () => undefined;
    // Brought here before any clock starts: translating it takes longer than a page waits.
    await import('../../../amd/src/page/workbench');
}
