import {cleanCell} from '../../map/clean';
import {isSuspect, undouble} from '../../read/bytes/undouble';
import type {Rule} from '../rule';
import {eachValue} from '../people/values';

/** Text encoded twice (`Ã‰lodie`): what was meant is known and offered. */
export const doubleencoded: Rule = (person, _facts, report) => {
    eachValue(person, isSuspect, (field, value) => {
        const meant = cleanCell(undouble(value));
        if (meant !== value) {
            report('doubleencoded', field, {value, meant}, meant);
        }
    });
};
