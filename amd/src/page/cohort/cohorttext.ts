import type {Cohort} from '../../run/server';
import type {Words} from '../shared/words';

/** Identifier, place, size, and why it can't be used. */
export function cohortDetail(cohort: Cohort, words: Words): string {
    return [cohort.idnumber, cohort.contextname, words.many('js_members', cohort.members), ...remarks(cohort, words)]
        .filter((text) => text !== '').join(' · ');
}

/** What is special about it: hidden, or not to be used and why. */
export function remarks(cohort: Cohort, words: Words): string[] {
    return [
        cohort.visible ? '' : words.say('js_cohort_hidden'),
        cohort.reason === '' ? '' : cohort.reason === 'component' ? words.say('js_cohort_component', cohort.owner)
            : words.say(`js_cohort_${cohort.reason}`),
    ].filter((text) => text !== '');
}

/** "5 members, then 125"; just the members when nobody joins. */
export function sizes(cohort: Cohort, gain: number, words: Words): string {
    return gain ? words.many('js_cohort_grows', cohort.members + gain, {before: cohort.members}) : words.many('js_members', cohort.members);
}
