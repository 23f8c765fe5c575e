import type {Config} from '../shared/config';
import {action, region, tell} from '../shared/dom';
import type {Host} from '../shared/host';
import {createSheet} from './printslips';
import {noSlips, type Slips} from './madeslips';
import {makeSheet, makesSlips, sheetState} from './slips';
import {slipsCsv} from './slipscsv';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** One password for each: the sheet to print and the table, one of which has to be saved before the import can start. */
export function createSheetPanel(box: HTMLElement, store: Store<State>, config: Config, host: Host): void {
    const {words} = host;
    const sheet = createSheet(box, config, host);
    /** What was printed, while nobody has said yet how it came out. */
    let printed: Slips | null = null;

    action(box, 'print').addEventListener('click', () => {
        const state = store.get();
        const made = makeSheet(state, config, host);
        // The passwords are remembered at once: printed again, the sheet is the same.
        store.set({slips: {...state.slips, passwords: made.slips.passwords}});
        sheet.print(made.sheet, state.access.forcechange);
        printed = made.slips;
        draw(store.get());
        action(box, 'printed').focus();
    });
    action(box, 'printed').addEventListener('click', () => settle(printed));
    action(box, 'notprinted').addEventListener('click', () => settle(null));
    action(box, 'csv').addEventListener('click', () => {
        const state = store.get();
        const made = makeSheet(state, config, host);
        host.download(words.say('js_slip_file', name(state)), 'text/csv', slipsCsv(made.sheet, config, words));
        store.set({slips: made.slips});
        settle(null);
    });

    store.watch(['files'], () => {
        sheet.clear();
        printed = null;
        if (store.get().slips !== noSlips) {
            store.set({slips: noSlips});
        }
    });
    store.watch(['phase', 'review', 'revision', 'edits', 'access', 'slips', 'checking'], draw);

    function settle(saved: Slips | null): void {
        sheet.clear();
        printed = null;
        if (saved) {
            store.set({slips: saved});
        }
        draw(store.get());
        if (box.contains(document.activeElement) || document.activeElement === document.body) {
            action(box, 'print').focus();
        }
    }

    function draw(state: State): void {
        box.hidden = !makesSlips(state.access);
        if (box.hidden || state.phase !== 'ready') {
            return;
        }
        const stands = sheetState(state, config);
        box.dataset['sheet'] = stands;
        region(box, 'asked').hidden = printed === null;
        action(box, 'print').disabled = action(box, 'csv').disabled = state.checking.busy || stands === 'none';
        tell(region(box, 'sheetstate'), printed || state.checking.busy ? '' : words.say(stands === 'none' ? 'js_sheet_nobody' : `js_sheet_${stands}`));
    }
}

const name = (state: State): string => (state.table?.name ?? '').replace(/\.[^.]*$/, '');
