import type {Table} from '../../read/table';
import {undouble} from '../../read/bytes/undouble';
import {compareAddresses, type Likeness} from '../evidence/own';
import {lookAt, spread, type Contents} from '../evidence/contents';
import {inTheirLanguage, meaningOf, type LabelKind, type Meaning} from '../label/meaning';
import {withoutPrefix} from './prefix';
import {aboutStaff, markNeighbours} from './neighbours';

/** A column with all that is known of it. */
export interface Column {
    readonly index: number;
    readonly title: string;
    readonly meaning: Meaning;
    readonly contents: Contents;
    /** Somebody else's, by its title, its group's or its neighbours'. */
    readonly isThird: boolean;
    /** Nobody sees it in the workbook: what is there may be out of date. */
    readonly isHidden: boolean;
    /** Its title names nobody and it stands behind somebody else's columns. */
    readonly isBehindThird: boolean;
}

/** Whose addresses they are, by the names beside them. */
export type Likenesses = (address: Column, name: Column) => Likeness;

/** Share of addresses from which a column is one of addresses. */
export const MOSTLY = 0.6;

/** Looks at every column of a table. */
export function lookAtColumns(table: Pick<Table, 'header' | 'rows' | 'hiddenColumns'>): Column[] {
    const rows = spread(table.rows, table.header.length);
    const titles = withoutPrefix(table.header.map(undouble));
    const said = inTheirLanguage(titles, titles.map(title => meaningOf(title)));
    const meanings = aboutStaff(said) ?? said;
    const neighbours = markNeighbours(meanings, index => holdsAnswers(lookAt(rows, index)));
    return table.header.map((title, index) => {
        const meaning = meanings[index] ?? meaningOf('');
        const isThird = meaning.kind === 'third' || neighbours.third.has(index);
        return {
            index, title, meaning, isThird, isBehindThird: neighbours.behind.has(index), isHidden: table.hiddenColumns?.includes(index) ?? false,
            contents: lookAt(isThird ? [] : lateRows(rows, table.rows, index), index),
        };
    });
}

/** Whether a column holds yes and no, or a mark of one sign: nobody's name, address or number. */
const holdsAnswers = ({count, answers, length}: Contents): boolean => count > 0 && (answers >= MOSTLY || length <= 1);

/** The rows given, or, where a column is empty in all of them, those of the whole table that have something. */
function lateRows(rows: Table['rows'], all: Table['rows'], column: number): Table['rows'] {
    return rows === all || rows.some(row => row[column]) ? rows : all.filter(row => row[column]).slice(0, rows.length);
}

/** Kinds of columns that may hold names of whom the list is about. */
export const NAME_FIELDS: readonly LabelKind[] = ['lastname', 'usename', 'birthname', 'firstname', 'name', 'person', 'fullname', 'unknown'];

/** Compares every column of addresses or usernames with every one of names. */
export function compareColumns(table: Pick<Table, 'rows'>, columns: readonly Column[]): Likenesses {
    const addresses = columns.filter(({isThird, contents}) => !isThird && (contents.addresses >= MOSTLY || contents.logins >= MOSTLY));
    const names = columns.filter(({isThird, contents, meaning}) => !isThird && contents.names >= MOSTLY && NAME_FIELDS.includes(meaning.kind));
    const compare = compareAddresses(table.rows, addresses.map(({index}) => index), names.map(({index}) => index));
    return (address, name) => compare(address.index, name.index);
}
