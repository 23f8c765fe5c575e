import type {Opening} from '../file/opening';
import type {Draft} from '../shared/config';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';
import {readDraft} from './readdraft';

/** Opens a list that waits on the site, as if its files had been dropped: what was in doubt is asked here. */
export async function openDraft(store: Store<State>, opening: Opening, host: Host, draft: Draft): Promise<void> {
    if (store.get().phase !== 'empty') {
        return;
    }
    const names = [draft.filename];
    store.set({phase: 'reading', names});
    try {
        const sources = await host.pending('draft', readDraft(draft, host.site));
        // A file may have been dropped meanwhile: that is the newer wish.
        if (store.get().names === names) {
            store.set({phase: 'empty', names: []});
            await opening.open(sources, draft);
        }
    } catch (error) {
        if (store.get().names === names) {
            store.set({phase: 'empty', names: []});
        }
        throw error;
    }
}
