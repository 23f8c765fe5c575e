import type {Issue, Level} from '../../read/issue';

/** One problem and everyone who has it. */
export interface Group {
    readonly code: string;
    readonly level: Level;
    readonly field: string | null;
    /** How many people. */
    readonly count: number;
    /** Their lines, ascending. */
    readonly lines: readonly number[];
    /** What stands in that field, the most frequent first; empty for passwords and for issues of no field. */
    readonly values: readonly {readonly value: string; readonly count: number}[];
    /** How many of them have a value offered. */
    readonly fixable: number;
}

/** Names a group. */
export const groupKey = (issue: Pick<Issue, 'code' | 'field'>): string => `${issue.code} ${issue.field ?? ''}`;
