import {create} from '../shared/dom';
import type {GridColumn, GridSort} from './gridmodel';

/** Makes the header row: labels, and buttons on columns that sort. */
export function makeHead(columns: readonly GridColumn[], sort: GridSort | null, onSort: (field: string) => void): HTMLElement {
    const row = create('div', 'tool_prelude-row tool_prelude-headrow');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', '1');
    columns.forEach((column, at) => {
        const cell = create('div', `tool_prelude-cell tool_prelude-cell-${column.key === 'check' ? 'check' : 'head'}`);
        cell.setAttribute('role', 'columnheader');
        cell.setAttribute('aria-colindex', String(at + 1));
        cell.dataset['key'] = column.key;
        cell.classList.toggle('tool_prelude-sticks', column.sticks === true);
        if (column.sortable) {
            const sorted = sort?.field === column.key ? sort : null;
            cell.setAttribute('aria-sort', sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none');
            const button = create('button', 'tool_prelude-sort', column.label) as HTMLButtonElement;
            button.type = 'button';
            // The grid is one stop of the Tab key: arrow keys lead up to the header.
            button.tabIndex = -1;
            const mark = create('span', '', sorted ? (sorted.descending ? ' ↓' : ' ↑') : '');
            mark.setAttribute('aria-hidden', 'true');
            button.append(mark);
            button.addEventListener('click', () => onSort(column.key));
            cell.append(button);
        } else {
            cell.append(create('span', column.key === 'check' ? 'visually-hidden sr-only' : '', column.label));
            cell.tabIndex = -1;
        }
        row.append(cell);
    });
    return row;
}

/** Has header and rows, which are laid out apart, share their columns: the same tracks, and the same least width. */
export function layColumns(root: HTMLElement, columns: readonly GridColumn[]): void {
    const tracks = columns.map(({width, grow}) => grow ? `minmax(${width}rem, ${grow}fr)` : `${width}rem`);
    root.style.setProperty('--tool-prelude-columns', tracks.join(' '));
    root.style.setProperty('--tool-prelude-least', `${columns.reduce((sum, {width}) => sum + width, 0)}rem`);
}
