import {region} from './dom';

export type SectionState = 'hidden' | 'open' | 'done';

/** The frame every numbered section has: shown or not, its number or a tick, one line of summary. */
export function frame(panel: HTMLElement, number: number, state: SectionState, summary: string | Node[]): void {
    panel.hidden = state === 'hidden';
    panel.dataset['state'] = state;
    const mark = region(panel, 'number');
    mark.textContent = state === 'done' ? '✓' : String(number);
    region(panel, 'done').hidden = state !== 'done';
    const line = region(panel, 'summary');
    const parts = typeof summary === 'string' ? (summary === '' ? [] : [document.createTextNode(summary)]) : summary;
    // What is said already stays: it may be selected just now.
    if (parts.length !== line.childNodes.length || parts.some((node, at) => !node.isEqualNode(line.childNodes[at] ?? null))) {
        line.replaceChildren(...parts);
    }
}
