import {create, tell} from './dom';
import {whenFree} from './press';

/** What the element of an item knows of it: the item as it is now. */
const items = new WeakMap<Element, {item: unknown}>();

/**
 * Draws a list anew without taking anything away from under a hand: the element of an item that is still there stays, with the focus, the
 * menu that is open and the scroll in it; it is filled again where it is, and moved only when its order changed. While something is pressed the
 * list stays as it is.
 *
 * @param make an element for an item, with what it does when pressed; `current` gives the item as it is by then
 */
export function keyed<T>(
    list: HTMLElement, all: readonly T[], keyOf: (item: T) => string,
    make: (current: () => T) => HTMLElement, fill: (element: HTMLElement, item: T) => void,
): void {
    whenFree(list, () => draw(list, all, keyOf, make, fill));
}

function draw<T>(
    list: HTMLElement, all: readonly T[], keyOf: (item: T) => string,
    make: (current: () => T) => HTMLElement, fill: (element: HTMLElement, item: T) => void,
): void {
    const there = new Map(([...list.children] as HTMLElement[]).map((element) => [element.dataset['of'] ?? '', element]));
    const wanted = all.map((item) => {
        const key = keyOf(item);
        const known = there.get(key);
        there.delete(key);
        const element = known ?? made(item, key, make);
        const holder = items.get(element);
        if (holder) {
            holder.item = item;
        }
        fill(element, item);
        return element;
    });
    there.forEach((element) => element.remove());
    wanted.forEach((element, at) => {
        const here = list.children[at];
        if (here !== element && here && element.contains(document.activeElement)) {
            // What is moved loses the focus: the others make room for it.
            while (list.children[at] !== element) {
                list.append(list.children[at] as Element);
            }
        } else if (here !== element) {
            list.insertBefore(element, here ?? null);
        }
    });
}

/** The same of texts, one an element. */
export function texts(list: HTMLElement, all: readonly string[], tag: string, className = ''): void {
    keyed(list, [...all.keys()], String, () => create(tag, className), (element, at) => tell(element, all[at] ?? ''));
}

function made<T>(item: T, key: string, make: (current: () => T) => HTMLElement): HTMLElement {
    const holder = {item};
    const element = make(() => holder.item);
    element.dataset['of'] = key;
    items.set(element, holder);
    return element;
}
