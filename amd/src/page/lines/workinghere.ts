import type {Person} from '../../map/person';
import {part, region, stamp, tell, write} from '../shared/dom';
import {keyed} from '../shared/keyed';
import type {Lines} from './lines';
import {whenFree} from '../shared/press';
import type {State} from '../state';
import type {Store} from '../shared/store';
import type {Words} from '../shared/words';

/** Somebody who may work here, with the username of the account found. */
interface Asked {
    readonly person: Person;
    readonly account: string;
}

/**
 * Accounts that may be those of people who work here: each is left out until it is ticked, one by one. Whoever was asked about stays
 * there, so that one can change one's mind.
 */
export function createWorkingHere(panel: HTMLElement, store: Store<State>, lines: Lines, words: Words): void {
    const box = region(panel, 'staff');
    const list = region(box, 'stafflist');

    store.watch(['phase', 'review', 'revision', 'edits'], (state) => whenFree(box, () => draw(state)));

    function draw({phase, review}: State): void {
        const asked = phase === 'ready' && review ? review.workingHere() : [];
        box.hidden = asked.length === 0;
        if (!review || box.hidden) {
            return;
        }
        const open = asked.filter(({staff}) => !staff).length;
        write(region(box, 'stafftitle'), open ? words.many('js_staff_open', open) : words.many('js_staff_done', asked.length));
        box.classList.toggle('tool_prelude-which-settled', open === 0);
        keyed(list, asked.map((person): Asked => ({person, account: review.answer(person.line)?.account ?? ''})),
            ({person: {line}}) => String(line), made, fill);
    }

    function made(current: () => Asked): HTMLElement {
        const element = stamp(panel, 'staff');
        const tick = part<HTMLInputElement>(element, 'tick');
        tick.addEventListener('change', () => {
            const {line} = current().person;
            if (tick.checked) {
                lines.choose([{line, field: 'staff', value: '1'}]);
            } else {
                lines.edit(line, 'staff', '');
            }
        });
        return element;
    }

    function fill(element: HTMLElement, {person: {line, lastname, firstname, username, email, staff}, account}: Asked): void {
        const tick = part<HTMLInputElement>(element, 'tick');
        tick.id = `tool_prelude-staff-${line}`;
        tick.checked = staff === true;
        write(part(element, 'who'), words.say('js_which_who', {line, name: `${firstname} ${lastname}`.trim(), username, email}));
        tell(part(element, 'what'), account === '' ? '' : words.say('js_which_username', account));
    }
}
