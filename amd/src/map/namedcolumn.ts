import {normaliseLabel} from '../read/lines/label';
import type {Table} from '../read/table';
import type {Mapping} from './mapping';

/** A column by its title, and what it was taken for. */
export interface NamedColumn {
    readonly label: string;
    readonly field: string;
}

/** What the columns of a file were taken for, by their titles; columns without one can't be found again. */
export const namedColumns = (table: Pick<Table, 'header'>, mapping: Mapping): NamedColumn[] =>
    mapping.targets.flatMap((field, column) => {
        const label = (table.header[column] ?? '').trim();
        return field === null || label === '' ? [] : [{label: label.slice(0, LONGEST), field}];
    });

/**
 * The same meaning for columns of the same title as in an earlier file. When all of its columns are there, the others are
 * ignored as they were then; else what was guessed stands for them.
 */
export function mapAsBefore(table: Pick<Table, 'header'>, guess: Mapping, before: readonly NamedColumn[]): Mapping {
    const fields = new Map(before.map(({label, field}) => [normaliseLabel(label), field]));
    const labels = table.header.map((label) => normaliseLabel(label.trim().slice(0, LONGEST)));
    const known = labels.filter((label) => fields.has(label));
    if (!known.length) {
        return guess;
    }
    const complete = new Set(known).size === fields.size;
    const taken = new Set(known.map((label) => fields.get(label)));
    return {
        ...guess,
        targets: labels.map((label, column) => {
            const guessed = guess.targets[column] ?? null;
            return fields.get(label) ?? (complete || (guessed !== 'cohort' && taken.has(guessed ?? '')) ? null : guessed);
        }),
        why: labels.map((label, column) => (fields.has(label) ? 'before' : guess.why?.[column] ?? null)),
        questions: complete ? [] : guess.questions.filter((column) => !fields.has(labels[column] ?? '')),
        fallbacks: without(guess.fallbacks, column => fields.has(labels[column] ?? '')),
        notes: without(guess.notes ?? {}, column => fields.has(labels[column] ?? '')),
    };
}

/** The entries of a record by column but for some. */
const without = <T>(record: Readonly<Record<number, T>>, isOut: (column: number) => boolean): Record<number, T> =>
    Object.fromEntries(Object.entries(record).filter(([column]) => !isOut(Number(column))));

const LONGEST = 255;
