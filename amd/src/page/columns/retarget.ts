import {FULL_NAME} from '../../map/field';
import type {ColumnNote, Mapping} from '../../map/mapping';
import {partOfMapping} from '../../map/joinmappings';
import {overlookedAddresses} from '../../map/overlooked';
import type {Table} from '../../read/table';

/**
 * A column is one field's at most, but for cohorts: people may have several. With several files the column that had the field before
 * goes on filling it where the new one is empty, for it may be another file's.
 */
export function retarget(mapping: Mapping, column: number, field: string | null, several = false): Mapping {
    const fallbacks = {...mapping.fallbacks};
    delete fallbacks[column];
    const targets = mapping.targets.map((target, at) => {
        if (at === column) {
            return field;
        }
        if (target !== field || field === null || field === 'cohort') {
            return target;
        }
        if (several) {
            fallbacks[at] = field;
        }
        return null;
    });
    const {why, notes, proposals = {}} = mapping;
    // What is answered for one column is answered for those asked about with it.
    const isAnswered = (at: number): boolean => at === column || (field !== null && field !== 'username' && proposals[at] === field);
    const isOpen = ([at, note]: [string, ColumnNote]): boolean => Number(at) !== column && !(field === 'username' && note === 'number');
    return {
        targets, fallbacks, proposals, questions: mapping.questions.filter((at) => !isAnswered(at)),
        ...(why && {why: why.map((one, at) => at === column ? null : one)}),
        ...(notes && {notes: Object.fromEntries(Object.entries(notes).filter(isOpen))}),
    };
}

/**
 * Whether the page should show the columns unasked: a label is ambiguous, both names were split, people of a file could not be told by e-mail or have no
 * name, or some have no address while a column nobody uses is full of them.
 */
export function needsAnswer(table: Table, mapping: Mapping): boolean {
    const mappings = table.parts?.map((one) => partOfMapping(mapping, one.columns)) ?? [mapping];
    const isNamed = (target: string | null): boolean => target === 'lastname' || target === FULL_NAME;
    return mapping.questions.length > 0 || Object.values(mapping.notes ?? {}).includes('split')
        || mappings.some(({targets}) => !targets.includes('email') || !targets.some(isNamed)) || overlookedAddresses(table, mapping).length > 0;
}
