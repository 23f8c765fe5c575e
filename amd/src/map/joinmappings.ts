import {TAKEN_NOTES, type ColumnNote, type Mapping} from './mapping';
import type {Why} from './solve/claim';

/**
 * The mappings of several tables as one of the table they are joined to. Columns of one field in different files are one preferred and
 * the others used where it is empty: a line has cells in the columns of its own file only.
 *
 * @param places for each mapping, where its columns are in the joined table
 * @param width columns of the joined table
 */
export function joinMappings(mappings: readonly Mapping[], places: readonly (readonly number[])[], width: number): Mapping {
    const targets = Array<string | null>(width).fill(null);
    const fallbacks: Record<number, string> = {};
    const questions = new Set<number>();
    const guessed = new Set<number>();
    const why = Array<Why | null>(width).fill(null);
    const notes: Record<number, ColumnNote> = {};
    const proposals: Record<number, string> = {};
    mappings.forEach((mapping, at) => {
        const place = (column: number): number => places[at]?.[column] ?? -1;
        const isNamed = (column: number): boolean => targets[place(column)] !== null || place(column) in fallbacks;
        mapping.targets.forEach((field, column) => {
            if (field !== null && !isNamed(column)) {
                if (targets.includes(field) && field !== 'cohort') {
                    fallbacks[place(column)] = field;
                } else {
                    targets[place(column)] = field;
                }
            }
        });
        for (const [column, field] of Object.entries(mapping.fallbacks)) {
            if (!isNamed(Number(column))) {
                fallbacks[place(Number(column))] = field;
            }
        }
        mapping.questions.forEach(column => isNamed(column) || questions.add(place(column)));
        mapping.why?.forEach((one, column) => (why[place(column)] ??= one));
        Object.entries(mapping.notes ?? {}).forEach(([column, note]) => (notes[place(Number(column))] = note));
        Object.entries(mapping.proposals ?? {}).forEach(([column, field]) => (proposals[place(Number(column))] = field));
        mapping.guessed?.forEach(column => guessed.add(place(column)));
    });
    const isFree = (column: number): boolean => targets[column] === null && !(column in fallbacks);
    const open = Object.entries(notes).filter(([column, note]) => TAKEN_NOTES.includes(note) || isFree(Number(column)));
    return {
        targets, fallbacks, why, proposals, notes: Object.fromEntries(open),
        questions: [...questions].filter(isFree),
        ...(guessed.size > 0 && {guessed: [...guessed]}),
    };
}

/** The part of a joined mapping that is about one of its tables; what was a fallback there may be all there is of a field here. */
export function partOfMapping(mapping: Mapping, places: readonly number[]): Mapping {
    const targets = places.map(column => mapping.targets[column] ?? null);
    const fallbacks: Record<number, string> = {};
    places.forEach((column, local) => {
        const field = mapping.fallbacks[column];
        if (field !== undefined && targets.includes(field)) {
            fallbacks[local] = field;
        } else if (field !== undefined) {
            targets[local] = field;
        }
    });
    const {why, notes, proposals} = mapping;
    const here = <T>(record: Readonly<Record<number, T>>): Record<number, T> => Object.fromEntries(
        places.flatMap((column, local) => (column in record ? [[local, record[column] as T]] : [])));
    return {
        targets, fallbacks, ...(why && {why: places.map(column => why[column] ?? null)}), ...(notes && {notes: here(notes)}),
        ...(proposals && {proposals: here(proposals)}),
        questions: places.flatMap((column, local) => (mapping.questions.includes(column) ? [local] : [])),
    };
}
