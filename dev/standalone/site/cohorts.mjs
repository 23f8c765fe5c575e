/**
 * @typedef {{id: number, name: string, idnumber: string, contextname: string, component: string, visible: boolean,
 *     members: Set<number>}} Cohort
 */

/** Why nobody can be put in by hand; empty when one can. */
export const reason = cohort => cohort.component === '' ? '' : 'component';

/** Without case, accents and extra spaces. */
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** The cohorts of the site. */
export class Cohorts {
    /** @type {Cohort[]} */
    #list = [];

    add(given) {
        const cohort = {members: new Set(), ...given, id: this.#list.length + 1};
        this.#list.push(cohort);
        return cohort;
    }

    get(id) {
        return this.#list.find(cohort => cohort.id === id);
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

    /** Written in a file: by idnumber, else by name, else by either without case and accents. More than one = ambiguous. */
    named(label) {
        const readings = [one => one.idnumber === label, one => one.name === label,
            one => [one.idnumber, one.name].some(text => fold(text) === fold(label))];
        return readings.map(reading => this.#list.filter(reading)).find(list => list.length) ?? [];
    }
}
