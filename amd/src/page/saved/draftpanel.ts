import {action, region, write} from '../shared/dom';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Keeping} from './keeping';

/** What is said of a list that came by itself and waited on the site, and putting it aside. */
export function createDraftPanel(panel: HTMLElement, store: Store<State>, keeping: Keeping, host: Host): void {
    const {words} = host;
    const putAside = async(draftid: number): Promise<void> => {
        await host.site.discardDraft(draftid);
        await keeping.discard();
        location.assign(location.pathname);
    };
    action(panel, 'discarddraft').addEventListener('click', (event) => {
        const {draft} = store.get();
        const title = words.say('js_draft_discard');
        void host.confirm(title, words.say('js_draft_discard_question'), title, event.currentTarget as HTMLElement)
            .then((agreed) => agreed && draft ? host.pending('draft', putAside(draft.draftid)) : undefined).catch(host.report);
    });
    store.watch(['phase', 'draft'], ({phase, draft}) => {
        region(panel, 'draft').hidden = phase !== 'ready' || !draft;
        write(region(panel, 'draftabout'), draft?.about ?? '');
    });
}
