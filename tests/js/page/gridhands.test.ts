/** @jest-environment jsdom */
import {settle} from '../helpers/clock';
import {cellAt, everySecond, furnishGrid, reversed, setUp, source} from './gridsupport';

beforeAll(furnishGrid);

describe('Grid, while somebody edits', () => {
    const input = (root: HTMLElement): HTMLInputElement => root.querySelector('input[type=text]') as HTMLInputElement;
    const edit = (world: ReturnType<typeof setUp>): void => {
        world.grid.focus();
        ['ArrowRight', 'ArrowRight', 'Enter'].forEach((name) => world.key(name));
    };

    test('the lines stay where they are until the edit is over; it is of the person it began with', () => {
        const world = setUp(10);
        const {root, grid, heard, key} = world;
        edit(world);
        const before = input(root);
        before.value = 'half';
        grid.show(reversed(10), null, true);
        expect(input(root)).toBe(before);
        expect(document.activeElement).toBe(before);
        expect(cellAt(root, 0, 1).textContent).toBe('2');
        key('Enter');
        expect(heard).toEqual(['edit 2 username half']);
        expect(cellAt(root, 0, 1).textContent).toBe('11');
    });

    test('another view keeps what was typed, for that person', () => {
        const world = setUp(10);
        edit(world);
        input(world.root).value = 'half';
        world.grid.show(reversed(10), null, false);
        expect(world.heard).toEqual(['edit 2 username half']);
        expect(input(world.root)).toBeNull();
    });

    test.each([280, 400, 600, 2000])('what an edit changes may draw the grid anew, in the middle of a scroll of %i px too', (way) => {
        const again: (() => void)[] = [];
        const world = setUp(1000, {edit: () => again.forEach((run) => run())});
        again.push(() => world.grid.show(source(990), null, true));
        edit(world);
        input(world.root).value = 'kept';
        world.scroll(way);
        const shown = world.rows().map((row) => Number(row.dataset['index']));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(world.root.getAttribute('aria-rowcount')).toBe('991');
        world.rows().forEach((row) => expect(row.style.transform).toBe(`translateY(${Number(row.dataset['index']) * 40}px)`));
    });

    test('a view asked for by the edit itself is not drawn over by the one before', () => {
        const again: (() => void)[] = [];
        const world = setUp(10, {edit: () => again.forEach((run) => run())});
        again.push(() => world.grid.show(source(5), null, true));
        edit(world);
        input(world.root).value = 'kept';
        world.grid.show(source(8), null, false);
        expect(world.rows()).toHaveLength(5);
    });
});

describe('Grid, while answers put lines elsewhere', () => {
    const boxOf = (root: HTMLElement, line: number): HTMLInputElement => (
        root.querySelector(`input[aria-label="Import line ${line}"]`) as HTMLInputElement);
    const press = (element: HTMLElement, ...types: string[]): void => types.forEach((type) => {
        element.dispatchEvent(new MouseEvent(type, {bubbles: true}));
    });
    const EARLIER = 1000;

    test('focus stays with its person', () => {
        const {root, grid, heard, key} = setUp(10);
        boxOf(root, 4).focus();
        grid.show(reversed(10), null, true);
        expect(document.activeElement).toBe(boxOf(root, 4));
        boxOf(root, 4).click();
        expect(heard).toEqual(['include 4 false']);
        key('ArrowDown');
        expect(document.activeElement).toBe(boxOf(root, 3));
    });

    test('what is pressed stays under the finger until it is let go', async() => {
        const {root, grid, heard} = setUp(10);
        const box = boxOf(root, 4);
        press(box, 'pointerdown');
        grid.show(reversed(10), null, true);
        expect(box.getAttribute('aria-label')).toBe('Import line 4');
        press(box, 'pointerup');
        box.click();
        await settle(EARLIER);
        expect(heard).toEqual(['include 4 false']);
        expect(cellAt(root, 0, 1).textContent).toBe('11');
    });

    test('let go without a click it is drawn all the same', async() => {
        const {root, grid} = setUp(10);
        press(boxOf(root, 4), 'pointerdown');
        grid.show(reversed(10), null, true);
        press(document.body, 'pointercancel');
        await settle(EARLIER);
        expect(cellAt(root, 0, 1).textContent).toBe('11');
    });

    test('what is seen stays where it is when lines come in above', () => {
        const {root, grid, scroll} = setUp(1000);
        grid.show(everySecond(1000), null, true);
        scroll(4000);
        const before = cellAt(root, 100, 1).textContent;
        grid.show(source(1000), null, true);
        expect([root.scrollTop, cellAt(root, 200, 1).textContent]).toEqual([8000, before]);
    });

    test('at the top one sees what comes in', () => {
        const {root, grid} = setUp(1000);
        grid.show(everySecond(1000), null, true);
        grid.show(source(1000), null, true);
        expect([root.scrollTop, cellAt(root, 1, 1).textContent]).toEqual([0, '3']);
    });

    test('Tab after an edit goes on in the line of the edit, wherever it is by then', () => {
        const again: (() => void)[] = [];
        const world = setUp(10, {edit: () => again.forEach((run) => run())});
        again.push(() => world.grid.show(reversed(10), null, true));
        world.grid.focus();
        ['ArrowRight', 'ArrowRight', 'Enter'].forEach((name) => world.key(name));
        (document.activeElement as HTMLInputElement).value = 'new';
        world.key('Tab');
        const line = document.activeElement?.closest('[data-index]')?.querySelector('[role="rowheader"]')?.textContent;
        expect([line, (document.activeElement as HTMLInputElement).value]).toEqual(['2', 'a@']);
    });
});

describe('Grid, by finger and in a narrow window', () => {
    test('a tap edits', () => {
        const {root} = setUp(10);
        const cell = cellAt(root, 3, 3);
        cell.dispatchEvent(Object.assign(new MouseEvent('pointerdown', {bubbles: true}), {pointerType: 'touch'}));
        cell.dispatchEvent(new MouseEvent('click', {bubbles: true}));
        expect((root.querySelector('input[type=text]') as HTMLInputElement).value).toBe('a@');
    });

    test('a click of the mouse does not', () => {
        const {root} = setUp(10);
        cellAt(root, 3, 3).dispatchEvent(Object.assign(new MouseEvent('pointerdown', {bubbles: true}), {pointerType: 'mouse'}));
        cellAt(root, 3, 3).dispatchEvent(new MouseEvent('click', {bubbles: true}));
        expect(root.querySelector('input[type=text]')).toBeNull();
    });

    test('names and what will happen come first, the number of the line last; wide again, all is as it was', () => {
        const {root, grid} = setUp(10);
        const titles = (): (string | null)[] => [...root.querySelectorAll('[role="columnheader"]')].map((one) => one.textContent);
        expect(titles()).toEqual(['Import', 'Line', 'Username', 'E-mail', 'Outcome']);
        Object.defineProperty(root, 'clientWidth', {value: 320, configurable: true});
        grid.show(source(10), null, true);
        expect(titles()).toEqual(['Import', 'Username', 'Outcome', 'E-mail', 'Line']);
        expect(cellAt(root, 0, 4).textContent).toBe('2');
        expect(cellAt(root, 0, 1).classList.contains('tool_prelude-sticks')).toBe(true);
        Object.defineProperty(root, 'clientWidth', {value: 1200, configurable: true});
        grid.show(source(10), null, true);
        expect(titles()[1]).toBe('Line');
    });
});
