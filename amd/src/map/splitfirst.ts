import {cleanCell} from './clean';
import type {Plan} from './fieldplan';
import {isNothing} from './nothing';
import {splitFullName, type Names} from './splitname';

/** Both names of the first cell of a row that has them; what programs write for nothing is none. */
export function splitFirst({fullNames}: Plan, row: readonly string[]): Names | null {
    const [column = -1, style] = fullNames.find(([one]) => (row[one] ?? '').trim() !== '') ?? [];
    const names = splitFullName(cleanCell(row[column] ?? ''), style);
    const named = (name: string, field: string): string => (isNothing(name, field, () => 1) ? '' : name);
    return names && {lastname: named(names.lastname, 'lastname'), firstname: named(names.firstname, 'firstname')};
}
