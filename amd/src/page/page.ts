import {pageUnloaded, withBundle} from './bundle';
import type {Config} from './shared/config';
import {createFilePanel} from './file/filepanel';
import {createFirstHint} from './file/firsthint';
import type {Host} from './shared/host';
import {keepWork} from './saved/keepwork';
import type {Opening} from './file/opening';
import {initialState, type State} from './state';
import {createStore, type Store} from './shared/store';

/** How long after one that failed the bundle an import needs is asked for again, ms. */
const AGAIN = 5000;

/** Puts life into the page: one store, the section for the file, and all the others once there is something for them to show. */
export function createPage(root: HTMLElement, config: Config, host: Host): Store<State> {
    const store = createStore(initialState(config));
    const panel = root.querySelector<HTMLElement>('[data-panel="file"]') ?? root;
    const workbench = createNeed(root, store, config, host);
    createFilePanel(panel, store, workbench, config, host);
    createFirstHint(root, store, host);
    const isSafe = keepWork(panel, store, workbench, host, config.userid, config.start !== null);
    store.watch(['phase'], ({phase}) => {
        root.dataset['phase'] = phase;
        root.querySelectorAll<HTMLElement>('[data-region="recent"], [data-region="pausedimports"], [data-region="drafts"]').forEach((box) => {
            box.hidden = phase !== 'empty';
        });
    });
    if (config.resume || config.draft) {
        void showImport(store, workbench, host);
    }
    // Fetched and made while the person looks for their file; it fails without a word, because the first file asks again.
    host.idle(() => void workbench().then(async() => {
        const {warmUp} = await import('./workbench');
        if (store.get().phase === 'empty') {
            await warmUp(config.site);
        }
    }).catch(() => undefined));
    window.addEventListener('beforeunload', (event) => {
        const {phase, progress, review} = store.get();
        // A sealed import goes on without the page; one still being sent does not.
        if ((phase === 'running' && progress?.state === 'receiving') || (phase === 'ready' && review?.canUndo && !isSafe())) {
            event.preventDefault();
        }
    });
    return store;
}

/** Has everything that opens and shows a list there, made once; one that failed is tried again by whoever asks next. */
function createNeed(root: HTMLElement, store: Store<State>, config: Config, host: Host): () => Promise<Opening> {
    let made: Promise<Opening> | null = null;
    return () => {
        made ??= host.pending('workbench', withBundle(() => import('./workbench'), host)
            .then(({createWorkbench}) => createWorkbench(root, store, config, host)))
            .catch((error: unknown) => {
                made = null;
                throw error;
            });
        return made;
    };
}

/** An import that is under way, or a list that waits, is shown as soon as what shows it is there; until then the page says what it waits for. */
async function showImport(store: Store<State>, workbench: () => Promise<Opening>, host: Host): Promise<void> {
    try {
        await workbench();
        store.set({refused: store.get().refused.filter((issue) => issue !== pageUnloaded)});
    } catch (error) {
        if (!host.unloaded(error)) {
            host.report(error);
            return;
        }
        store.set({refused: [pageUnloaded]});
        await host.clock.sleep(AGAIN, new AbortController().signal);
        await showImport(store, workbench, host);
    }
}
