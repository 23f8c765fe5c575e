import type {Person} from '../../map/person';
import type {CellEdit} from '../decisions/decision';
import {properCase, tidySpaces, upperCase} from './namecase';
import {fieldText} from '../select';

/** What can be done with all values of a field: offered, never done by itself. */
export type TextChange =
    | {readonly kind: 'replace'; readonly find: string; readonly by: string; readonly matchCase: boolean}
    | {readonly kind: 'set'; readonly value: string}
    | {readonly kind: 'proper' | 'upper' | 'tidy' | 'clear'};

const SIMPLE = {proper: properCase, upper: upperCase, tidy: tidySpaces, clear: (): string => ''} as const;

/** Values a change gives to some fields of some people: only those it really changes, to be made as one decision. */
export function changesOf(people: readonly Person[], fields: readonly string[], change: TextChange): CellEdit[] {
    const make = maker(change);
    return make === null ? [] : fields.flatMap(field => changeCells(people, field, make));
}

/** Values a change gives to a field of some people: only those it really changes, to be made as one decision. */
export const changeCells = (people: readonly Person[], field: string, change: (value: string) => string): CellEdit[] =>
    people.flatMap(person => {
        const before = fieldText(person, field);
        const value = change(before);
        return value === before ? [] : [{line: person.line, field, value}];
    });

/** A change as a function; null when it says too little to do anything. Passwords are never shown: nothing is found in them. */
function maker(change: TextChange): ((value: string) => string) | null {
    switch (change.kind) {
        case 'set': return () => change.value;
        case 'replace': {
            if (change.find === '') {
                return null;
            }
            const pattern = new RegExp(change.find.normalize('NFC').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), change.matchCase ? 'gu' : 'giu');
            return value => value.replace(pattern, () => change.by);
        }
        default: return SIMPLE[change.kind];
    }
}
