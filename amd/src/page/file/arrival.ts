import {ASKING_COLUMN} from '../cohort/nextstep';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** What comes next when a list is there, first things first: a question about its columns, or what was found in it. */
const NEXT = [ASKING_COLUMN, '[data-panel="columns"]:not([hidden]) [data-region="body"]:not([hidden]) select', '#tool_prelude-verify-title'];

/** By what somebody takes the page into their own hands. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** The choice of a file goes away once there is one: whoever made it by keyboard is led to what comes next, not to the top of the page. */
export function createArrival(root: HTMLElement, store: Store<State>): void {
    let before = store.get().phase;
    store.watch(['phase'], ({phase, files}) => {
        const arrived = before === 'reading' && phase === 'ready' && !files.some(({kept}) => kept);
        before = phase;
        const {activeElement} = document;
        if (arrived && (activeElement === null || activeElement === document.body || activeElement.closest('[hidden]'))) {
            const next = NEXT.map((selector) => root.querySelector<HTMLElement>(selector)).find((one) => one !== null);
            next?.focus({preventScroll: true});
            if (next?.matches(ASKING_COLUMN)) {
                keepInSight(next, root);
            }
        }
    });
}

/** The page still grows around what is asked while the list is checked: it stays in sight until somebody does something. */
function keepInSight(asked: HTMLElement, root: HTMLElement): void {
    const growth = new ResizeObserver(() => document.activeElement === asked ? asked.scrollIntoView({block: 'nearest'}) : growth.disconnect());
    growth.observe(root);
    for (const act of ACTS) {
        window.addEventListener(act, () => growth.disconnect(), {once: true, passive: true, capture: true});
    }
}
