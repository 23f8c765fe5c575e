import {create, tell} from '../shared/dom';
import {keyed} from '../shared/keyed';
import type {Segment} from './segments';

/**
 * Draws the parts of a list side by side, each as wide as its share. Elements are kept by what they stand for, so that a bar that
 * fills grows instead of flashing. Says nothing to a screen reader: the legend or the progress around it does.
 */
export function drawOutcomeBar(bar: HTMLElement, segments: readonly Segment[]): void {
    keyed(bar, segments, ({key}) => key, (current) => swatch(current().key), (element, {count}) => {
        element.style.flexGrow = String(count);
    });
}

/** The same in words: each part with its mark, its number and what it is. */
export function drawLegend(list: HTMLElement, segments: readonly Segment[], say: (segment: Segment) => string): void {
    keyed(list, segments, ({key}) => key, (current) => {
        const item = create('li', 'tool_prelude-legenditem');
        item.append(swatch(current().key), create('span'));
        return item;
    }, (item, segment) => tell(item.lastElementChild as HTMLElement, say(segment)));
}

function swatch(key: Segment['key']): HTMLElement {
    const element = create('span', 'tool_prelude-segment');
    element.dataset['outcome'] = key;
    element.setAttribute('aria-hidden', 'true');
    return element;
}
