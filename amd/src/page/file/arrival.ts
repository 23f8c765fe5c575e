import {ASKING_COLUMN} from '../cohort/nextstep';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** What comes next when a list is there, first things first: a question about its columns, or what was found in it. */
const NEXT = [ASKING_COLUMN, '[data-panel="columns"]:not([hidden]) [data-region="body"]:not([hidden]) select', '#tool_prelude-verify-title'];

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
                // What is asked is not left under the bar; what is in sight stays where it is.
                next.scrollIntoView({block: 'nearest'});
            }
        }
    });
}
