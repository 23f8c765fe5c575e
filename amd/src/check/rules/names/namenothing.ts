import {isWordForNothing} from '../../../map/nothing';
import type {Rule} from '../../rule';
import {NAMES} from '../../people/values';

/** A word that may stand for nothing (`NULL`, `None`) once in a list: somebody may be called so. */
export const namenothing: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (value !== 'Nan' && isWordForNothing(value)) {
            report('namenothing', field, {value});
        }
    }
};
