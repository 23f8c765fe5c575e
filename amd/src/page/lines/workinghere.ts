import type {Review} from '../../check/createreview';
import type {Person} from '../../map/person';
import {part, region, stamp, tell} from '../shared/dom';
import type {Lines} from './lines';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/**
 * Accounts that may be those of people who work here: each is left out until it is ticked, one by one. Whoever was asked about stays
 * there, so that one can change one's mind.
 */
export function createWorkingHere(panel: HTMLElement, store: Store<State>, lines: Lines, words: Words): void {
    const box = region(panel, 'staff');
    const list = region(box, 'stafflist');

    store.watch(['phase', 'review', 'revision', 'edits'], ({phase, review}) => {
        const asked = phase === 'ready' && review ? review.workingHere() : [];
        box.hidden = asked.length === 0;
        if (!review || box.hidden) {
            return;
        }
        const open = asked.filter(({staff}) => !staff).length;
        region(box, 'stafftitle').textContent = open ? words.many('js_staff_open', open) : words.many('js_staff_done', asked.length);
        box.classList.toggle('tool_prelude-which-settled', open === 0);
        const key = JSON.stringify(asked.map(({line, lastname, firstname, username, email}) => [
            line, lastname, firstname, username, email, review.answer(line)?.account]));
        if (list.dataset['key'] !== key) {
            list.dataset['key'] = key;
            const focused = list.contains(document.activeElement) ? document.activeElement?.id : undefined;
            list.replaceChildren(...asked.map((person) => option(person, review)));
            if (focused) {
                document.getElementById(focused)?.focus({preventScroll: true});
            }
        }
        for (const {line, staff} of asked) {
            const input = list.querySelector<HTMLInputElement>(`#${idOf(line)}`);
            if (input) {
                input.checked = staff === true;
            }
        }
    });

    function option({line, lastname, firstname, username, email}: Person, review: Review): HTMLElement {
        const element = stamp(panel, 'staff');
        const tick = part<HTMLInputElement>(element, 'tick');
        tick.id = idOf(line);
        part(element, 'who').textContent = words.say('js_which_who', {line, name: `${firstname} ${lastname}`.trim(), username, email});
        const account = review.answer(line)?.account ?? '';
        tell(part(element, 'what'), account === '' ? '' : words.say('js_which_username', account));
        tick.addEventListener('change', () => {
            if (tick.checked) {
                lines.choose([{line, field: 'staff', value: '1'}]);
            } else {
                lines.edit(line, 'staff', '');
            }
        });
        return element;
    }
}

const idOf = (line: number): string => `tool_prelude-staff-${line}`;
