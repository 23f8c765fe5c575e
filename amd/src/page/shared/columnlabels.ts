import type {Review} from '../../check/createreview';
import {LONGEST_COHORT} from '../../check/rules/lengths';

/** What has been counted, and when. */
let last: {readonly review: Review; readonly revision: number; readonly labels: ReadonlyMap<string, number>} | null = null;

/** Names the cohort column holds, in file order, with how many people bear each; people left out don't count, names no cohort can have either. */
export function labelsOf(review: Review, revision: number): ReadonlyMap<string, number> {
    if (last?.review === review && last.revision === revision) {
        return last.labels;
    }
    const labels = new Map<string, number>();
    for (const person of review.people) {
        if (person.cohorts.length && review.outcome(person.line) !== 'leftout') {
            for (const label of person.cohorts) {
                // What no cohort can be called stops its line already.
                if (label.length <= LONGEST_COHORT) {
                    labels.set(label, (labels.get(label) ?? 0) + 1);
                }
            }
        }
    }
    last = {review, revision, labels};
    return labels;
}
