import {action} from '../shared/dom';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** The hint for whoever has not imported anything yet: gone as soon as a list is there, and for good once put away. */
export function createFirstHint(root: HTMLElement, store: Store<State>, host: Host): void {
    const hint = root.querySelector<HTMLElement>('[data-region="firsthint"]');
    if (!hint) {
        return;
    }
    action(hint, 'dismisshint').addEventListener('click', () => {
        hint.remove();
        action(root, 'choose').focus();
        void host.pending('hint', host.site.dismissHint()).catch(host.report);
    });
    store.watch(['phase'], ({phase}) => {
        hint.hidden = phase !== 'empty';
    });
}
