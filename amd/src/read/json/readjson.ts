import {readIssue} from '../readcodes';
import type {Issue} from '../issue';
import {LIMITS} from '../limits';
import {forEachIndex, inSlices, type Pace} from '../pace';
import {refuse} from '../refuse';
import {shapeTable} from '../cut/shape';
import {evenOut} from '../cut/widths';
import {isSecret} from '../../map/label/meaning';
import type {ReadChoices, Table} from '../table';
import {BrokenJson} from './cursor';
import {findList} from './find';
import {ListReader} from './list';

/** How a text starts that is JSON, and no list of anything else. */
const START = /^[\s\uFEFF]*(?:\[\s*[[{"\]]|\{\s*["}])/;

export const isJson = (text: string): boolean => START.test(text.slice(0, 200));

/** Names longer than this are shown cut. */
const SHOWN = 80;

type Read = Pick<Table, 'format' | 'header' | 'headerLine' | 'rows' | 'lines' | 'issues'>;

/**
 * Reads JSON as a table: a list of objects, wherever it is, or one object a line. Objects inside one another are columns of their own
 * (`candidat - nom`), columns stand in the order their names come. The line of an object is that where it starts; of several on one line, they are
 * counted on. What is no list is refused.
 */
export async function readJson(text: string, name: string, choices: ReadChoices, pace?: Pace): Promise<Read | Table> {
    const no = (issue: Issue): Table => refuse(name, issue, 'json');
    try {
        const place = await findList(text, pace);
        const list = new ListReader(text, place);
        await inSlices(() => list.readSome(), pace);
        const {header, isBare, isTooWide} = list;
        const {rows, lines} = (place.kind === 'open' ? byColumns(list) : null) ?? list;
        if (rows.length > LIMITS.lines) {
            return no(readIssue('filetoomanylines', null, {limit: LIMITS.lines}));
        }
        if (isTooWide || header.length * rows.length > LIMITS.cells) {
            return no(readIssue('filetoowide', null, {limit: LIMITS.cells / 1_000_000}));
        }
        if (rows.length === 0 || (header.length > 0 && isBare)) {
            return no(readIssue(rows.length === 0 ? 'nopeople' : 'filejson', null));
        }
        const told = place.path === '' ? [] : [place.others.length === 0 ? readIssue('jsonlist', null, {label: place.path.slice(0, SHOWN)})
            : readIssue('jsonlists', null, {label: place.path.slice(0, SHOWN), others: place.others.join(', ').slice(0, SHOWN)})];
        if (isBare && place.labels) {
            const issues: Issue[] = [];
            const width = await evenOut(rows, lines, place.labels.length, false, place.labels.some(isSecret), issues, pace);
            return width < 0 ? no(readIssue('filetoowide', null, {limit: LIMITS.cells / 1_000_000})) : {
                format: 'json', header: Array.from({length: width}, (_, at) => place.labels?.[at] ?? ''), headerLine: 0, rows, lines,
                issues: [...told, ...issues],
            };
        }
        if (isBare || header.every(label => label === '')) {
            return {format: 'json', ...await shapeTable({rows, lines, isRagged: true}, choices, pace)};
        }
        await forEachIndex(rows.length, at => {
            const row = rows[at] ?? [];
            for (let column = 0; column < header.length; column++) {
                row[column] ??= '';
            }
        }, pace);
        return {
            format: 'json', header, headerLine: 0, rows, lines,
            issues: told,
        };
    } catch (error) {
        if (error instanceof BrokenJson) {
            return no(readIssue('filejsonbroken', null, {line: text.slice(0, error.at).split(/\r\n|\r|\n/).length}));
        }
        throw error;
    }
}

/** The rows of one object that has nothing but a list of as many values under each name; null for anything else. Each is counted as a line. */
function byColumns({header, rows, lines, columns}: ListReader): {readonly rows: string[][]; readonly lines: number[]} | null {
    const [first = []] = columns;
    return rows.length === 1 && columns.length > 1 && columns.length === header.length && first.length > 1
        && columns.every(column => column.length === first.length)
        ? {rows: first.map((_, at) => columns.map(column => column[at] ?? '')), lines: first.map((_, at) => (lines[0] ?? 1) + at)} : null;
}
