import type {Cohort} from '../run/server';
import {ServerError} from '../run/servererror';
import {cohortDetail} from './cohorttext';
import {part, region, stamp, tell} from './dom';
import type {Host} from './host';
import {createLater} from './later';

const QUIET = 250;
const MOST = 20;

export interface CohortPicker {
    readonly input: HTMLInputElement;
}

/**
 * A combobox that searches cohorts as one types (ARIA's editable combobox with a list): arrows walk the list, Enter picks, Escape
 * closes. `name` tells its ids from those of the other ones on the page.
 */
export function createCohortPicker(box: HTMLElement, name: string, host: Host, choose: (cohort: Cohort) => void): CohortPicker {
    const {words, server} = host;
    const query = region<HTMLInputElement>(box, 'query');
    const list = region(box, 'list');
    const optionsList = region(box, 'options');
    let cohorts: readonly Cohort[] = [];
    let at = -1;
    let turn = 0;
    const later = createLater(host, 'cohorts');
    query.id = `tool_prelude-${name}`;
    optionsList.id = `tool_prelude-${name}list`;
    query.setAttribute('aria-controls', optionsList.id);

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
    const draw = (hint: string): void => {
        optionsList.replaceChildren(...cohorts.map((cohort, i) => {
            const option = stamp(box, 'option');
            option.id = `tool_prelude-${name}-${i}`;
            part(option, 'name').textContent = cohort.name;
            part(option, 'detail').textContent = cohortDetail(cohort, words);
            option.setAttribute('aria-disabled', String(!cohort.usable));
            option.addEventListener('mousedown', (event) => event.preventDefault());
            option.addEventListener('click', () => pick(i));
            return option;
        }));
        tell(region(box, 'listhint'), hint);
        mark(-1);
    };
    const search = async(): Promise<void> => {
        const mine = ++turn;
        try {
            const found = await server.searchCohorts(query.value.trim(), MOST);
            if (mine === turn) {
                cohorts = found.cohorts;
                draw(found.more ? words.say('js_cohort_more') : cohorts.length ? '' : words.say('js_cohort_none'));
            }
        } catch (error) {
            if (mine === turn) {
                cohorts = [];
                draw(error instanceof ServerError && error.trouble !== 'refused'
                    ? words.say(`js_cohort_${error.trouble}`) : (error as Error).message);
            }
        }
    };
    const pick = (index: number): void => {
        const cohort = cohorts[index];
        if (cohort?.usable) {
            open(false);
            query.value = '';
            choose(cohort);
        }
    };
    const begin = (): void => {
        if (list.hidden) {
            open(true);
            void host.pending('cohorts', search());
        }
    };

    query.addEventListener('input', () => {
        open(true);
        later.plan(search, QUIET);
    });
    query.addEventListener('click', begin);
    query.addEventListener('blur', () => open(false));
    query.addEventListener('keydown', (event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            begin();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            const last = cohorts.length - 1;
            mark(at < 0 ? (step > 0 ? Math.min(0, last) : last) : at + step > last ? 0 : at + step < 0 ? last : at + step);
        } else if (event.key === 'Enter' && !list.hidden) {
            event.preventDefault();
            pick(at < 0 && cohorts.length === 1 ? 0 : at);
        } else if (event.key === 'Escape' && !list.hidden) {
            event.stopPropagation();
            open(false);
        }
    });
    return {input: query};
}
