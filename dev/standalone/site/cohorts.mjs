import {distance, fold, letters} from './likeness.mjs';
import {Refusal} from './refusal.mjs';

/**
 * @typedef {{id: number, name: string, idnumber: string, contextid: number, contextname: string, component: string, visible: boolean,
 *     members: Set<number>, made?: {by: number, job: object|null, state: string, code?: string}}} Cohort made: on the page, for this import
 */

/** Why nobody can be put in by hand; empty when one can. */
export const reason = cohort => cohort.component === '' ? '' : 'component';

/** Most cohorts offered for a name nobody bears. */
const OFFERED = 3;

/** The cohorts of the site. */
export class Cohorts {
    /** @type {Cohort[]} */
    #list = [];
    #last = 0;

    /** @param {{id: number, name: string}[]} contexts where cohorts may be, the system first */
    constructor(contexts) {
        this.contexts = contexts;
    }

    add(given) {
        const cohort = {members: new Set(), ...given, id: ++this.#last};
        this.#list.push(cohort);
        return cohort;
    }

    get(id) {
        return this.#list.find(cohort => cohort.id === id);
    }

    remove(cohort) {
        this.#list.splice(this.#list.indexOf(cohort), 1);
    }

    all() {
        return this.#list;
    }

    /** Those whose name or idnumber holds `query`, in order of name; a page of at most `limit`. */
    search(query, limit) {
        const wanted = fold(query);
        const found = this.#list.filter(({name, idnumber}) => [name, idnumber].some(text => fold(text).includes(wanted)))
            .sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
        return {cohorts: found.slice(0, limit), more: found.length > limit};
    }

    /**
     * What a name in a file is: by idnumber, else by name; what is only alike is told and never taken.
     *
     * @returns {{code: string, cohorts: Cohort[]}} code '' = it is the one
     */
    read(label) {
        const ways = [one => one.idnumber === label, one => one.name === label,
            one => [one.idnumber, one.name].some(text => fold(text) === fold(label))];
        for (const [way, fits] of ways.entries()) {
            const cohorts = this.#list.filter(fits).sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
            if (cohorts.length) {
                const code = cohorts.every(reason) ? 'cohortnotusable' : way === 2 ? 'cohortsimilar'
                    : cohorts.length > 1 ? 'cohortambiguous' : '';
                return {code, cohorts};
            }
        }
        return {code: 'cohortunknown', cohorts: this.#near(label)};
    }

    #near(label) {
        const wanted = letters(label);
        return wanted === '' ? [] : this.#list.filter(cohort => !reason(cohort))
            .map(cohort => ({cohort, far: Math.min(...[cohort.idnumber, cohort.name].map(text => distance(wanted, letters(text))))}))
            .filter(({far}) => far < Infinity).sort((a, b) => a.far - b.far).slice(0, OFFERED).map(({cohort}) => cohort);
    }

    /** Makes one, as Moodle's own form and ours would. */
    create({name, idnumber, contextid, visible}) {
        const context = this.contexts.find(one => contextid ? one.id === contextid : one === this.contexts[0]);
        const refuse = (wrong, code, a) => {
            if (wrong) {
                throw new Refusal(code, 'tool_prelude', a);
            }
        };
        const title = name.trim();
        const number = idnumber.trim();
        refuse(!context, 'error_cohortcontext');
        refuse(title === '' || title.length > 254 || /<[a-z/]/i.test(title), 'error_cohortname', 254);
        refuse(number.length > 100, 'error_cohortidnumber', 100);
        refuse(number && this.#list.some(one => one.idnumber === number), 'error_cohortidnumbertaken');
        refuse(this.#list.some(one => one.contextid === context.id && fold(one.name) === fold(title)), 'error_cohortnametaken');
        return this.add({name: title, idnumber: number, contextid: context.id, contextname: context.name, component: '', visible});
    }
}
