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

/** Shows the text, or hides the element when there is none. */
export const tell = (element: HTMLElement, text: string): void => {
    if (element.textContent !== text) {
        element.textContent = text;
    }
    element.hidden = text === '';
};

export const create = (tag: string, className = '', text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
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
    select.value = chosen;
};

const one = <T extends HTMLElement>(root: ParentNode, selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) {
        throw new Error(`tool_prelude: ${selector} is missing from the template`);
    }
    return found;
};
