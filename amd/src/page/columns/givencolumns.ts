import type {Mapping} from '../../map/mapping';
import type {NamedColumn} from '../../map/namedcolumn';
import {normaliseLabel} from '../../read/lines/label';
import type {Table} from '../../read/table';
import {retarget} from './retarget';

/** Instead of a field: the column is not used. */
export const UNUSED = 'none';

/** Columns as a program was told, by their titles; where it was told which are cohorts, no other is one. What it was not told stays asked about. */
export const asGiven = (table: Table, mapping: Mapping, given: readonly NamedColumn[]): Mapping => (
    given.reduce((now, {label, field}) => {
        const column = table.header.findIndex((title) => normaliseLabel(title) === normaliseLabel(label));
        return column < 0 ? now : retarget(now, column, field === UNUSED ? null : field);
    }, given.some(({field}) => field === 'cohort') ? withoutCohorts(mapping) : mapping)
);

/** No column says who joins which cohort, and none is asked about. */
export const withoutCohorts = ({notes = {}, proposals = {}, ...mapping}: Mapping): Mapping => ({
    ...mapping, proposals, targets: mapping.targets.map((target) => target === 'cohort' ? null : target),
    questions: mapping.questions.filter((column) => proposals[column] !== 'cohort'),
    fallbacks: Object.fromEntries(Object.entries(mapping.fallbacks).filter(([, field]) => field !== 'cohort')),
    notes: Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== 'cohort')),
});
