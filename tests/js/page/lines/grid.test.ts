/** @jest-environment jsdom */
import {cellAt, furnishGrid, setUp, source} from '../gridsupport';

beforeAll(furnishGrid);

describe('Grid, as a window', () => {
    test('has elements for rows in sight only, and tells how many there are', () => {
        const {root, rows} = setUp(100_000);
        expect(rows().length).toBeLessThan(40);
        expect(root.getAttribute('aria-rowcount')).toBe('100001');
        expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
    });

    test.each([[40], [400], [3_000_000], [200], [0], [39 * 40], [5 * 40]])('keeps document order row order when scrolled to %i px', (top) => {
        const {rows, scroll} = setUp(100_000);
        scroll(2000);
        scroll(top);
        const shown = rows().map((row) => Number(row.dataset['index']));
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(new Set(shown).size).toBe(shown.length);
        const first = Math.floor(Math.min(top, (100_000 - 8) * 40) / 40);
        expect(shown).toEqual(expect.arrayContaining([first, first + 5]));
        rows().forEach((row) => expect(row.querySelector('[data-key="line"]')?.textContent).toBe(String(Number(row.dataset['index']) + 2)));
    });

    test('shows HTML in a cell as text', () => {
        const {root, grid} = setUp(1);
        grid.show(source(1, () => '<img src=x onerror=alert(1)>'), null, false);
        expect(root.querySelector('img')).toBeNull();
        expect(cellAt(root, 0, 2).textContent).toBe('<img src=x onerror=alert(1)>');
    });

    test('shrinks and grows with what it shows', () => {
        const {grid, rows} = setUp(100);
        grid.show(source(2), null, false);
        expect(rows()).toHaveLength(2);
        grid.show(source(0), null, false);
        expect(rows()).toHaveLength(0);
        grid.show(source(100), null, false);
        expect(rows().length).toBeGreaterThan(8);
    });
});

describe('Grid, by keyboard', () => {
    test('is one stop of the Tab key', () => {
        const {root} = setUp(100);
        expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    });

    test('arrows walk from cell to cell, up into the titles', () => {
        const {root, grid, key} = setUp(100);
        grid.focus();
        key('ArrowRight');
        key('ArrowRight');
        key('ArrowDown');
        expect(document.activeElement).toBe(cellAt(root, 1, 2));
        key('ArrowUp');
        key('ArrowUp');
        expect(document.activeElement?.textContent).toContain('Username');
        expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    });

    test('Ctrl+End leads to the last cell of 100,000 rows', () => {
        const {grid, key} = setUp(100_000);
        grid.focus();
        key('End', {ctrlKey: true});
        expect((document.activeElement as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index']).toBe('99999');
    });

    test('focus stays in the grid when its row scrolls away, and the arrows bring it back', () => {
        const {root, grid, key, scroll} = setUp(1000);
        grid.focus();
        key('ArrowRight');
        scroll(20_000);
        expect(root.contains(document.activeElement)).toBe(true);
        key('ArrowDown');
        expect(document.activeElement).toBe(cellAt(root, 1, 1));
    });

    test('Enter edits, Enter keeps, focus returns to the cell', () => {
        const {root, grid, heard, key} = setUp(10);
        grid.focus();
        key('ArrowRight');
        key('ArrowRight');
        key('Enter');
        const input = root.querySelector('input[type=text]') as HTMLInputElement;
        expect(document.activeElement).toBe(input);
        expect(input.value).toBe('u2');
        input.value = 'new';
        key('Enter');
        expect(heard).toEqual(['edit 2 username new']);
        expect(document.activeElement).toBe(cellAt(root, 0, 2));
    });

    test('Escape gives up', () => {
        const {root, grid, heard, key} = setUp(10);
        grid.focus();
        key('ArrowRight');
        key('ArrowRight');
        key('F2');
        (root.querySelector('input[type=text]') as HTMLInputElement).value = 'new';
        key('Escape');
        expect(heard).toEqual([]);
        expect(root.querySelector('input[type=text]')).toBeNull();
    });

    test('Tab keeps and goes on to the next cell that can be edited', () => {
        const {root, grid, heard, key} = setUp(10);
        grid.focus();
        key('ArrowRight');
        key('ArrowRight');
        key('Enter');
        (root.querySelector('input[type=text]') as HTMLInputElement).value = 'new';
        key('Tab');
        expect(heard).toEqual(['edit 2 username new']);
        expect((document.activeElement as HTMLInputElement).value).toBe('a@');
        expect(root.querySelectorAll('input[type=text]')).toHaveLength(1);
    });

    test('typing replaces the value', () => {
        const {root, grid, key} = setUp(10);
        grid.focus();
        key('ArrowRight');
        key('ArrowRight');
        key('x');
        expect((root.querySelector('input[type=text]') as HTMLInputElement).value).toBe('x');
    });

    test('an edit under way is kept when its row scrolls away', () => {
        const {root, grid, heard, key, scroll} = setUp(1000);
        grid.focus();
        key('ArrowRight');
        key('ArrowRight');
        key('Enter');
        (root.querySelector('input[type=text]') as HTMLInputElement).value = 'kept';
        scroll(20_000);
        expect(heard).toEqual(['edit 2 username kept']);
        expect(root.querySelector('input[type=text]')).toBeNull();
    });

    test('a line number can\'t be edited', () => {
        const {root, grid, key} = setUp(10);
        grid.focus();
        key('ArrowRight');
        key('Enter');
        expect(root.querySelector('input[type=text]')).toBeNull();
    });
});

describe('Grid, by mouse', () => {
    test('the checkbox leaves a line out', () => {
        const {root, heard} = setUp(10);
        (cellAt(root, 3, 0).querySelector('input') as HTMLInputElement).click();
        expect(heard).toEqual(['include 5 false']);
    });

    test('a double click edits', () => {
        const {root} = setUp(10);
        cellAt(root, 3, 3).dispatchEvent(new MouseEvent('dblclick', {bubbles: true}));
        expect((root.querySelector('input[type=text]') as HTMLInputElement).value).toBe('a@');
    });

    test('a click on a title sorts, and focus stays on it', () => {
        const {root, grid, heard} = setUp(10);
        const button = [...root.querySelectorAll('button')].find((one) => one.textContent === 'Username') as HTMLButtonElement;
        button.focus();
        button.click();
        expect(heard).toEqual(['sort username']);
        grid.show(source(10), {field: 'username', descending: false}, false);
        expect(document.activeElement?.textContent).toContain('Username');
        expect(root.querySelector('[data-key="username"][role="columnheader"]')?.getAttribute('aria-sort')).toBe('ascending');
    });
});

test('a cell in error says so, and why', () => {
    const {root} = setUp(1);
    const cell = cellAt(root, 0, 3);
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    expect(cell.textContent).toContain('incomplete');
});
