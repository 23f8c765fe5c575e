/** Room kept between what is brought into view and the bar, in pixels. */
const AIR = 16;

/**
 * Nothing that is brought into view or gets the focus is left under the bar, however tall its words make it: the page is scrolled as if
 * it ended where the bar starts. When the bar grows over what has the focus, that is brought out from under it.
 */
export function createUnderBar(bar: HTMLElement, root: HTMLElement): void {
    new ResizeObserver(() => {
        const tall = bar.offsetHeight;
        document.documentElement.style.setProperty('--tool-prelude-bar', `${tall && tall + AIR}px`);
        const {activeElement} = document;
        if (tall && activeElement && root.contains(activeElement) && !bar.contains(activeElement) && overlap(activeElement, bar)) {
            activeElement.scrollIntoView({block: 'nearest'});
        }
    }).observe(bar);
}

/** Whether the bar reaches over an element. What was scrolled out of sight on purpose stays there. */
function overlap(element: Element, bar: Element): boolean {
    const {top, bottom} = element.getBoundingClientRect();
    const over = bar.getBoundingClientRect();
    return bottom > over.top && top < over.bottom;
}
