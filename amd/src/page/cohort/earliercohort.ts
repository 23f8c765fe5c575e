import type {Cohort} from '../../run/server';
import {cohortAnswered} from './cohortanswer';
import {action, region, write} from '../shared/dom';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** Accounts one call asks about. */
const MOST = 5000;

/** Where people of the list were in an earlier one, its cohort is offered: one click, and never taken by itself. */
export function createEarlierCohort(box: HTMLElement, store: Store<State>, host: Host, choose: (cohort: Cohort) => void): void {
    const {words, site} = host;
    const offer = action(box, 'earlier');
    let asked = '';
    let found: {readonly cohort: Cohort; readonly filename: string; readonly people: number} | undefined;

    offer.addEventListener('click', () => found && choose(found.cohort));
    store.watch(['phase', 'review', 'edits', 'revision', 'access', 'checking'], (state) => {
        const {phase, review, checking} = state;
        if (phase === 'ready' && review && !checking.busy && !cohortAnswered(state)) {
            const known = review.people.flatMap(({line}) => review.answer(line)?.userid || []).slice(0, MOST);
            const key = known.join();
            if (key !== asked) {
                asked = key;
                found = undefined;
                if (known.length) {
                    void host.pending('earlier', ask(known, key)).catch(host.report);
                }
            }
        }
        draw(state);
    });

    async function ask(known: readonly number[], key: string): Promise<void> {
        const {earlier} = await site.earlierCohorts(known);
        if (key === asked) {
            [found] = earlier;
            draw(store.get());
        }
    }

    function draw(state: State): void {
        box.hidden = !found || cohortAnswered(state);
        if (found) {
            write(region(box, 'earliersaid'), words.many('js_cohort_earlier', found.people, {file: found.filename}));
            write(offer, words.say('js_cohort_earlier_take', found.cohort.name));
        }
    }
}
