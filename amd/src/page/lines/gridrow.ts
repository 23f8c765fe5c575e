import {create, write} from '../shared/dom';
import type {GridCell, GridColumn, GridRow} from './gridmodel';

/** An empty row of the grid, to be painted again and again as rows come and go. */
export function makeRow(columns: readonly GridColumn[]): HTMLElement {
    const row = create('div', 'tool_prelude-row');
    row.setAttribute('role', 'row');
    columns.forEach((column, at) => {
        const cell = create('div', `tool_prelude-cell tool_prelude-cell-${kind(column)}`);
        cell.setAttribute('role', column.key === 'line' ? 'rowheader' : 'gridcell');
        cell.setAttribute('aria-colindex', String(at + 1));
        cell.dataset['key'] = column.key;
        cell.classList.toggle('tool_prelude-sticks', column.sticks === true);
        cell.tabIndex = -1;
        if (column.key === 'check') {
            const box = document.createElement('input');
            box.type = 'checkbox';
            box.tabIndex = -1;
            cell.removeAttribute('tabindex');
            cell.append(box);
        } else if (column.key === 'outcome') {
            cell.append(create('span', 'tool_prelude-tag'), create('span', 'tool_prelude-why'));
        } else {
            cell.append(create('span', 'tool_prelude-value'), create('span', 'visually-hidden sr-only'));
        }
        row.append(cell);
    });
    return row;
}

/** Puts a row's values into the element; everything as text, whatever a cell contains. */
export function paintRow(element: HTMLElement, row: GridRow, index: number, columns: readonly GridColumn[]): void {
    element.dataset['index'] = String(index);
    element.setAttribute('aria-rowindex', String(index + 2));
    element.classList.toggle('tool_prelude-row-out', row.included === false);
    columns.forEach((column, at) => {
        const cell = element.children[at] as HTMLElement;
        if (column.key === 'check') {
            paintCheck(cell.firstElementChild as HTMLInputElement, row);
        } else if (column.key === 'outcome') {
            paintOutcome(cell, row.outcome);
        } else {
            paintText(cell, row.cells[column.key] ?? {text: ''});
        }
    });
}

function kind(column: GridColumn): string {
    return ['check', 'line', 'outcome'].includes(column.key) ? column.key : 'text';
}

function paintCheck(box: HTMLInputElement, row: GridRow): void {
    box.hidden = row.included === null;
    box.checked = row.included === true;
    box.setAttribute('aria-label', row.includeLabel);
}

function paintOutcome(cell: HTMLElement, outcome: GridRow['outcome']): void {
    const [tag, why] = cell.children as unknown as [HTMLElement, HTMLElement];
    write(tag, outcome.label);
    tag.dataset['tone'] = outcome.tone;
    tag.hidden = outcome.label === '';
    write(why, outcome.why);
    cell.title = outcome.why;
}

function paintText(cell: HTMLElement, content: GridCell): void {
    const [value, why] = cell.children as unknown as [HTMLElement, HTMLElement];
    write(value, content.text);
    write(why, content.why ?? '');
    cell.title = content.why ? content.why : content.text;
    cell.dataset['level'] = content.level ?? '';
    if (content.level === 'error') {
        cell.setAttribute('aria-invalid', 'true');
    } else {
        cell.removeAttribute('aria-invalid');
    }
    if (content.value === undefined) {
        cell.setAttribute('aria-readonly', 'true');
    } else {
        cell.removeAttribute('aria-readonly');
    }
}
