import {cohortAnswered} from '../cohort/cohortanswer';
import type {Consequences} from './consequences';
import type {State} from '../state';
import type {Words} from '../shared/words';

/**
 * "1 131 accounts created, 1 189 people join L1 Droit, 1 131 mails will leave."
 *
 * @param silent the site sends no mail, whatever the recipe
 */
export function foretell(it: Consequences, state: State, words: Words, silent = false): string {
    const parts = [
        words.many('js_will_create', it.created),
        cohorts(it, state, words),
        made(it, words),
        it.changed ? words.many('js_will_change', it.changed, {fields: words.many('js_fields', it.fields)}) : '',
        state.access.recipe === 'mail' && !silent ? words.many('js_will_mail', it.mails) : words.say('js_will_nomail'),
    ].filter((text) => text !== '');
    return words.say('js_sentence', parts.join(', '));
}

/** How many of the cohorts were made on the page; of one alone, that it was. */
const made = ({made: count, gains}: Consequences, words: Words): string => count === 0 ? ''
    : gains.of.size === 1 ? words.say('js_will_madeit') : words.many('js_will_made', count);

/** Who joins what: one cohort by its name, more by their number; and who of the list will be in none. */
function cohorts({gains, people, unchanged}: Consequences, state: State, words: Words): string {
    const [only, ...more] = gains.of.keys();
    if (!cohortAnswered(state)) {
        return people ? words.say('js_will_opencohort') : '';
    }
    if (only === undefined) {
        // Whoever is in the cohort already neither joins it nor is without.
        return gains.without === people + unchanged ? (people ? words.say('js_will_nocohort') : '') : words.many('js_will_without', gains.without);
    }
    const joining = more.length ? words.many('js_will_cohorts', gains.people, {cohorts: more.length + 1})
        : words.many('js_will_cohort', gains.people, {cohort: gains.cohorts.get(only)?.name ?? ''});
    return gains.without ? `${joining}, ${words.many('js_will_without', gains.without)}` : joining;
}
