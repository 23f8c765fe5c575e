import type {Table} from '../read/table';
import {cleanCell} from './clean';
import {splitFullName} from './fullname';
import type {Column} from './solve/column';
import {familyWeight} from './solve/names';

/** Rows looked at for both names in one cell. */
const SAMPLE = 200;

/**
 * Proposes fields for the columns of a table whose labels say nothing, by what they hold: e-mails, one number a person, names. Capitals and usual
 * first names tell the two names apart, else the order `name, first name`.
 *
 * @returns field by column
 */
export function guessByContent(all: readonly Column[]): Map<number, string> {
    const columns = all.filter(({meaning, contents}) => meaning.kind !== 'other' && contents.filled >= 0.5);
    const fields = new Map<number, string>();
    const propose = (field: string, column: Column | undefined): void => {
        if (column) {
            fields.set(column.index, field);
        }
    };
    propose('email', columns.find(({contents: {addresses, count, distinct}}) => addresses >= 0.6 && (count < 6 || distinct >= 0.5)));
    propose('username', columns.find(({contents: {numbers, distinct, phones}}) => numbers >= 0.8 && distinct >= 0.9 && phones < 0.5));
    const [first, second] = columns.filter(({index, contents: {names, count, distinct}}) =>
        !fields.has(index) && names >= 0.8 && (count < 5 || distinct > 0.3));
    if (first && second) {
        const isSwapped = familyWeight(second) > familyWeight(first);
        propose('lastname', isSwapped ? second : first);
        propose('firstname', isSwapped ? first : second);
    }
    return fields;
}

/**
 * A column of both names, where no other column holds one: to be asked about, as the capitals decide the split.
 *
 * @returns -1 when there is none
 */
export function guessFullName(table: Pick<Table, 'header' | 'rows'>, named: ReadonlyMap<number, string>): number {
    const rows = table.rows.slice(0, SAMPLE);
    return table.header.findIndex((_, column) => {
        const cells = rows.map(row => cleanCell(row[column] ?? '')).filter(cell => cell !== '');
        const split = cells.filter(cell => splitFullName(cell) !== null);
        return !named.has(column) && cells.length > 0 && cells.length >= rows.length / 2 && split.length >= cells.length / 2;
    });
}
