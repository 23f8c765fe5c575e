import {isSecret, isThirdParty} from '../../map/label/meaning';
import type {Oddity} from './brokenrow';
import {takeOut} from '../lines/between';
import {readIssue} from '../readcodes';
import {footerLength} from '../lines/footer';
import {findHeader} from '../lines/header';
import {isSideways} from '../lines/sideways';
import type {Issue} from '../issue';
import {LIMITS} from '../limits';
import type {Pace} from '../pace';
import type {ReadChoices, Table} from '../table';
import {evenOut} from './widths';

/** Rows as parsed, before anyone knows which is the header. */
export interface RawRows {
    readonly rows: string[][];
    readonly lines: number[];
    readonly odd?: ReadonlyMap<number, Oddity>;
    /** Rows end at their last filled cell, as in a spreadsheet. */
    readonly isRagged: boolean;
    /** Every row has as many cells as the header. */
    readonly isEven?: boolean;
    /** Rows, by index, that are not usual (see usualrow.ts); not known where it is not said. */
    readonly unusual?: readonly number[];
    /** The text the cells stand in as they are, if there is one: to find in it what is rare among them. */
    readonly text?: string | undefined;
}

type Shaped = Pick<Table, 'header' | 'headerLine' | 'rows' | 'lines' | 'issues'>;

/**
 * Tells the header, titles above it, repeated headers and footers from people, and makes every row as wide as the header. Every line
 * that is no person has an issue that says what it was taken for. `raw.rows` is used up.
 */
export async function shapeTable(raw: RawRows, choices: ReadChoices, pace?: Pace): Promise<Shaped> {
    if (choices.headerLine === undefined && isSideways(raw.rows)) {
        return {header: [], headerLine: null, rows: [], lines: [], issues: [readIssue('filesideways', null)]};
    }
    const issues: Issue[] = [];
    const {index, guessed} = findHeader(raw.rows, raw.lines, choices.headerLine);
    const label = index < 0 ? [] : underGroups(trimEnd(raw.rows[index] ?? []), groupsAbove(raw, index));
    const headerLine = index < 0 ? null : raw.lines[index] ?? null;
    const hasSecret = label.some(isSecret);
    raw.lines.slice(0, Math.max(0, index)).forEach(line => issues.push(readIssue('titleline', line)));
    let rows = raw.rows.slice(index + 1);
    let lines = raw.lines.slice(index + 1);
    for (let count = footerLength(rows); count > 0; count--) {
        const value = (rows.pop() ?? []).map(cell => cell.trim()).filter(cell => cell !== '').join(' ');
        issues.push(readIssue('footerline', lines.pop() ?? null, {value: hasSecret ? '…' : value.slice(0, 80)}));
    }
    let unusual = raw.unusual?.filter(at => at > index && at <= index + rows.length).map(at => at - index - 1);
    const written = raw.rows[index]?.slice(0, label.length) ?? [];
    if (label.length > 1 && mayRepeat(raw.text, written) && rows.some(row => isRepeated(row, written))) {
        const kept = rows.map(row => !isRepeated(row, written));
        lines.forEach((line, i) => kept[i] || issues.push(readIssue('headerrepeated', line)));
        rows = rows.filter((_, i) => kept[i]);
        lines = lines.filter((_, i) => kept[i]);
        unusual = undefined;
    }
    ({rows, lines} = await takeOut({rows, lines, unusual}, written, hasSecret, issues, pace));
    const isEven = raw.isEven === true && rows[0]?.length === label.length;
    const width = isEven ? label.length : await evenOut(rows, lines, label.length, raw.isRagged, hasSecret, issues, pace);
    if (width < 0) {
        return {header: label, headerLine, rows: [], lines: [], issues: [readIssue('filetoowide', null, {limit: LIMITS.cells / 1_000_000})]};
    }
    for (const [line, code] of raw.odd ?? []) {
        if (line !== headerLine) {
            issues.push(readIssue(code, line));
        }
    }
    if (rows.length === 0) {
        return {header: label, headerLine, rows: [], lines: [], issues: [readIssue('nopeople', null)]};
    }
    if (headerLine === null || guessed) {
        issues.push(readIssue(guessed ? 'headerguessed' : 'noheader', null, guessed ? {line: headerLine ?? 0} : undefined));
    }
    return {header: [...label, ...Array<string>(Math.max(0, width - label.length)).fill('')], headerLine, rows, lines, issues};
}

/** A row without its empty cells at the end. */
function trimEnd(row: readonly string[]): string[] {
    let end = row.length;
    while (end > 0 && (row[end - 1] ?? '').trim() === '') {
        end--;
    }
    return row.slice(0, end);
}

/** The row of groups directly above the header; what stands apart from it, or as one of several lines of something and its value, is none. */
function groupsAbove({rows, lines}: RawRows, header: number): readonly string[] {
    const above = rows[header - 1] ?? [];
    const height = 1 + above.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    const isApart = (lines[header] ?? 0) - (lines[header - 1] ?? 0) > height;
    return isApart || (isEntry(above) && isEntry(rows[header - 2] ?? [])) ? [] : above;
}

/** Whether the first two cells of a row are filled and no other. */
const isEntry = (row: readonly string[]): boolean => row.every((cell, column) => (cell.trim() !== '') === (column < 2)) && row.length > 1;

/**
 * Labels with the name of their group before them, where the row above the header has groups and one is a third party's, or labels come again:
 * `Responsable 1` over `Nom`, `Mail`.
 */
function underGroups(label: readonly string[], above: readonly string[] = []): string[] {
    // One cell in the first column is the title of the whole.
    const isTitleOnly = above.every((cell, column) => column === 0 || cell.trim() === '');
    if (isTitleOnly || !(above.some(isThirdParty) || hasRepeats(label))) {
        return [...label];
    }
    let group = '';
    return label.map((text, column) => {
        const cell = (above[column] ?? '').trim();
        if (cell !== '') {
            group = cell;
        }
        return group === '' ? text : `${group} - ${text}`;
    });
}

/** Whether a label is there twice: groups above tell which is whose. */
const hasRepeats = (label: readonly string[]): boolean => {
    const filled = label.map(text => text.trim().toLowerCase()).filter(text => text !== '');
    return new Set(filled).size < filled.length;
};

/** Whether the longest label comes again: hardly ever does it, and a text is searched quicker than rows are. */
function mayRepeat(text: string | undefined, label: readonly string[]): boolean {
    const longest = label.reduce((long, one) => (one.length > long.length ? one : long), '');
    return text === undefined || /["\n]/.test(longest) || text.includes(longest, text.indexOf(longest) + longest.length);
}

const isRepeated = (row: readonly string[], label: readonly string[]): boolean =>
    (row[0] === label[0] || withoutMark(row[0]) === withoutMark(label[0])) && label.every((text, column) => column === 0 || row[column] === text);

/** A label without the byte order mark of a second file, which makes letters of the quotes around it. */
const withoutMark = (cell = ''): string => (cell.startsWith('\uFEFF') ? cell.replace(/^\uFEFF+"?|"$/g, '') : cell);
