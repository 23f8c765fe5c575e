import {create} from '../shared/dom';

/** A cohort's growth as a small picture: those who are in it, and those who join. What it shows is said beside it, in words. */
export function growth(before: number, gain: number): HTMLElement {
    const bar = create('span', 'tool_prelude-growth');
    bar.setAttribute('aria-hidden', 'true');
    const part = (className: string, count: number): HTMLElement => {
        const element = create('span', className);
        element.style.flexGrow = String(count);
        return element;
    };
    bar.append(...before ? [part('tool_prelude-growth-before', before)] : [], ...gain ? [part('tool_prelude-growth-new', gain)] : []);
    return bar;
}
