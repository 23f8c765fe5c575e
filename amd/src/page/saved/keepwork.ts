import {pageUnloaded} from '../bundle';
import type {Host} from '../shared/host';
import type {Keeping} from './keeping';
import type {Opening} from '../file/opening';
import type {State} from '../state';
import type {Store} from '../shared/store';

/**
 * Keeps the work in the browser from the first list on, and takes it up again when there is some.
 *
 * @param asks whether the page was opened for another list: what was left unfinished is offered then, not taken up
 * @returns says whether a reload would lose nothing
 */
export function keepWork(
    panel: HTMLElement, store: Store<State>, workbench: () => Promise<Opening>, host: Host, userid: number, asks: boolean,
): () => boolean {
    let keeping: Keeping | null = null;
    let asked = false;
    const begin = async(): Promise<void> => {
        asked = true;
        try {
            const opening = await workbench();
            const {createDraftPanel, createKeeping, createKeptPanel} = await import('../workbench');
            keeping = createKeeping(store, opening, host, userid, location.pathname, asks);
            createKeptPanel(panel, store, keeping, host);
            createDraftPanel(panel, store, keeping, host);
        } catch (error) {
            // Whatever is opened next, and could not be without the same bundle, asks again.
            asked = false;
            throw error;
        }
        await keeping.start();
    };
    /** Only the store itself knows: what else a browser keeps, a login may clear. */
    const look = async(): Promise<void> => {
        // Where nothing can be kept there is nothing; whoever drops a list is told.
        const works = await host.keep.store.read('meta ').catch(() => new Map());
        if (works.size && !asked && store.get().phase === 'empty') {
            await begin();
        }
    };
    const restore = (work: Promise<void>): void => void host.pending('restore', work).catch((error: unknown) => {
        if (host.unloaded(error)) {
            store.set({refused: [pageUnloaded]});
        } else {
            host.report(error);
        }
    });
    store.watch(['phase'], ({phase}) => {
        if (!asked && phase === 'ready') {
            restore(begin());
        }
    });
    restore(look());
    return () => keeping?.isSafe() ?? false;
}
