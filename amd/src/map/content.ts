import {normaliseLabel} from '../read/label';
import {meaningOf} from '../read/labels';
import type {Table} from '../read/table';
import {cleanCell} from './clean';
import {splitFullName} from './fullname';

/** Rows looked at. */
const SAMPLE = 200;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NUMBER = /^\d{4,15}$/;
const NAME = /^\p{L}[\p{L}\p{M}’'. -]*$/u;

/** First names so frequent that a column with some of them is one of first names. */
const FIRST_NAMES = new Set((
    'emma lea manon camille chloe ines sarah jade louise lina alice julie marie clara lucie anais oceane pauline laura mathilde juliette '
    + 'eva zoe elise margaux romane noemie celia lola maelle nina agathe jeanne elodie helene sofia yasmine amina fatima aicha lucas hugo '
    + 'thomas theo louis enzo leo nathan mathis jules arthur gabriel raphael paul antoine alexandre maxime clement tom adam baptiste '
    + 'romain quentin noah ethan valentin victor benjamin nicolas pierre simon martin adrien axel samuel oscar yanis mehdi mohamed '
    + 'ibrahim rayan amine bastien dylan kevin florian tristan loic yann gael malo'
).split(' '));

/** Share of the cells something is true of. */
const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
    (cells.length === 0 ? 0 : cells.filter(is).length / cells.length);

interface Column {
    readonly index: number;
    readonly cells: readonly string[];
}

/**
 * Proposes fields for the columns of a table whose labels say nothing, by what they hold: e-mails, one number a person, names. Capitals and usual
 * first names tell the two names apart, else the order `name, first name`.
 *
 * @returns field by column
 */
export function guessByContent(table: Pick<Table, 'header' | 'rows'>): Map<number, string> {
    const rows = table.rows.slice(0, SAMPLE);
    const columns: Column[] = table.header.flatMap((label, index) => {
        const cells = rows.map(row => cleanCell(row[index] ?? '')).filter(cell => cell !== '');
        return meaningOf(normaliseLabel(label)) === 'never' || cells.length < rows.length / 2 ? [] : [{index, cells}];
    });
    const fields = new Map<number, string>();
    const propose = (field: string, column: Column | undefined): void => {
        if (column) {
            fields.set(column.index, field);
        }
    };
    propose('email', columns.find(({cells}) => share(cells, cell => EMAIL.test(cell)) >= 0.6));
    propose('username', columns.find(({cells}) => new Set(cells).size >= cells.length * 0.9
        && share(cells, cell => NUMBER.test(cell.replace(/\s/g, ''))) >= 0.8));
    const names = columns.filter(({index, cells}) => !fields.has(index) && share(cells, cell => NAME.test(cell)) >= 0.8
        && (cells.length < 5 || new Set(cells).size > cells.length * 0.3));
    const [first, second] = names;
    if (first && second) {
        const swapped = lastNameWeight(second.cells) > lastNameWeight(first.cells);
        propose('lastname', swapped ? second : first);
        propose('firstname', swapped ? first : second);
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
        return !named.has(column) && cells.length >= rows.length / 2 && share(cells, cell => splitFullName(cell) !== null) >= 0.5;
    });
}

/** How much a column looks like family names: capitals speak for, usual first names against. */
function lastNameWeight(cells: readonly string[]): number {
    const fold = (cell: string): string => cell.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return share(cells, cell => cell === cell.toUpperCase()) - 2 * share(cells, cell => FIRST_NAMES.has(fold(cell)));
}
