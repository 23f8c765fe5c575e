/** Rows painted above and below what is seen, so that a quick scroll shows no gap. */
const SPARE = 6;

/** What a window needs of its rows. */
export interface WindowRows {
    make(): HTMLElement;
    paint(element: HTMLElement, index: number): void;
    /** About to show another row: the last moment to rescue focus or an edit. */
    leave(element: HTMLElement): void;
}

/**
 * A fixed-height window over many rows: only those on screen have elements. Elements that scroll out at one end are
 * painted anew at the other, and moved there in the document too, so that reading order is row order.
 */
export class GridWindow {
    private readonly elements: HTMLElement[] = [];
    private first = 0;
    private count = 0;
    private height = 38;

    constructor(private readonly scroller: HTMLElement, private readonly body: HTMLElement, private readonly rows: WindowRows) {}

    /** Index of a row shown by this element, or -1. */
    element(index: number): HTMLElement | null {
        return this.elements[index - this.first] ?? null;
    }

    /** Another set of rows (same columns): everything is painted again; what is seen is `shift` rows further down than before. */
    reset(count: number, rowHeight: number, shift: number): void {
        this.count = count;
        this.height = rowHeight;
        this.body.style.height = `${count * rowHeight}px`;
        if (shift !== 0) {
            this.scroller.scrollTop += shift * rowHeight;
        }
        this.update(true);
    }

    /** Another set of columns: the elements are made anew. */
    clear(): void {
        this.elements.forEach((element) => this.rows.leave(element));
        this.elements.length = 0;
        this.body.replaceChildren();
        this.first = 0;
    }

    /** Paints what is seen now; `all` repaints rows that were there already. */
    update(all = false): void {
        const seen = Math.ceil(this.scroller.clientHeight / this.height) + 1;
        const wanted = Math.min(this.count, seen + 2 * SPARE);
        const top = Math.floor(this.scroller.scrollTop / this.height) - SPARE;
        const first = Math.max(0, Math.min(top, this.count - wanted));
        this.resize(wanted);
        const shift = first - this.first;
        this.first = first;
        if (all || Math.abs(shift) >= wanted) {
            this.elements.forEach((element, at) => this.place(element, first + at, !all));
        } else if (shift > 0) {
            this.elements.splice(0, shift).forEach((element, at) => {
                this.elements.push(element);
                this.place(element, first + wanted - shift + at, true);
                this.body.append(element);
            });
        } else if (shift < 0) {
            this.elements.splice(shift).reverse().forEach((element, at) => {
                this.elements.unshift(element);
                this.place(element, first - shift - 1 - at, true);
                this.body.prepend(element);
            });
        }
    }

    /** Scrolls as little as needed for the row to be whole in sight, below a header of `head` pixels. */
    reveal(index: number, head: number): void {
        const top = index * this.height;
        const room = this.scroller.clientHeight - head;
        if (top < this.scroller.scrollTop) {
            this.scroller.scrollTop = top;
        } else if (top + this.height > this.scroller.scrollTop + room) {
            this.scroller.scrollTop = top + this.height - room;
        }
        this.update();
    }

    private resize(wanted: number): void {
        while (this.elements.length > wanted) {
            const element = this.elements.pop() as HTMLElement;
            this.rows.leave(element);
            element.remove();
        }
        while (this.elements.length < wanted) {
            const element = this.rows.make();
            this.elements.push(element);
            this.body.append(element);
            this.place(element, this.first + this.elements.length - 1, false);
        }
    }

    private place(element: HTMLElement, index: number, leaving: boolean): void {
        if (leaving) {
            this.rows.leave(element);
        }
        element.style.transform = `translateY(${index * this.height}px)`;
        if (index < this.count) {
            this.rows.paint(element, index);
        }
    }
}
