import {normaliseLabel} from '../read/lines/label';
import type {Table} from '../read/table';
import {FULL_NAME, isOwnField} from './field';
import type {Mapping} from './mapping';

/** A column that is used, by its title as it is compared. */
export interface RememberedColumn {
    readonly label: string;
    readonly field: string;
    /** Only used where the preferred column of that field is empty. */
    readonly fallback: boolean;
}

/** Most columns, and most characters of a title, that are remembered. */
const MOST = 512;
const LONGEST = 1000;

type Headed = Pick<Table, 'header' | 'headerLine'>;

/** Per column its title as it is compared, empty when it has none; a title that comes again says how often it did. */
function titlesByColumn({header}: Headed): string[] {
    const seen = new Map<string, number>();
    return header.map((text) => {
        const label = normaliseLabel(text);
        const times = (seen.get(label) ?? 0) + 1;
        seen.set(label, times);
        // No title as it is compared has this sign.
        return label === '' || times === 1 ? label : `${label} #${times}`;
    });
}

/** The titles a file is found again by; null for a file without a line of titles, or with too much in it. */
export function titlesOf(table: Headed): readonly string[] | null {
    const titles = titlesByColumn(table).filter((title) => title !== '');
    return table.headerLine === null || !titles.length || titles.length > MOST || titles.some((title) => [...title].length > LONGEST)
        ? null : titles;
}

/** What to remember of a mapping; null when a column without a title is used, or none is. */
export function toRemember(table: Headed, mapping: Mapping): readonly RememberedColumn[] | null {
    const columns = titlesByColumn(table).flatMap((label, column): RememberedColumn[] => {
        const target = mapping.targets[column] ?? null;
        const field = target ?? mapping.fallbacks[column];
        return field === undefined ? [] : [{label, field, fallback: target === null}];
    });
    return columns.length && columns.every(({label}) => label !== '') ? columns : null;
}

/** What is remembered as a mapping of this file, whose titles are the same; null when a field is not there any more. */
export function fromRemembered(
    table: Headed, remembered: readonly RememberedColumn[], guess: Mapping, site: {readonly fields: readonly string[]},
): Mapping | null {
    const known = (field: string): boolean =>
        isOwnField(field) || field === FULL_NAME || site.fields.includes(field) || guess.targets.includes(field);
    const titles = titlesByColumn(table);
    const targets = titles.map((): string | null => null);
    const fallbacks: Record<number, string> = {};
    for (const {label, field, fallback} of remembered) {
        const column = titles.indexOf(label);
        if (column < 0 || label === '' || !known(field)) {
            return null;
        }
        if (fallback) {
            fallbacks[column] = field;
        } else {
            targets[column] = field;
        }
    }
    const isTaken = (column: number): boolean => targets[column] !== null || column in fallbacks;
    return {
        targets, questions: [], fallbacks, why: targets.map((_, column) => (isTaken(column) ? 'before' : null)),
        notes: Object.fromEntries(Object.entries(guess.notes ?? {}).filter(([column, note]) => note !== 'number' && !isTaken(Number(column)))),
    };
}
