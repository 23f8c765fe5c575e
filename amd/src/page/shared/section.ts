import {fillWith, region, write} from './dom';

export type SectionState = 'hidden' | 'open' | 'done';

/** The frame every numbered section has: shown or not, its number or a tick, one line of summary. */
export function frame(panel: HTMLElement, number: number, state: SectionState, summary: string | Node[]): void {
    panel.hidden = state === 'hidden';
    panel.dataset['state'] = state;
    const mark = region(panel, 'number');
    write(mark, state === 'done' ? '✓' : String(number));
    region(panel, 'done').hidden = state !== 'done';
    fillWith(region(panel, 'summary'), typeof summary === 'string' ? [summary] : summary);
}
