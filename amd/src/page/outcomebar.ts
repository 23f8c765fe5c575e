import {create} from './dom';
import type {Segment} from './segments';

/**
 * Draws the parts of a list side by side, each as wide as its share. Elements are kept by what they stand for, so that a bar that
 * fills grows instead of flashing. Says nothing to a screen reader: the legend or the progress around it does.
 */
export function drawOutcomeBar(bar: HTMLElement, segments: readonly Segment[]): void {
    const drawn = new Map(([...bar.children] as HTMLElement[]).map((element) => [element.dataset['outcome'] ?? '', element]));
    const elements = segments.map(({key, count}) => {
        const element = drawn.get(key) ?? swatch(key);
        element.style.flexGrow = String(count);
        return element;
    });
    if (elements.length !== bar.children.length || elements.some((element, at) => element !== bar.children[at])) {
        bar.replaceChildren(...elements);
    }
}

/** The same in words: each part with its mark, its number and what it is. */
export function drawLegend(list: HTMLElement, segments: readonly Segment[], say: (segment: Segment) => string): void {
    list.replaceChildren(...segments.map((segment) => {
        const item = create('li', 'tool_prelude-legenditem');
        item.append(swatch(segment.key), say(segment));
        return item;
    }));
}

function swatch(key: Segment['key']): HTMLElement {
    const element = create('span', 'tool_prelude-segment');
    element.dataset['outcome'] = key;
    element.setAttribute('aria-hidden', 'true');
    return element;
}
