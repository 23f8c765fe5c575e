import {normaliseLabel} from '../read/label';
import {LABELS, meaningOf, type Meaning} from '../read/labels';
import type {Table} from '../read/table';
import {guessByContent, guessFullName} from './content';
import type {OwnField} from './field';

/** What each column of a table means. */
export interface Mapping {
    /** Per column: a field, or null = ignored. */
    readonly targets: readonly (string | null)[];
    /** Columns whose label is ambiguous: ask. */
    readonly questions: readonly number[];
    /** Column used when the preferred one of that field is empty: column → field. */
    readonly fallbacks: Readonly<Record<number, string>>;
    /** Columns named by what they hold, because no label said so. */
    readonly guessed?: readonly number[];
}

/** Meanings of a field, the preferred one first. */
const PREFERENCE: Readonly<Record<OwnField, readonly Meaning[]>> = {
    username: ['username', 'number'],
    lastname: ['lastname', 'birthname'],
    firstname: ['firstname'],
    email: ['email'],
    cohort: ['cohort'],
    password: ['password'],
    auth: ['auth'],
};

/** Native fields that change or remove accounts: only ever chosen by a person. */
const NEVER_ALONE = /^(?:deleted|suspended|oldusername|mnethostid|id|emailstop|sysrole\d*)$/;

/** Native fields there may be any number of. */
const NUMBERED = /^(?:category|categoryrole|course|enrolperiod|enrolstatus|enroltimestart|group|role|type)[1-9]\d*$/;

/**
 * Names the columns by their labels: whole normalised labels, never a part of one. A table none of whose labels is known is
 * named by what its columns hold.
 */
export function guessMapping(table: Pick<Table, 'header' | 'rows'>, site: {readonly fields: readonly string[]}): Mapping {
    const labels = table.header.map(normaliseLabel);
    const targets: (string | null)[] = labels.map(() => null);
    const fallbacks: Record<number, string> = {};
    for (const [field, meanings] of Object.entries(PREFERENCE)) {
        columnsOf(labels, meanings).forEach((column, rank) => {
            if (rank === 0 || (field === 'cohort' && isNumberedCohort(labels, column))) {
                targets[column] = field;
            } else {
                fallbacks[column] = field;
            }
        });
    }
    mapNative(table.header, site.fields, targets, fallbacks);
    const asked = labels.some(label => ['ask', 'fullname'].includes(meaningOf(label) ?? ''));
    if (!asked && targets.every(target => target === null)) {
        const found = guessByContent(table);
        const both = [...found.values()].includes('lastname') ? -1 : guessFullName(table, found);
        return {
            targets: labels.map((_, column) => found.get(column) ?? null), questions: both < 0 ? [] : [both], fallbacks: {},
            guessed: [...found.keys()],
        };
    }
    const questions = labels.flatMap((label, column) => {
        const meaning = meaningOf(label);
        return (meaning === 'ask' && !targets.includes('username')) || (meaning === 'fullname' && !targets.includes('lastname'))
            ? [column] : [];
    });
    return {targets, questions, fallbacks};
}

/** `cohort1`, `cohort2`…: all of them are joined; of other cohort columns only one is. */
const isNumberedCohort = (labels: readonly string[], column: number): boolean => /^cohort\d+$/.test(labels[column] ?? '');

/** Columns under the exact name of a field of Moodle's own upload. */
function mapNative(
    header: readonly string[], fields: readonly string[], targets: (string | null)[], fallbacks: Readonly<Record<number, string>>,
): void {
    const native = new Map(fields.map(name => [name.toLowerCase(), name]));
    header.forEach((label, column) => {
        const bare = label.trim().toLowerCase();
        const name = NUMBERED.test(bare) ? bare : native.get(bare);
        if (name && !NEVER_ALONE.test(name) && targets[column] === null && !(column in fallbacks) && !targets.includes(name)) {
            targets[column] = name;
        }
    });
}

/** Columns that have one of the meanings, the preferred one first. */
function columnsOf(labels: readonly string[], meanings: readonly Meaning[]): number[] {
    const wanted: readonly string[] = meanings.flatMap(meaning => LABELS[meaning] as readonly string[]);
    const rank = (column: number): number => {
        const at = wanted.indexOf(labels[column] ?? '');
        return at < 0 ? wanted.length : at;
    };
    return labels
        .flatMap((label, column) => meanings.includes(meaningOf(label) ?? 'never') ? [column] : [])
        .sort((a, b) => rank(a) - rank(b) || a - b);
}
