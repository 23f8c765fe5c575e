import type {Kind} from '../label/meaning';
import {best, SURE, type Claim} from './claim';
import type {Column} from './column';

const TITLES: Readonly<Partial<Record<Kind, number>>> = {cohort: SURE + 20, formation: SURE, group: SURE - 5};

/** What is of a kind fills in for it: a formation's name for its code, but no group for a formation. */
const KINDS: readonly (Kind | undefined)[] = ['cohort', 'formation', 'group'];

/** Rows from which a different value on each line is no cohort. */
const MANY = 20;

/** Claims of columns to name cohorts: by their titles, where they hold few different values. */
export function cohortClaims(columns: readonly Column[]): Claim[] {
    return best(columns.flatMap((column): Claim[] => {
        const {meaning: {kind, isSure, hasCode}, contents: {count, distinct, filled, addresses, dates, masked}} = column;
        const title = TITLES[kind];
        if (title === undefined) {
            return [];
        }
        const held = count === 0 || kind === 'cohort' ? 0 : addresses >= 0.3 || dates >= 0.5 || masked >= 0.5 ? -2 * SURE
            : count >= MANY && distinct > 0.9 ? -SURE : kind === 'group' && filled < 0.4 ? -20 : distinct <= 0.5 ? 5 : 0;
        return [{
            column, title: isSure ? title : title - 5, contents: held, isClear: true,
            rank: 10 * KINDS.indexOf(kind) + (hasCode ? 0 : 1) + (isSure ? 0 : 2),
        }];
    }));
}

/** `cohort1`, `cohort2`…: all of them are joined; of other cohort columns only one is. */
export const isNumberedCohort = ({title}: Column): boolean => /^\s*cohort\d+\s*$/i.test(title);
