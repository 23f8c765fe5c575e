import type {Concept} from './concept';
import {email} from './email';
import {firstname, furtherLastNames, furtherNames} from './firstname';
import {cohort, formation, formationMaybe, formationWanted, group} from './formation';
import {fullname} from './fullname';
import {cognom, lastname, name} from './lastname';
import {auth, login, password} from './login';
import {noise} from './noise';
import {id, ine, number, numero, student} from './number';
import {address, others} from './others';
import {which} from './which';
import {candidate, organisation, staff, third} from './whose';

/** All words; where two concepts share a phrase the first has it. */
export const VOCABULARY: readonly Concept[] = [
    email, furtherLastNames, lastname, cognom, name, firstname, fullname, login, password, auth, number, numero, student, ine, id,
    cohort, formation, formationMaybe, formationWanted, group,
    candidate, third, staff, furtherNames, organisation, ...which, address, ...others, noise,
];
