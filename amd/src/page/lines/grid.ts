import {create} from '../shared/dom';
import {GridEditor, type EditEnd} from './grideditor';
import {fitColumns} from './gridfit';
import {GridFocus} from './gridfocus';
import {layColumns, makeHead} from './gridhead';
import {move, cellPlaceOf, type CellPlace} from './gridkeys';
import type {GridColumn, GridEvents, GridRow, GridSort, GridSource} from './gridmodel';
import {whenFree} from '../shared/press';
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
    private readonly focused: GridFocus;
    private readonly editor = new GridEditor();
    private columns: readonly GridColumn[] = [];
    private source: GridSource = {columns: [], count: 0, row: () => { throw new Error('no rows'); }, find: () => -1};
    private sort: GridSort | null = null;
    /** What is shown once the edit under way is over: lines don't move under it. */
    private next: (() => void) | null = null;
    /** What is told once all rows are where they belong. */
    private readonly untold: (() => void)[] = [];
    private shows = 0;
    private frame = 0;
    private touched = false;

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
        this.focused = new GridFocus(root, this.head, this.body, this.window,
            (row) => this.drawing(() => this.window.reveal(row, this.head.offsetHeight)));
        root.addEventListener('scroll', () => this.later(), {passive: true});
        root.addEventListener('keydown', (event) => this.key(event));
        root.addEventListener('focusin', (event) => this.arrived(event.target as HTMLElement));
        root.addEventListener('focusout', (event) => root.contains(event.relatedTarget as Node | null) || this.events.reached(null));
        root.addEventListener('dblclick', (event) => this.edit(cellPlaceOf(event.target as HTMLElement), null));
        root.addEventListener('pointerdown', (event) => {
            this.touched = event.pointerType === 'touch';
        });
        root.addEventListener('click', (event) => this.touched && !this.editor.open && this.edit(cellPlaceOf(event.target as HTMLElement), null));
        root.addEventListener('change', (event) => this.changed(event.target as HTMLInputElement));
        new ResizeObserver(() => this.isFitting() ? this.later() : this.show(this.source, this.sort, true)).observe(root);
    }

    /** Shows these rows; `same` keeps the place (rows changed a little), else the grid goes back to the top. */
    show(source: GridSource, sort: GridSort | null, same: boolean): void {
        whenFree(this.root, () => this.draw(source, sort, same));
    }

    private draw(source: GridSource, sort: GridSort | null, same: boolean): void {
        if (same && this.editor.open && this.source.count > 0 && !this.keepsEdited(source)) {
            this.next = () => this.draw(source, sort, true);
            return;
        }
        const shows = ++this.shows;
        this.next = null;
        const columns = fitColumns(source.columns, this.root);
        const anew = this.root.dataset['columns'] !== JSON.stringify([columns, sort]);
        if (anew || !same) {
            this.editor.finish('blur');
            this.root.scrollTop = same ? this.root.scrollTop : 0;
        }
        if (shows !== this.shows) {
            // What was edited had the grid drawn already, as things are now.
            return;
        }
        const height = this.rowHeight();
        const shift = same ? this.focused.follow(this.source, source, height) : 0;
        const within = this.focused.within();
        this.source = source;
        this.sort = sort;
        const sorting = anew && this.head.contains(document.activeElement);
        if (anew) {
            this.root.dataset['columns'] = JSON.stringify([columns, sort]);
            this.columns = columns;
            this.drawing(() => this.window.clear());
            this.head.replaceChildren(makeHead(columns, sort, (field) => this.events.sort(field)));
            layColumns(this.root, columns);
            this.root.setAttribute('aria-colcount', String(columns.length));
        }
        this.root.setAttribute('aria-rowcount', String(source.count + 1));
        const row = same ? this.focused.active.row : Math.min(this.focused.active.row, 0);
        // A click on a column's title made it anew: focus stays on it.
        this.focused.active = {row: sorting ? -1 : Math.min(row, source.count - 1), column: Math.min(this.focused.active.column, columns.length - 1)};
        this.root.style.setProperty('--tool-prelude-row', `${height}px`);
        this.drawing(() => this.window.reset(source.count, height, shift));
        this.focused.rove();
        if (sorting || within) {
            this.focused.target(this.focused.active)?.focus({preventScroll: true});
        }
    }

    focus(): void {
        this.focused.go(this.focused.active);
    }

    /** Brings a row into sight, without taking focus; nothing for -1. */
    reveal(row: number): void {
        if (row >= 0 && row < this.source.count) {
            this.focused.active = {row, column: this.focused.active.column};
            this.drawing(() => this.window.reveal(row, this.head.offsetHeight));
            this.focused.rove();
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
                this.drawing(() => this.window.update());
                this.focused.rove();
            });
        }
    }

    /** Moves and paints rows; what is to be told of it is told when all are in their places, for it may have the grid drawn anew. */
    private drawing(draw: () => void): void {
        draw();
        this.untold.splice(0).forEach((tell) => tell());
    }

    private isFitting(): boolean {
        const {columns} = this.root.dataset;
        return columns === undefined || columns === JSON.stringify([fitColumns(this.source.columns, this.root), this.sort]);
    }

    /** Whether the row that is edited is where it was. */
    private keepsEdited(source: GridSource): boolean {
        return source.find(this.row(this.focused.active)?.line ?? 0) === this.focused.active.row;
    }

    /** An element leaves its row: an edit is kept, and focus stays in the grid. */
    private leave(element: HTMLElement): void {
        if (this.editor.within(element)) {
            this.untold.push(this.editor.leave());
        }
        if (element.contains(document.activeElement)) {
            this.body.focus({preventScroll: true});
        }
    }

    private arrived(target: HTMLElement): void {
        const place = cellPlaceOf(target);
        if (place) {
            this.focused.active = place;
            this.focused.rove();
            this.events.reached(this.row(place));
        }
    }

    private key(event: KeyboardEvent): void {
        const page = Math.max(1, Math.floor(this.root.clientHeight / this.rowHeight()) - 2);
        const bounds = {rows: this.source.count, columns: this.columns.length, page};
        const place = move(event, this.focused.active, bounds);
        if (place) {
            event.preventDefault();
            this.focused.go(place);
            return;
        }
        const types = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
        if ((types || event.key === 'Enter' || event.key === 'F2') && this.edit(this.focused.active, types ? event.key : null)) {
            event.preventDefault();
        }
    }

    private row(place: CellPlace | null): GridRow | null {
        return place && place.row >= 0 && place.row < this.source.count ? this.source.row(place.row) : null;
    }

    private edit(place: CellPlace | null, typed: string | null): boolean {
        const row = this.row(place);
        const column = place && this.columns[place.column];
        const value = column ? row?.cells[column.key]?.value : undefined;
        if (!place || !row || !column || value === undefined) {
            return false;
        }
        this.focused.go(place);
        const cell = this.focused.target(place);
        if (cell) {
            this.editor.start(cell, column.label, value, typed, (text, end) => {
                if (text !== null) {
                    this.events.edit(row.line, column.key, text);
                }
                // Unless what was typed had it drawn already.
                this.next?.();
                this.edited({row: this.source.find(row.line), column: place.column}, end, place);
            });
        }
        return true;
    }

    /** After an edit: stay in its line, or where that was, or go on to the next cell of it that can be edited. */
    private edited(place: CellPlace, end: EditEnd, before: CellPlace): void {
        if (end === 'blur') {
            this.focused.rove();
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
        this.focused.go(place.row < 0 ? before : place);
    }

    private changed(target: HTMLInputElement): void {
        const row = target.type === 'checkbox' ? this.row(cellPlaceOf(target)) : null;
        if (row) {
            this.events.include(row.line, target.checked);
        }
    }
}
