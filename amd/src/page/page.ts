import {createAccessPanel} from './accesspanel';
import {createBar} from './bar';
import {createChecking} from './checking';
import {createCohortsPanel} from './cohortspanel';
import {createColumnsPanel} from './columnspanel';
import type {Config} from './config';
import {region} from './dom';
import {createFilePanel} from './filepanel';
import type {Host} from './host';
import {createImporting} from './importing';
import {createNaming} from './naming';
import {keepWork} from './keepwork';
import {createOpening} from './opening';
import {createRepair} from './repair';
import {createResultPanel} from './resultpanel';
import {initialState, type State} from './state';
import {createStore, type Store} from './store';
import {createVerifyPanel} from './verifypanel';
import {announceVerdict} from './verdict';

/** Puts life into the page: one store, the sections that draw it, and what moves it. */
export function createPage(root: HTMLElement, config: Config, host: Host): Store<State> {
    const store = createStore(initialState(config));
    const opening = createOpening(store, config, host);
    const importing = createImporting(store, config, host);
    const panel = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-panel="${name}"]`) ?? root;

    createFilePanel(panel('file'), store, opening, config, host);
    createColumnsPanel(panel('columns'), store, opening, config, host);
    createAccessPanel(panel('access'), store, config, host);
    const naming = createNaming(store, host);
    createCohortsPanel(panel('cohorts'), store, config, host, () => naming.forgetUnknown());
    const checking = createChecking(store, config, host);
    const lines = createVerifyPanel(panel('verify'), store, config, host, () => checking.again(), () => {
        const column = store.get().mapping?.targets.indexOf('cohort') ?? -1;
        void opening.remap(column, null).catch(host.report);
    });
    createRepair(panel('file'), store, lines, host.words);
    const isSafe = keepWork(panel('file'), store, opening, host, config.userid);
    createBar(region(root, 'bar'), store, importing, config, host);
    createResultPanel(panel('result'), store, importing, config, host);
    announceVerdict(region(root, 'announce'), store, host.words);

    store.watch(['phase'], ({phase}) => {
        root.dataset['phase'] = phase;
        const recent = root.querySelector<HTMLElement>('[data-region="recent"]');
        if (recent) {
            recent.hidden = phase !== 'empty';
        }
    });
    window.addEventListener('beforeunload', (event) => {
        const {phase, progress, review} = store.get();
        // A sealed import goes on without the page; one still being sent does not.
        if ((phase === 'running' && progress?.state === 'receiving') || (phase === 'ready' && review?.canUndo && !isSafe())) {
            event.preventDefault();
        }
    });
    window.addEventListener('online', () => importing.now());
    if (config.resume) {
        const {importid, filename, mine, paused} = config.resume;
        if (mine && !paused) {
            importing.resume(importid, filename);
        } else {
            importing.follow(importid, filename, mine);
        }
    }
    return store;
}
