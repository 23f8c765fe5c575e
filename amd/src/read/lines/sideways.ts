import {knownLabels} from '../cut/delimiter';
import {isTitle, meaningOf, type LabelKind} from '../../map/label/meaning';

/** Rows looked at. */
const SEARCHED = 40;

/** Titles of different fields that prove it, and their share of their column. */
const FEWEST = 3;
const ENOUGH = 0.5;

/** Kinds of which a list has one column. */
const OWN: ReadonlySet<LabelKind> = new Set<LabelKind>([
    'email', 'lastname', 'usename', 'birthname', 'firstname', 'name', 'fullname', 'login', 'number', 'asknumber', 'cohort', 'formation', 'password',
]);

/** Whether a table lies on its side: titles in its first column, or beside what all rows have in common, and none in a line, people beside one another. */
export function isSideways(rows: readonly (readonly string[])[]): boolean {
    const looked = rows.slice(0, SEARCHED);
    const first = Math.min(...looked.map(row => row.findIndex(cell => cell.trim() !== '')).filter(at => at >= 0));
    return haveTitles(looked, first) || haveTitles(looked, first + 1);
}

function haveTitles(looked: readonly (readonly string[])[], column: number): boolean {
    const labelled = looked.filter(row => (row[column] ?? '').trim() !== '');
    const titled = labelled.filter(row => mayBeTitle(row[column] ?? '') && row.some((cell, at) => at > column && cell.trim() !== ''));
    if (titled.length < FEWEST || titled.length < labelled.length * ENOUGH) {
        return false;
    }
    const titles = titled.map(row => (row[column] ?? '').trim().toLowerCase());
    const kinds = new Set(titles.map(title => meaningOf(title).kind).filter(kind => OWN.has(kind)));
    // Titles that come again are people's below one another.
    return kinds.size >= FEWEST && new Set(titles).size === titles.length && looked.every(row => knownLabels(row) < Math.min(FEWEST, kinds.size));
}

const mayBeTitle = (cell: string): boolean => cell.length < 80 && isTitle(cell);
