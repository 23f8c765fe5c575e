import {undouble} from '../../read/bytes/undouble';
import {action, region, write} from '../shared/dom';
import type {Lines} from '../lines/lines';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

const CODE = 'doubleencoded';

/** Text that was encoded twice, put right everywhere by one click beside how the file was read. */
export function createRepair(panel: HTMLElement, store: Store<State>, lines: Lines, words: Words): void {
    const box = region(panel, 'repair');
    action(box, 'repair').addEventListener('click', () => {
        lines.fix({code: CODE});
        region(panel, 'choices').querySelector('select')?.focus();
    });
    store.watch(['phase', 'review', 'edits'], ({phase, review}) => {
        const groups = phase === 'ready' && review ? review.groups().filter((group) => group.code === CODE && group.fixable > 0) : [];
        box.hidden = groups.length === 0;
        const value = groups[0]?.values.map((one) => one.value).find((one) => undouble(one) !== one) ?? '';
        write(region(box, 'repairtext'), value === '' ? words.say('js_repair_text')
            : words.say('js_repair_example', {before: value, after: undouble(value)}));
    });
}
