import {makePassword} from '../../check/people/makepassword';
import type {Review} from '../../check/createreview';
import type {Person} from '../../map/person';
import type {Access} from './access';
import type {Config} from '../shared/config';
import type {Host} from '../shared/host';
import type {Slips} from './madeslips';
import type {State} from '../state';

/** What one person is handed. */
export interface Slip {
    readonly line: number;
    readonly lastname: string;
    readonly firstname: string;
    readonly username: string;
    readonly email: string;
    readonly cohort: string;
    readonly password: string;
}

/** Whether this import makes a password for each. */
export const makesSlips = (access: Access): boolean => access.recipe === 'nomail' && access.passwords === 'each';

/** Whoever gets an account, and a password with it: people who have one already are not on the sheet. */
export function slipPeople(review: Review, access: Access, config: Config): Person[] {
    const outside = new Set(config.externalauths);
    return review.people.filter((person) => review.outcome(person.line) === 'create' && !outside.has(person.auth || access.auth));
}

/** Who is on a sheet, to tell whether the one that was saved is still right. */
const rolls = new WeakMap<Review, {revision: number; auth: string; roll: string; people: number}>();
const rollOf = (state: State, config: Config): {roll: string; people: number} => {
    const {review, revision, access} = state;
    if (!review) {
        return {roll: '', people: 0};
    }
    let known = rolls.get(review);
    if (known?.revision !== revision || known.auth !== access.auth) {
        const people = slipPeople(review, access, config);
        const roll = JSON.stringify(people.map(({line, username, lastname, firstname}) => [line, username, lastname, firstname]));
        known = {revision, auth: access.auth, roll, people: people.length};
        rolls.set(review, known);
    }
    return known;
};

/** How the sheet stands: nobody needs one, it was never saved, the list changed since, or it is right. */
export function sheetState(state: State, config: Config): 'none' | 'unsaved' | 'stale' | 'saved' {
    if (!makesSlips(state.access)) {
        return 'none';
    }
    const {roll, people} = rollOf(state, config);
    return people === 0 ? 'none' : state.slips.saved === '' ? 'unsaved' : state.slips.saved === roll ? 'saved' : 'stale';
}

/** Makes the passwords that are missing; the sheet itself, and the state that remembers it once it is saved. */
export function makeSheet(state: State, config: Config, host: Host): {sheet: Slip[]; slips: Slips} {
    const {review, access, slips} = state;
    const people = review ? slipPeople(review, access, config) : [];
    const passwords = new Map(slips.passwords);
    for (const {line} of people) {
        if (!passwords.has(line)) {
            passwords.set(line, makePassword(config.site.passwordPolicy, host.random));
        }
    }
    return {
        sheet: people.map((person) => toSlip(person, access, passwords.get(person.line) ?? '')),
        slips: {passwords, saved: rollOf(state, config).roll},
    };
}

export const toSlip = (person: Person, access: Access, password: string): Slip => ({
    line: person.line, lastname: person.lastname, firstname: person.firstname, username: person.username, email: person.email,
    cohort: access.cohort?.name ?? person.cohorts.join(', '), password,
});
