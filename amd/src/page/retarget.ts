import type {ColumnNote, Mapping} from '../map/mapping';

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

/** Whether the page should show the columns unasked: a label is ambiguous, or nobody could be told by e-mail. */
export function needsAnswer(mapping: Mapping): boolean {
    return mapping.questions.length > 0 || !mapping.targets.includes('email') || !mapping.targets.includes('lastname');
}
