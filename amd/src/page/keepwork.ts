import type {Host} from './host';
import type {Keeping} from './keeping';
import type {Opening} from './opening';
import type {State} from './state';
import type {Store} from './store';

/**
 * Keeps the work in the browser from the first list on, and takes it up again when there is some.
 *
 * @returns says whether a reload would lose nothing
 */
export function keepWork(panel: HTMLElement, store: Store<State>, opening: Opening, host: Host, userid: number): () => boolean {
    let keeping: Keeping | null = null;
    let asked = false;
    const begin = async(): Promise<void> => {
        const {createKeeping, createKeptPanel} = await import('./workbench');
        keeping = createKeeping(store, opening, host, userid, location.pathname);
        createKeptPanel(panel, store, keeping, host);
        await keeping.start();
    };
    store.watch(['phase'], ({phase}) => {
        if (!asked && (phase === 'ready' || (phase === 'empty' && host.keep.tab.mayHaveWork()))) {
            asked = true;
            void host.pending('restore', begin()).catch(host.report);
        }
    });
    return () => keeping?.isSafe() ?? false;
}
