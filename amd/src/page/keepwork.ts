import type {Host} from './host';
import type {Keeping} from './keeping';
import type {Opening} from './opening';
import type {State} from './state';
import type {Store} from './store';

/**
 * Keeps the work in the browser from the first list on, and takes it up again when there is some.
 *
 * @param asks whether the page was opened for another list: what was left unfinished is offered then, not taken up
 * @returns says whether a reload would lose nothing
 */
export function keepWork(panel: HTMLElement, store: Store<State>, opening: Opening, host: Host, userid: number, asks: boolean): () => boolean {
    let keeping: Keeping | null = null;
    let asked = false;
    const begin = async(): Promise<void> => {
        asked = true;
        const {createKeeping, createKeptPanel} = await import('./workbench');
        keeping = createKeeping(store, opening, host, userid, location.pathname, asks);
        createKeptPanel(panel, store, keeping, host);
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
    store.watch(['phase'], ({phase}) => {
        if (!asked && phase === 'ready') {
            void host.pending('restore', begin()).catch(host.report);
        }
    });
    void host.pending('restore', look()).catch(host.report);
    return () => keeping?.isSafe() ?? false;
}
