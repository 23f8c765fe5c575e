import type {Counts, Review} from '../../check/createreview';

const known = new WeakMap<Review, {readonly revision: number; readonly counts: Counts}>();

/** The counts of a review; several parts of the page show them, one count a revision is enough. */
export function countsOf(review: Review, revision: number): Counts {
    const before = known.get(review);
    if (before?.revision === revision) {
        return before.counts;
    }
    const counts = review.counts();
    known.set(review, {revision, counts});
    return counts;
}
