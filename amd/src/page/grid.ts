import {create} from './dom';
import {GridEditor, type EditEnd} from './grideditor';
import {layColumns, makeHead} from './gridhead';
import {move, type Place} from './gridkeys';
import type {GridColumn, GridEvents, GridRow, GridSort, GridSource} from './gridmodel';
import {makeRow, paintRow} from './gridrow';
import {GridWindow} from './gridwindow';

/**
 * The table of people: an ARIA grid with one tab stop, arrow keys inside, Enter to edit. Shows any number of rows, for only
 * those in sight exist (see GridWindow).
 */
export class Grid {
    private readonly head = create('div', 'tool_prelude-gridhead');
    private readonly body = create('div', 'tool_prelude-gridbody');
    private readonly window: GridWindow;
    private readonly editor = new GridEditor();
    private columns: readonly GridColumn[] = [];
    private source: GridSource = {columns: [], count: 0, row: () => { throw new Error('no rows'); }};
    private active: Place = {row: 0, column: 0};
    private frame = 0;

    constructor(private readonly root: HTMLElement, label: string, hint: string, private readonly events: GridEvents) {
        root.setAttribute('role', 'grid');
        root.setAttribute('aria-label', label);
        root.setAttribute('aria-describedby', hint);
        this.head.setAttribute('role', 'rowgroup');
        this.body.setAttribute('role', 'rowgroup');
        this.body.tabIndex = -1;
        root.replaceChildren(this.head, this.body);
        this.window = new GridWindow(root, this.body, {
            make: () => makeRow(this.columns),
            paint: (element, index) => this.paint(element, index),
            leave: (element) => this.leave(element),
        });
        root.addEventListener('scroll', () => this.later(), {passive: true});
        root.addEventListener('keydown', (event) => this.key(event));
        root.addEventListener('focusin', (event) => this.focused(event.target as HTMLElement));
        root.addEventListener('focusout', (event) => root.contains(event.relatedTarget as Node | null) || this.events.reached(null));
        root.addEventListener('dblclick', (event) => this.edit(this.placeOf(event.target as HTMLElement), null));
        root.addEventListener('change', (event) => this.changed(event.target as HTMLInputElement));
        new ResizeObserver(() => this.later()).observe(root);
    }

    /** Shows these rows; `same` keeps the place (rows changed a little), else the grid goes back to the top. */
    show(source: GridSource, sort: GridSort | null, same: boolean): void {
        this.source = source;
        const key = JSON.stringify([source.columns, sort]);
        let refocus = false;
        if (this.root.dataset['columns'] !== key) {
            this.root.dataset['columns'] = key;
            this.editor.finish('blur');
            this.columns = source.columns;
            this.window.clear();
            const sorting = this.head.contains(document.activeElement);
            this.head.replaceChildren(makeHead(source.columns, sort, (field) => this.events.sort(field)));
            refocus = sorting;
            layColumns(this.root, source.columns);
            this.root.setAttribute('aria-colcount', String(source.columns.length));
        }
        this.root.setAttribute('aria-rowcount', String(source.count + 1));
        if (!same) {
            this.editor.finish('blur');
            this.root.scrollTop = 0;
            this.active = {row: Math.min(this.active.row, 0), column: this.active.column};
        }
        // A click on a column's title made it anew: focus stays on it.
        this.active = {
            row: refocus ? -1 : Math.min(this.active.row, source.count - 1), column: Math.min(this.active.column, source.columns.length - 1),
        };
        const height = this.rowHeight();
        this.root.style.setProperty('--tool-prelude-row', `${height}px`);
        this.window.reset(source.count, height);
        this.rove();
        if (refocus) {
            this.target(this.active)?.focus({preventScroll: true});
        }
    }

    /** Paints the rows in sight again: their content changed, not their order. */
    refresh(): void {
        this.window.update(true);
        this.rove();
    }

    focus(): void {
        this.go(this.active);
    }

    /** Brings a row into sight, without taking focus; nothing for -1. */
    reveal(row: number): void {
        if (row >= 0 && row < this.source.count) {
            this.active = {row, column: this.active.column};
            this.window.reveal(row, this.head.offsetHeight);
            this.rove();
        }
    }

    /** Starts to edit the first cell of a row that can be; nothing for -1. */
    editFirst(row: number): void {
        const cells = row >= 0 && row < this.source.count ? this.source.row(row).cells : {};
        const column = this.columns.findIndex(({key}) => cells[key]?.value !== undefined);
        if (column >= 0) {
            this.edit({row, column}, null);
        }
    }

    private paint(element: HTMLElement, index: number): void {
        paintRow(element, this.source.row(index), index, this.columns);
    }

    private rowHeight(): number {
        return Math.round(parseFloat(getComputedStyle(this.root).fontSize || '16') * 2.5);
    }

    private later(): void {
        if (!this.frame) {
            this.frame = requestAnimationFrame(() => {
                this.frame = 0;
                this.window.update();
                this.rove();
            });
        }
    }

    /** An element leaves its row: an edit is kept, and focus stays in the grid. */
    private leave(element: HTMLElement): void {
        if (this.editor.within(element)) {
            this.editor.finish('blur');
        }
        if (element.contains(document.activeElement)) {
            this.body.focus({preventScroll: true});
        }
    }

    private target(place: Place): HTMLElement | null {
        const row = place.row < 0 ? this.head.firstElementChild : this.window.element(place.row);
        const cell = row?.children[place.column];
        return (cell?.querySelector<HTMLElement>(':scope > button, :scope > input:not([hidden])') ?? cell ?? null) as HTMLElement | null;
    }

    /** Exactly one cell can be reached with Tab: the active one, or the first in sight when that is far away. */
    private rove(): void {
        this.root.querySelectorAll('[tabindex="0"]').forEach((element) => element.setAttribute('tabindex', '-1'));
        const target = this.target(this.active);
        if (target) {
            target.tabIndex = 0;
        } else {
            this.body.tabIndex = 0;
        }
    }

    private go(place: Place): void {
        this.active = place;
        if (place.row >= 0) {
            this.window.reveal(place.row, this.head.offsetHeight);
        }
        this.rove();
        const target = this.target(place);
        target?.focus({preventScroll: true});
        target?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    }

    private placeOf(target: HTMLElement): Place | null {
        const cell = target.closest<HTMLElement>('[aria-colindex]');
        const row = cell?.parentElement;
        if (!cell || !row) {
            return null;
        }
        return {row: Number(row.dataset['index'] ?? -1), column: Number(cell.getAttribute('aria-colindex')) - 1};
    }

    private focused(target: HTMLElement): void {
        const place = this.placeOf(target);
        if (place) {
            this.active = place;
            this.rove();
            this.events.reached(this.row(place));
        }
    }

    private key(event: KeyboardEvent): void {
        const page = Math.max(1, Math.floor(this.root.clientHeight / this.rowHeight()) - 2);
        const bounds = {rows: this.source.count, columns: this.columns.length, page};
        const place = move(event, this.active, bounds);
        if (place) {
            event.preventDefault();
            this.go(place);
        } else if (event.key === 'Enter' || event.key === 'F2') {
            if (this.edit(this.active, null)) {
                event.preventDefault();
            }
        } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            if (this.edit(this.active, event.key)) {
                event.preventDefault();
            }
        }
    }

    private row(place: Place | null): GridRow | null {
        return place && place.row >= 0 && place.row < this.source.count ? this.source.row(place.row) : null;
    }

    private edit(place: Place | null, typed: string | null): boolean {
        const row = this.row(place);
        const column = place && this.columns[place.column];
        const value = column ? row?.cells[column.key]?.value : undefined;
        if (!place || !row || !column || value === undefined) {
            return false;
        }
        this.go(place);
        const cell = this.target(place);
        if (cell) {
            this.editor.start(cell, column.label, value, typed, (text, end) => {
                if (text !== null) {
                    this.events.edit(row.line, column.key, text);
                }
                this.edited(place, end);
            });
        }
        return true;
    }

    /** After an edit: stay, or go on to the next cell that can be edited. */
    private edited(place: Place, end: EditEnd): void {
        if (end === 'blur') {
            this.rove();
            return;
        }
        if (end === 'next' || end === 'previous') {
            const step = end === 'next' ? 1 : -1;
            const row = this.row(place);
            for (let column = place.column + step; column >= 0 && column < this.columns.length; column += step) {
                if (row?.cells[this.columns[column]?.key ?? '']?.value !== undefined) {
                    this.edit({row: place.row, column}, null);
                    return;
                }
            }
        }
        this.go(place);
    }

    private changed(target: HTMLInputElement): void {
        const row = target.type === 'checkbox' ? this.row(this.placeOf(target)) : null;
        if (row) {
            this.events.include(row.line, target.checked);
        }
    }
}
