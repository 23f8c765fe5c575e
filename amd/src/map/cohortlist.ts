/** Of somebody who is in no cohort. */
export const NO_COHORTS: readonly string[] = [];

/** A person's cohorts with another one, each once. */
export function withCohort(cohorts: readonly string[], cohort: string): readonly string[] {
    if (cohort === '') {
        return cohorts;
    }
    return cohorts === NO_COHORTS ? sharedCohort(cohort) : cohorts.includes(cohort) ? cohorts : [...cohorts, cohort];
}

/** Lists of one cohort are shared between people: there are few cohorts and many people. */
let shared = new Map<string, readonly string[]>();

/** Those met last, which need not be looked up. */
const RECENT = 8;
const recent: (readonly string[])[] = Array.from({length: RECENT}, () => ['']);
let oldest = 0;

function sharedCohort(cohort: string): readonly string[] {
    for (let at = 0; at < RECENT; at++) {
        const known = recent[at];
        if (known?.[0] === cohort) {
            return known;
        }
    }
    let list = shared.get(cohort);
    if (!list) {
        if (shared.size > 2000) {
            shared = new Map();
        }
        // A copy: a slice would keep the whole file in memory.
        list = [[...cohort].join('')];
        shared.set(list[0] ?? '', list);
    }
    recent[oldest] = list;
    oldest = (oldest + 1) % RECENT;
    return list;
}
