import type {Table} from '../../read/table';
import type {LabelKind} from '../label/meaning';
import {best, byPlace, SURE, type Claim} from './claim';
import {MOSTLY, type Column} from './column';
import {differ, groupAlike} from './rivals';

const TITLES: Readonly<Partial<Record<LabelKind, number>>> = {cohort: SURE + 20, formation: SURE, group: SURE - 5};

/** What is of a kind fills in for it: a formation's name for its code, but no group for a formation. */
const KINDS: readonly (LabelKind | undefined)[] = ['cohort', 'formation', 'group'];

/** Rows from which a different value on each line is no cohort. */
const MANY = 20;

/** Of several that are as good their place in the file says nothing. */
const byTitle = (a: Claim, b: Claim): number =>
    a.column.title === b.column.title ? byPlace(a, b) : a.column.title < b.column.title ? -1 : 1;

/** Claims of columns to name cohorts: by their titles, where they hold few different values; under titles nobody knows by what they hold. */
function cohortClaims(columns: readonly Column[]): Claim[] {
    return best(columns.flatMap((column): Claim[] => {
        const {meaning: {kind, isSure, hasCode, isWanted}, contents: {count, distinct, filled, addresses, figures, dates, masked, courses, answers}} = column;
        const title = TITLES[kind] ?? (kind === 'unknown' && courses >= MOSTLY && distinct <= 0.5 ? 0 : undefined);
        if (title === undefined) {
            return [];
        }
        const held = count === 0 || kind === 'cohort' ? 0 : addresses >= 0.5 || dates >= 0.5 || masked >= 0.5 || answers >= 0.5 ? -2 * SURE
            // Marks, amounts, times: a group’s number stands under a title that says so.
            : (!isSure && figures >= MOSTLY) || (count >= MANY && distinct > 0.9) ? -SURE
            : title === 0 ? SURE : kind === 'group' && filled < 0.4 ? -20 : distinct <= 0.5 ? 5 : 0;
        return [{
            column, title: title > 0 && !isSure ? title - 5 : title, contents: held, isClear: true,
            rank: 10 * (title === 0 ? KINDS.length : KINDS.indexOf(kind)) + (isWanted ? 0 : 4) + (hasCode ? 0 : 1) + (isSure ? 0 : courses < 0.3 ? 30 : 2),
        }];
    }), byTitle);
}

/** What is done with columns that may be the cohorts'. */
export interface Cohorts {
    readonly taken: readonly Claim[];
    readonly fallbacks: readonly Claim[];
    /** Of those taken: that it has to be said. */
    readonly doubtful: readonly Claim[];
    /** Formations of something else: named. */
    readonly left: readonly Claim[];
}

/** The best of columns to name cohorts, all that are numbered, and what stands for an empty one. */
export function chooseCohorts(rows: Table['rows'], columns: readonly Column[]): Cohorts {
    const [first, ...rest] = cohortClaims(columns);
    if (!first) {
        return {taken: [], fallbacks: [], doubtful: [], left: []};
    }
    const alike = rest.filter(({column}) => column.meaning.kind === first.column.meaning.kind);
    const numbered = alike.filter(({column}) => isNumberedCohort(column));
    const further = alike.filter(claim => !numbered.includes(claim));
    const {kind, isWanted} = first.column.meaning;
    // Of wishes the second is one as well.
    const rivals = columns.filter(column => column !== first.column && (column.meaning.kind === kind ? column.meaning.isWanted === isWanted
        : column.meaning.asFirst === kind) && differ(rows, first.column, column) && !groupAlike(rows, first.column, column));
    const fallbacks = further.filter(({column}) => fillsIn(rows, first.column, column));
    return {
        taken: [first, ...numbered], fallbacks, doubtful: isDoubtful(first, rivals.length) ? [first] : [],
        left: further.filter(claim => !fallbacks.includes(claim)),
    };
}

/** Whether it has to be said that a column is proposed as the cohort: a group's, half known, one that may be something else, or one of several. */
const isDoubtful = ({column: {meaning: {kind, isSure, isWanted, isVague}}}: Claim, rivals: number): boolean =>
    kind === 'group' || !isSure || (isVague && !isWanted) || (rivals > 0 && kind !== 'cohort');

/** `cohort1`, `cohort2`…: all of them are joined; of other cohort columns only one is. */
const isNumberedCohort = ({title}: Column): boolean => /^\s*cohort\d+\s*$/i.test(title);

/** Whether a further column may stand for an empty cohort: one of other formations is what people have done, or may do one day. */
const fillsIn = (rows: Table['rows'], taken: Column, further: Column): boolean =>
    further.meaning.kind !== 'formation' || further.meaning.isWanted || !differ(rows, taken, further) || groupAlike(rows, taken, further);
