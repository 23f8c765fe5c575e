import type {Person} from '../../map/person';
import type {Cohort} from '../../run/server';
import {countsOf} from '../shared/counts';
import {usesFileCohorts} from './naming';
import type {State} from '../state';

/** What the cohorts would get. */
export interface Gains {
    /** New members by cohort. */
    readonly of: ReadonlyMap<number, number>;
    /** The cohorts, by id, as far as the page knows them. */
    readonly cohorts: ReadonlyMap<number, Cohort>;
    /** People who join at least one. */
    readonly people: number;
    /** Those in the list who will be in none: nobody named one for them. */
    readonly without: number;
}

/** What becomes of those who are in the list that is imported. */
const ADMITTED: ReadonlySet<string> = new Set(['create', 'enrol', 'update', 'unchanged']);
const nothing: Gains = {of: new Map(), cohorts: new Map(), people: 0, without: 0};
let last: {readonly key: readonly unknown[]; readonly gains: Gains} | null = null;

/** The cohort a name of the file stands for; null = none was chosen for it, undefined = nobody knows. */
export function cohortOf(label: string, {access, naming}: Pick<State, 'access' | 'naming'>): Cohort | null | undefined {
    const chosen = access.cohortMap.get(label);
    if (chosen !== undefined) {
        return chosen;
    }
    const name = naming.names.get(label);
    return name?.code === '' ? name.cohorts[0] : undefined;
}

/** Who would join what: new accounts all their cohorts, known ones those the server says they are not in yet. */
export function gainsOf(state: State): Gains {
    const {review, revision, edits, access, naming, mapping} = state;
    if (!review) {
        return nothing;
    }
    const key = [review, revision, edits, access.cohort, access.cohortMode, access.cohortMap, naming.names, mapping];
    if (last && key.every((part, at) => part === last?.key[at])) {
        return last.gains;
    }
    const of = new Map<number, number>();
    const {cohorts, joins, meant} = joining(state);
    const counts = countsOf(review, revision);
    let people = 0;
    let without = 0;
    // As long as nobody is known to join anything, thousands need not be asked one by one.
    for (const person of counts.create + counts.enrol + counts.update + counts.unchanged > 0 ? review.people : []) {
        const joined = joins(person);
        joined.forEach((id) => of.set(id, (of.get(id) ?? 0) + 1));
        people += joined.length ? 1 : 0;
        without += joined.length || !ADMITTED.has(review.outcome(person.line)) || meant(person).length ? 0 : 1;
    }
    const gains = {of, cohorts, people, without};
    last = {key, gains};
    return gains;
}

/** Which cohorts a person would join, by id, and which are meant for them, be they in or not; `cohorts` knows those met so far. */
export function joining(state: State): {
    readonly cohorts: ReadonlyMap<number, Cohort>; joins(person: Person): readonly number[]; meant(person: Person): readonly number[];
} {
    const {review, access} = state;
    const fromFile = usesFileCohorts(state);
    const cohorts = new Map<number, Cohort>();
    const byLabel = new Map<string, readonly number[]>();
    const meet = (cohort: Cohort | null | undefined): readonly number[] => {
        if (!cohort) {
            return [];
        }
        cohorts.set(cohort.id, cohort);
        return [cohort.id];
    };
    const named = (label: string): readonly number[] => {
        const known = byLabel.get(label) ?? meet(cohortOf(label, state));
        byLabel.set(label, known);
        return known;
    };
    const all = meet(access.cohort);
    if (fromFile) {
        // Answers name cohorts by id: those of the file must be known beforehand.
        [...access.cohortMap.values(), ...[...state.naming.names.values()].flatMap((name) => name.code === '' ? name.cohorts : [])].forEach(meet);
    }
    const meant = (person: Person): readonly number[] => {
        const [first] = person.cohorts;
        if (!fromFile || first === undefined) {
            return all;
        }
        return all.length || person.cohorts.length > 1 ? [...new Set([...all, ...person.cohorts.flatMap(named)])] : named(first);
    };
    return {cohorts, meant, joins: (person) => {
        const outcome = review?.outcome(person.line);
        return outcome === 'create' ? meant(person)
            : outcome === 'enrol' || outcome === 'update' ? review?.answer(person.line)?.cohortids ?? [] : [];
    }};
}
