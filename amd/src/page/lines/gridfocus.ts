import type {CellPlace} from './gridkeys';
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
