import type {Review} from '../../check/createreview';
import type {Person} from '../../map/person';
import {countsOf} from '../shared/counts';
import {gainsOf, type Gains} from '../cohort/gains';
import type {State} from '../state';

/** What pressing the button would do, in numbers. */
export interface Consequences {
    /** Accounts made. */
    readonly created: number;
    /** People who have an account and join a cohort or are changed. */
    readonly joined: number;
    /** Accounts of these changed in more than their cohorts. */
    readonly changed: number;
    /** Fields of these changed, all together. */
    readonly fields: number;
    /** People for whom there is nothing to do. */
    readonly unchanged: number;
    /** Who joins which cohort. */
    readonly gains: Gains;
    /** Cohorts made on this page that people join. */
    readonly made: number;
    readonly mails: number;
    /** Lines not imported: in error, blocked by the server, or left out. */
    readonly left: number;
    readonly pending: number;
    /** People something is done for. */
    readonly people: number;
}

const none: Consequences = {
    created: 0, joined: 0, changed: 0, fields: 0, unchanged: 0, gains: {of: new Map(), cohorts: new Map(), people: 0, without: 0}, made: 0, mails: 0, left: 0,
    pending: 0, people: 0,
};

export function consequences(state: State): Consequences {
    const {review, revision, access} = state;
    if (!review) {
        return none;
    }
    const counts = countsOf(review, revision);
    const joined = counts.enrol + counts.update;
    const gains = gainsOf(state);
    return {
        created: counts.create, joined, changed: counts.update, fields: counts.update ? fieldsChanged(review) : 0,
        unchanged: counts.unchanged, gains,
        made: access.made.filter(({id}) => gains.of.has(id)).length,
        mails: access.recipe === 'mail' ? counts.create : 0,
        left: counts.blocked + counts.leftout, pending: counts.pending,
        people: counts.create + joined,
    };
}

function fieldsChanged(review: Review): number {
    return review.people.reduce((sum, {line}) => sum + (review.outcome(line) === 'update' ? review.answer(line)?.changes?.length ?? 0 : 0), 0);
}

/** Percent of the people with an account whose account would be changed. */
export function changedShare({changed, joined, unchanged}: Consequences): number {
    return changed / Math.max(1, joined + unchanged) * 100;
}

/** The people the button would send, in file order: those there is nothing to do for too, for the server to know who is in the list. */
export function importable(review: Review): Person[] {
    return review.people.filter((person) => ['create', 'enrol', 'update', 'unchanged'].includes(review.outcome(person.line)));
}
