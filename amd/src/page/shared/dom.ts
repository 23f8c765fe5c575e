/** The element of this region inside `root`; the templates are ours, so its absence is a mistake of ours. */
export const region = <T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T => one<T>(root, `[data-region="${name}"]`);

export const action = (root: ParentNode, name: string): HTMLButtonElement =>
    one<HTMLButtonElement>(root, `[data-action="${name}"]`);

/** A fresh copy of a `<template data-template>`; its parts are found by `part`. */
export const stamp = (root: ParentNode, name: string): HTMLElement => {
    const template = one<HTMLTemplateElement>(root, `template[data-template="${name}"]`);
    return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
};

export const part = <T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T => one<T>(root, `[data-field="${name}"]`);

/** Shows the text; one that is there already is not touched, for it may be selected just now. */
export const write = (element: HTMLElement, text: string): void => {
    if (element.textContent !== text) {
        element.textContent = text;
    }
};

/** The same with elements in it. */
export const fillWith = (element: HTMLElement, content: readonly (Node | string)[]): void => {
    const nodes = content.filter((one) => one !== '').map((one) => typeof one === 'string' ? document.createTextNode(one) : one);
    if (nodes.length !== element.childNodes.length || nodes.some((node, at) => !node.isEqualNode(element.childNodes[at] ?? null))) {
        element.replaceChildren(...nodes);
    }
};

/** Has a screen reader say it, though it may be what it said last. */
export const announce = (live: HTMLElement, text: string): void => {
    live.textContent = text;
};

/** Shows the text, or hides the element when there is none. */
export const tell = (element: HTMLElement, text: string): void => {
    write(element, text);
    element.hidden = text === '';
};

export const create = (tag: string, className = '', text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
};

/** Shows a value in a field; one that somebody is typing in has not said yet what it will. */
export const enter = (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): void => {
    if (field.value !== value && (field instanceof HTMLSelectElement || document.activeElement !== field)) {
        field.value = value;
    }
};

/** Options under one heading; '' for none. */
export type OptionGroup = readonly [heading: string, options: readonly (readonly [string, string])[]];

/** Replaces the options of a select; keeps quiet when nothing changed, so that an open list stays open. */
export const choices = (select: HTMLSelectElement, options: readonly (readonly [string, string])[], chosen: string): void =>
    groupedChoices(select, [['', options]], chosen);

/** The same with headings. */
export const groupedChoices = (select: HTMLSelectElement, groups: readonly OptionGroup[], chosen: string): void => {
    const key = JSON.stringify(groups);
    if (select.dataset['key'] !== key) {
        select.dataset['key'] = key;
        select.replaceChildren(...groups.flatMap(([heading, options]) => {
            const made = options.map(([value, label]) => new Option(label, value));
            if (heading === '') {
                return made;
            }
            const group = document.createElement('optgroup');
            group.label = heading;
            group.append(...made);
            return [group];
        }));
    }
    enter(select, chosen);
};

const one = <T extends HTMLElement>(root: ParentNode, selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) {
        throw new Error(`tool_prelude: ${selector} is missing from the template`);
    }
    return found;
};
