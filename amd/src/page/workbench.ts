import {createAccessPanel} from './access/accesspanel';
import {createArrival} from './file/arrival';
import {createBar} from './run/bar';
import {createChecking} from './run/checking';
import {createCohortSplit} from './cohort/cohortsplit';
import {createCohortsPanel} from './cohort/cohortspanel';
import {createColumnsPanel} from './columns/columnspanel';
import type {Config} from './shared/config';
import {region} from './shared/dom';
import {keepFocus} from './shared/focuskeeper';
import type {Host} from './shared/host';
import {createImporting} from './run/importing';
import {createNaming} from './cohort/naming';
import {createOpening, type Opening} from './file/opening';
import {createRepair} from './file/repair';
import {createResultPanel} from './run/resultpanel';
import type {State} from './state';
import type {Store} from './shared/store';
import {openDraft} from './saved/opendraft';
import {createVerifyPanel} from './lines/verifypanel';
import {createUnderBar} from './run/underbar';
import {announceVerdict} from './run/verdict';

export {createKeeping} from './saved/keeping';
export {createKeptPanel} from './saved/keptpanel';
export {createDraftPanel} from './saved/draftpanel';
export {warmUp} from './file/warm';

/**
 * What opens files, and everything below them: columns, check, cohorts, access, bar, result. A bundle of its own, so that the page is there
 * before it: loaded and made when the browser has nothing else to do, for the first file or for an import that is under way at the latest.
 */
export function createWorkbench(root: HTMLElement, store: Store<State>, config: Config, host: Host): Opening {
    const opening = createOpening(store, config, host);
    const importing = createImporting(store, config, host);
    const panel = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-panel="${name}"]`) ?? root;

    // First of all: the server is asked before the list is drawn, and answers meanwhile. What the cohorts are is soon asked, and
    // answered while thousands of people are written down.
    const naming = createNaming(store, host);
    const checking = createChecking(store, config, host);
    createColumnsPanel(panel('columns'), store, opening, config, host);
    createAccessPanel(panel('access'), store, config, host);
    const lines = createVerifyPanel(panel('verify'), store, config, host, () => checking.again(), (field) => {
        const column = store.get().mapping?.targets.indexOf(field) ?? -1;
        void opening.remap(column, null, false).catch(host.report);
    });
    createCohortsPanel(panel('cohorts'), store, config, host, lines, () => naming.forgetUnknown());
    createCohortSplit(root, store, lines, host);
    createRepair(panel('file'), store, lines, host.words);
    createBar(region(root, 'bar'), root, store, importing, config, host);
    createUnderBar(region(root, 'bar'), root);
    createArrival(root, store);
    keepFocus(root, store);
    createResultPanel(panel('result'), store, importing, config, host);
    announceVerdict(region(root, 'announce'), store, host.words);

    window.addEventListener('online', () => importing.now());
    document.addEventListener('visibilitychange', () => {
        if (!document.hidden) {
            checking.back();
            // Back from another tab, where they may have logged in again.
            if (store.get().progress?.wait?.trouble === 'login') {
                importing.now();
            }
        }
    });
    if (config.resume) {
        const {importid, filename, mine, paused} = config.resume;
        if (mine && !paused) {
            importing.resume(importid, filename);
        } else {
            importing.follow(importid, filename, mine);
        }
    }
    if (config.draft) {
        void openDraft(store, opening, host, config.draft).catch(host.report);
    }
    return opening;
}
