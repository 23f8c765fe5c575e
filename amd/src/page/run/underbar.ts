/** Room kept between what is brought into view and the bar, in pixels. */
const AIR = 16;

/**
 * Nothing that is brought into view or gets the focus is left under the bar, however tall its words make it: the page is scrolled as if
 * it ended where the bar starts. When the bar grows over what has the focus, that is brought out from under it.
 */
export function createUnderBar(bar: HTMLElement, root: HTMLElement): void {
    new ResizeObserver(() => {
        const tall = bar.offsetHeight;
        const {activeElement} = document;
        const covered = tall && activeElement && root.contains(activeElement) && !bar.contains(activeElement) && overlap(activeElement, bar);
        const room = `${tall && tall + AIR}px`;
        // Not as a property of the page that its elements inherit: all of them would be styled anew.
        document.documentElement.style.scrollPaddingBottom = room;
        bar.style.setProperty('--tool-prelude-bar', room);
        if (covered) {
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
