import type {Config} from './config';
import {createFilePanel} from './filepanel';
import {createFirstHint} from './firsthint';
import type {Host} from './host';
import {keepWork} from './keepwork';
import {createOpening} from './opening';
import {initialState, type State} from './state';
import {createStore, type Store} from './store';
import {warmUp} from './warm';

/** Puts life into the page: one store, the section for the file, and all the others once there is something for them to show. */
export function createPage(root: HTMLElement, config: Config, host: Host): Store<State> {
    const store = createStore(initialState(config));
    const opening = createOpening(store, config, host);
    const panel = root.querySelector<HTMLElement>('[data-panel="file"]') ?? root;
    let bench: Promise<void> | null = null;
    const needBench = (): void => {
        bench ??= host.pending('workbench', import('./workbench').then(({createWorkbench}) => createWorkbench(root, store, opening, config, host)))
            .catch((error: unknown) => {
                // The network may have been away: the next file tries again.
                bench = null;
                host.report(error);
            });
    };
    createFilePanel(panel, store, opening, config, host, needBench);
    createFirstHint(root, store, host);
    const isSafe = keepWork(panel, store, opening, host, config.userid, config.start !== null);
    store.watch(['phase'], ({phase}) => {
        root.dataset['phase'] = phase;
        const recent = root.querySelector<HTMLElement>('[data-region="recent"]');
        if (recent) {
            recent.hidden = phase !== 'empty';
        }
        if (phase !== 'empty' || config.resume) {
            needBench();
        }
    });
    // Fetched and made while the person looks for their file; it fails without a word, because the first file asks again.
    host.idle(() => void import('./workbench').then(async() => {
        needBench();
        await bench;
        if (store.get().phase === 'empty') {
            await warmUp(config.site);
        }
    }, () => undefined));
    window.addEventListener('beforeunload', (event) => {
        const {phase, progress, review} = store.get();
        // A sealed import goes on without the page; one still being sent does not.
        if ((phase === 'running' && progress?.state === 'receiving') || (phase === 'ready' && review?.canUndo && !isSafe())) {
            event.preventDefault();
        }
    });
    return store;
}
