import type {Cohort} from '../../run/server';
import {cohortDetail} from './cohorttext';
import {cohortTrouble, createUnclear} from './cohortunclear';
import {part, region, stamp, tell, write} from '../shared/dom';
import type {Host} from '../shared/host';
import {keyed} from '../shared/keyed';
import {createLater} from '../shared/later';

const QUIET = 250;
const MOST = 20;

export interface CohortPicker {
    readonly input: HTMLInputElement;
    /** What is typed in it is no longer looked for: something else is done with it. */
    clear(): void;
}

/**
 * A combobox that searches cohorts as one types (ARIA's editable combobox with a list): arrows walk the list, Enter picks, Escape
 * closes, and once more empties. Whoever leaves it with the name or the identifier of a cohort in it has chosen that one; what else
 * stays in it is said to be none. `name` tells its ids from those of the other ones on the page.
 */
export function createCohortPicker(box: HTMLElement, name: string, host: Host, mayCreate: boolean, choose: (cohort: Cohort) => void): CohortPicker {
    const {words, server} = host;
    const query = region<HTMLInputElement>(box, 'query');
    const list = region(box, 'list');
    const optionsList = region(box, 'options');
    const below = region(box, 'unclear');
    let cohorts: readonly Cohort[] = [];
    /** What the list answers. */
    let found: string | null = null;
    let at = -1;
    let turn = 0;
    const later = createLater(host, 'cohorts');
    query.id = `tool_prelude-${name}`;
    optionsList.id = `tool_prelude-${name}list`;
    below.id = `tool_prelude-${name}unclear`;
    query.setAttribute('aria-controls', optionsList.id);
    query.setAttribute('aria-describedby', below.id);
    const typed = (): string => query.value.trim();

    const open = (on: boolean): void => {
        list.hidden = !on;
        query.setAttribute('aria-expanded', String(on));
        if (!on) {
            mark(-1);
        }
    };
    const mark = (index: number): void => {
        at = index;
        [...optionsList.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
        const current = optionsList.children[index];
        if (current) {
            query.setAttribute('aria-activedescendant', current.id);
            current.scrollIntoView({block: 'nearest'});
        } else {
            query.removeAttribute('aria-activedescendant');
        }
    };
    /** Shows these; the one that was reached by the arrows stays so where it is still there. */
    const draw = (now: readonly Cohort[], hint: string): void => {
        const reached = cohorts[at]?.id;
        cohorts = now;
        keyed(optionsList, cohorts, ({id}) => String(id), (current) => {
            const option = stamp(box, 'option');
            option.id = `tool_prelude-${name}-${current().id}`;
            option.addEventListener('mousedown', (event) => event.preventDefault());
            option.addEventListener('click', () => pick(current()));
            return option;
        }, (option, cohort) => {
            write(part(option, 'name'), cohort.name);
            write(part(option, 'detail'), cohortDetail(cohort, words));
            option.setAttribute('aria-disabled', String(!cohort.usable));
        });
        tell(region(box, 'listhint'), hint);
        mark(cohorts.findIndex(({id}) => id === reached));
    };
    const search = async(): Promise<void> => {
        const mine = ++turn;
        const text = typed();
        try {
            const answer = await server.searchCohorts(text, MOST);
            if (mine === turn) {
                found = text;
                draw(answer.cohorts, answer.more ? words.say('js_cohort_more') : answer.cohorts.length ? '' : words.say('js_cohort_none'));
            }
        } catch (error) {
            if (mine === turn) {
                found = null;
                draw([], cohortTrouble(error, host));
            }
        }
    };
    const clear = (): void => {
        turn++;
        later.cancel();
        query.value = '';
        unclear.say('');
    };
    const pick = (cohort: Cohort | undefined): void => {
        if (cohort?.usable) {
            open(false);
            clear();
            choose(cohort);
        }
    };
    const unclear = createUnclear(below, query, host, mayCreate, pick);
    /** Takes the cohort whose name or identifier is typed. */
    const settle = async(): Promise<void> => {
        const mine = ++turn;
        const text = typed();
        later.cancel();
        pick(await unclear.settle(text, () => mine === turn && typed() === text && query.isConnected) ?? undefined);
    };
    const begin = (): void => {
        if (list.hidden) {
            open(true);
            void host.pending('cohorts', search());
        }
    };
    const leave = (): void => {
        open(false);
        if (typed() !== '') {
            void host.pending('cohorts', settle());
        }
    };

    query.addEventListener('input', () => {
        unclear.say('');
        open(true);
        mark(-1);
        later.plan(search, QUIET);
    });
    query.addEventListener('click', begin);
    query.addEventListener('blur', leave);
    query.addEventListener('keydown', (event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            begin();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            const last = cohorts.length - 1;
            mark(at < 0 ? (step > 0 ? Math.min(0, last) : last) : at + step > last ? 0 : at + step < 0 ? last : at + step);
        } else if (event.key === 'Enter') {
            event.preventDefault();
            // A list of what was typed before does not know what is meant now.
            const only = cohorts.length === 1 && found === typed() && !list.hidden ? cohorts[0] : undefined;
            const chosen = at < 0 ? only : cohorts[at];
            if (chosen) {
                pick(chosen);
            } else if (typed() !== '') {
                leave();
            }
        } else if (event.key === 'Escape' && !list.hidden) {
            event.stopPropagation();
            open(false);
        } else if (event.key === 'Escape' && query.value !== '') {
            event.stopPropagation();
            clear();
            query.dispatchEvent(new Event('change', {bubbles: true}));
        }
    });
    return {input: query, clear};
}
