/** How an edit ended: Tab and Shift+Tab also say where to go on. */
export type EditEnd = 'enter' | 'escape' | 'next' | 'previous' | 'blur';

/**
 * An input inside a cell. Enter, Tab and leaving the cell keep what was typed, Escape does not. One edit at a time;
 * `finish` is also called when the row is about to scroll away.
 */
export class GridEditor {
    private input: HTMLInputElement | null = null;
    /** Takes the input away and says what is to be done then. */
    private close: ((end: EditEnd) => () => void) | null = null;

    get open(): boolean {
        return this.input !== null;
    }

    /** `typed` replaces the value: editing began by typing. */
    start(cell: HTMLElement, label: string, value: string, typed: string | null, done: (value: string | null, end: EditEnd) => void): void {
        this.finish('blur');
        const input = document.createElement('input');
        input.type = 'text';
        input.className = 'tool_prelude-editor form-control';
        input.value = typed ?? value;
        input.autocomplete = 'off';
        input.spellcheck = false;
        input.setAttribute('aria-label', label);
        this.input = input;
        this.close = (end) => {
            this.input = null;
            this.close = null;
            cell.classList.remove('tool_prelude-editing');
            cell.tabIndex = -1;
            const text = input.value;
            input.remove();
            return () => done(end === 'escape' || text === value ? null : text, end);
        };
        input.addEventListener('keydown', (event) => this.key(event));
        input.addEventListener('blur', () => this.finish('blur'));
        // While it is edited the cell is no target of its own.
        cell.removeAttribute('tabindex');
        cell.classList.add('tool_prelude-editing');
        cell.append(input);
        input.focus({preventScroll: true});
        if (typed === null) {
            input.select();
        }
    }

    finish(end: EditEnd): void {
        this.close?.(end)();
    }

    /** Ends the edit as `finish` does, but for telling of it: that is for whoever is in the middle of something, afterwards. */
    leave(): () => void {
        return this.close?.('blur') ?? (() => undefined);
    }

    /** Whether the edit is inside this element. */
    within(element: HTMLElement): boolean {
        return this.input !== null && element.contains(this.input);
    }

    private key(event: KeyboardEvent): void {
        event.stopPropagation();
        if (event.isComposing) {
            return;
        }
        const ends: Record<string, EditEnd> = {Enter: 'enter', Escape: 'escape', Tab: event.shiftKey ? 'previous' : 'next'};
        const end = ends[event.key];
        if (end) {
            event.preventDefault();
            this.finish(end);
        }
    }
}
