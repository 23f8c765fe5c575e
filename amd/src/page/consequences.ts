import type {Review} from '../check/review';
import type {Person} from '../map/person';
import type {Access} from './access';
import {countsOf} from './counts';

/** What pressing the button would do, in numbers. */
export interface Consequences {
    /** Accounts made. */
    readonly created: number;
    /** People with an account who join a cohort or are changed. */
    readonly joined: number;
    /** People for whom there is nothing to do. */
    readonly unchanged: number;
    readonly mails: number;
    /** Lines not imported: in error, blocked by the server, or left out. */
    readonly left: number;
    readonly pending: number;
    /** People something is done for. */
    readonly people: number;
}

export function consequences(review: Review, revision: number, access: Access): Consequences {
    const counts = countsOf(review, revision);
    const joined = counts.enrol + counts.update;
    return {
        created: counts.create, joined, unchanged: counts.unchanged,
        mails: access.recipe === 'mail' ? counts.create : 0,
        left: counts.blocked + counts.leftout, pending: counts.pending,
        people: counts.create + joined,
    };
}

/** The people the button would send, in file order: those there is nothing to do for too, for the server to know who is in the list. */
export function importable(review: Review): Person[] {
    return review.people.filter((person) => ['create', 'enrol', 'update', 'unchanged'].includes(review.outcome(person.line)));
}
