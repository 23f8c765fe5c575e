import {region} from '../shared/dom';
import {drawLegend, drawOutcomeBar} from './outcomebar';
import {segmentsOf, type Segment} from './segments';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/** Parts of an import nothing was done about: they have no word of something done. */
const UNDONE: Readonly<Partial<Record<Segment['key'], string>>> = {waiting: 'js_share_waiting', leftout: 'js_share_unsent'};

/** The bar of outcomes above the tabs: the whole list at a glance, which fills with results once it is imported. */
export function createOutcomes(box: HTMLElement, store: Store<State>, words: Words): void {
    store.watch(['phase', 'review', 'revision', 'edits', 'progress', 'results'], (state) => {
        const segments = segmentsOf(state);
        const foreseen = state.phase === 'ready' || state.phase === 'reading';
        box.hidden = segments.length === 0;
        drawOutcomeBar(region(box, 'outcomebar'), segments);
        drawLegend(region(box, 'legend'), segments, ({key, count}) => (
            words.many(foreseen ? `js_share_${key}` : UNDONE[key] ?? `js_did_${key}`, count)));
    });
}
