import {countsOf} from '../shared/counts';
import {announce} from '../shared/dom';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/** Tells a screen reader, politely and once, how the check of a file ended and how the import does. */
export function announceVerdict(live: HTMLElement, store: Store<State>, words: Words): void {
    let busy = false;
    store.watch(['checking'], ({checking, review, phase, revision}) => {
        if (busy && !checking.busy && !checking.trouble && review && phase === 'ready') {
            const counts = countsOf(review, revision);
            announce(live, words.say('js_said_verdict', {
                create: counts.create, existing: counts.enrol + counts.update + counts.unchanged, error: counts.blocked,
            }));
        }
        busy = checking.busy;
    });
    let said = 0;
    store.watch(['results', 'phase'], ({progress, phase}) => {
        if (phase !== 'running' || !progress?.total) {
            said = 0;
            return;
        }
        // Every quarter is enough to hear.
        const quarter = Math.floor(progress.tally.size / progress.total * 4);
        if (quarter > said) {
            said = quarter;
            announce(live, words.say('js_running', {done: progress.tally.size, total: progress.total}));
        }
    });
}
