import type {CellPlace} from './gridkeys';
import type {GridSource} from './gridmodel';
import type {GridWindow} from './gridwindow';

/** Which cell of the grid is the active one, and where focus is because of that: the grid is one stop of the Tab key. */
export class GridFocus {
    active: CellPlace = {row: 0, column: 0};

    /** @param reveal brings a row into sight */
    constructor(
        private readonly root: HTMLElement, private readonly head: HTMLElement, private readonly body: HTMLElement,
        private readonly window: GridWindow, private readonly reveal: (row: number) => void,
    ) {}

    /** What of a place takes focus; null when its row is out of sight. */
    target(place: CellPlace): HTMLElement | null {
        const row = place.row < 0 ? this.head.firstElementChild : this.window.element(place.row);
        const cell = row?.children[place.column];
        return (cell?.querySelector<HTMLElement>(':scope > button, :scope > input:not([hidden])') ?? cell ?? null) as HTMLElement | null;
    }

    /** Exactly one cell can be reached with Tab: the active one, or the first in sight when that is far away. */
    rove(): void {
        this.root.querySelectorAll('[tabindex="0"]').forEach((element) => element.setAttribute('tabindex', '-1'));
        const target = this.target(this.active);
        if (target) {
            target.tabIndex = 0;
        } else {
            this.body.tabIndex = 0;
        }
    }

    /**
     * The lines are in other places now: the active cell goes with its line, and what is at hand stays where it is: the line that has the
     * focus, else the first one in sight, unless that is the top.
     *
     * @param height of a row, px
     * @returns how many rows further down that is
     */
    follow(before: GridSource, after: GridSource, height: number): number {
        const {row, column} = this.active;
        const placeOf = (at: number): number => at >= 0 && at < before.count ? after.find(before.row(at).line) : -1;
        const now = placeOf(row);
        const top = Math.floor(this.root.scrollTop / height);
        const held = this.within() && this.window.element(row) ? row : top > 0 ? top : -1;
        const to = held === row ? now : placeOf(held);
        this.active = {row: now < 0 ? row : now, column};
        return to < 0 ? 0 : to - held;
    }

    /** Whether a cell has the focus. */
    within(): boolean {
        return this.body !== document.activeElement && this.body.contains(document.activeElement);
    }

    go(place: CellPlace): void {
        this.active = place;
        if (place.row >= 0) {
            this.reveal(place.row);
        }
        this.rove();
        const target = this.target(place);
        target?.focus({preventScroll: true});
        target?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
}
