import type {State} from '../state';
import type {Store} from './store';

const FOCUSABLE = ':is(button, input, select, textarea, a[href], summary, [tabindex="0"]):not([disabled], [type="hidden"], [type="file"])';

const TEXT = ':is(input:not([type=checkbox], [type=radio]), select, textarea)';

const isThere = (element: Element): boolean => element.isConnected && element.closest('[hidden]') === null && !element.matches(':disabled');

/**
 * What is pressed may go away by that: a problem that is put right, a button with nothing left to do, a list whose last one was thrown
 * away. Focus goes to the next thing of the same place then, not to the top of the page. Whoever left by themselves is left alone, and
 * so is who waits for a file to be read: what comes then is led to by whoever brings it.
 */
export function keepFocus(root: HTMLElement, store: Store<State>): void {
    let last: HTMLElement | null = null;
    /** What it was in, from the inside out. */
    let around: HTMLElement[] = [];

    root.addEventListener('focusin', ({target}) => {
        last = target as HTMLElement;
        around = [];
        for (let one = last.parentElement; one && one !== root; one = one.parentElement) {
            around.push(one);
        }
    });
    root.addEventListener('focusout', ({target}) => {
        // A browser may tell this of what it takes away itself: only who leaves what is still there has left.
        if (target === last && isThere(target as HTMLElement)) {
            last = null;
        }
    });
    const rescue = (): void => {
        const {activeElement} = document;
        const lost = activeElement === null || activeElement === document.body || activeElement === last;
        if (!last || !lost || isThere(last) || store.get().phase === 'reading') {
            return;
        }
        const place = around.find((one) => isThere(one) && [...one.querySelectorAll(FOCUSABLE)].some(isThere));
        const there = place ? [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isThere) : [];
        last = null;
        // In a field Ctrl+Z would be that field's own: not where one undoes and redoes.
        (there.find((one) => !one.matches(TEXT)) ?? there[0])?.focus({preventScroll: true});
    };
    new MutationObserver(rescue).observe(root, {subtree: true, childList: true, attributes: true, attributeFilter: ['hidden', 'disabled']});
}
