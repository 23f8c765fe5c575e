import type {Person} from '../map/person';
import type {CellEdit} from './decision';
import {fieldText} from './select';

/** Values a change gives to a field of some people: only those it really changes, to be made as one decision. */
export const changeCells = (people: readonly Person[], field: string, change: (value: string) => string): CellEdit[] =>
    people.flatMap(person => {
        const before = fieldText(person, field);
        const value = change(before);
        return value === before ? [] : [{line: person.line, field, value}];
    });

/** Values with every occurrence of a text replaced; nothing is found in passwords, which are never shown. */
export function replaceCells(
    people: readonly Person[], field: string, find: string, replacement: string, matchCase = false,
): CellEdit[] {
    if (find === '') {
        return [];
    }
    const pattern = new RegExp(find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'gu' : 'giu');
    return changeCells(people, field, value => value.replace(pattern, () => replacement));
}
