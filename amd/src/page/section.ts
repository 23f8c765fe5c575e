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
    if (typeof summary === 'string') {
        line.textContent = summary;
    } else {
        line.replaceChildren(...summary);
    }
}
