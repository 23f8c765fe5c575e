import {Grid} from '../../../amd/src/page/lines/grid';
import type {GridEvents, GridSource} from '../../../amd/src/page/lines/gridmodel';

const HEIGHT = 300;

export const source = (count: number, change: (line: number) => string = (line) => `u${line}`): GridSource => ({
    columns: [
        {key: 'check', label: 'Import', width: 3, grow: 0, sortable: false},
        {key: 'line', label: 'Line', width: 4, grow: 0, sortable: true},
        {key: 'username', label: 'Username', width: 8, grow: 1, sortable: true, sticks: true},
        {key: 'email', label: 'E-mail', width: 8, grow: 1, sortable: true},
        {key: 'outcome', label: 'Outcome', width: 9, grow: 1, sortable: false},
    ],
    count,
    find: (line) => line - 2 < count ? line - 2 : -1,
    row: (index) => ({
        line: index + 2, name: String(index + 2), included: true, includeLabel: `Import line ${index + 2}`,
        cells: {
            line: {text: String(index + 2)}, username: {text: change(index + 2), value: change(index + 2)},
            email: {text: 'a@', value: 'a@', level: 'error', why: 'incomplete'},
        },
        outcome: {label: 'blocked', tone: 'bad', why: 'incomplete'},
    }),
});

/** The same lines the other way round, as when answers put others first. */
export const reversed = (count: number): GridSource => (
    {...source(count), row: (index) => source(count).row(count - 1 - index), find: (line) => count + 1 - line});

/** Of these lines every second one only, as when answers bring the others in between. */
export const everySecond = (count: number): GridSource => (
    {...source(count / 2), row: (index) => source(count).row(2 * index), find: (line) => line % 2 ? -1 : (line - 2) / 2});

export const setUp = (count: number, events: Partial<GridEvents> = {}) => {
    document.body.innerHTML = '<button id="before"></button><div id="grid"></div>';
    const root = document.getElementById('grid') as HTMLElement;
    Object.defineProperty(root, 'clientHeight', {value: HEIGHT, configurable: true});
    const heard: string[] = [];
    const grid = new Grid(root, 'People', 'hint', {
        edit: (line, field, value) => heard.push(`edit ${line} ${field} ${value}`),
        include: (line, included) => heard.push(`include ${line} ${included}`),
        sort: (field) => heard.push(`sort ${field}`),
        reached: () => undefined,
        ...events,
    });
    grid.show(source(count), null, false);
    const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-index]')];
    const key = (name: string, options: KeyboardEventInit = {}): void => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true, ...options}));
    };
    const scroll = (top: number): void => {
        root.scrollTop = top;
        root.dispatchEvent(new Event('scroll'));
        jest.advanceTimersToNextFrame();
    };
    return {root, grid, heard, rows, key, scroll};
};

export const cellAt = (root: HTMLElement, row: number, column: number): HTMLElement =>
    root.querySelector(`[data-index="${row}"] [aria-colindex="${column + 1}"]`) as HTMLElement;

/** What jsdom lacks. */
export const furnishGrid = (): void => {
    (globalThis as unknown as {ResizeObserver: unknown}).ResizeObserver = class {
        observe(): void { /* sizes never change here */ }
    };
    Element.prototype.scrollIntoView = () => undefined;
};
