import {readIssue} from '../readcodes';
import {knownLabels} from '../cut/delimiter';
import {hasFooterWord} from './footer';
import type {Issue} from '../issue';
import {normaliseLabel} from './label';
import {holdsNumbers, isOddOne} from './lookalike';
import {forEachIndex, inSlices, SLICE, type Pace} from '../pace';
import {isUsualRow} from './usualrow';

/** Rows under a header, and where they are. */
export interface Rows {
    readonly rows: string[][];
    readonly lines: number[];
    /** Rows, by index, ascending, that are not usual (see usualrow.ts); not known where it is not said. */
    readonly unusual?: readonly number[] | undefined;
}

/** Lines that rule: `-----`, `=====`. */
const RULE = /^[\s\-_=*.~#+|•·—–]+$/;

/** What titles of a part of a list start with. */
const SECTION = new RegExp(`^\\W*(?:\\d+[.)]\\s+(?=\\p{L})|(?:${[
    'groupes?', 'gr\\.?', 'td', 'tp', 'cm', 'classes?', 'sections?', 'options?', 'parcours', 'promo(?:tion)?s?', 'ann[eé]es?', 'licences?', 'masters?',
    'l[123]', 'm[12]', 'but', 'bts', 's[eé]ries?', 'sites?', 'campus', 'amphi(?:th[eé][aâ]tre)?', 'salles?', 'fili[eè]res?', 'formations?', 'dipl[oô]mes?',
    'mentions?', 'sp[eé]cialit[eé]s?', 'niveaux?', 'semestres?', '[eé]quipes?', 'teams?', 'groups?', 'years?', 'parties?', 'parts?', 'pages?', 'listes?',
    'tableaux?', 'composantes?', 'ufr', 'iut', 'd[eé]partements?', 'sessions?', 'vagues?', 'lots?', 'candidats?', '[eé]tudiants?', 'admis', 'inscrits?',
    'non[- ]inscrits?', 'absents?', 'pr[eé]sents?', 'participants?', 'intervenants?', 'enseignants?',
].join('|')})(?![\\p{L}\\p{M}'’-]))`, 'iu');

/** Cells told of a line, in characters. */
const SHOWN = 80;

/** Header lines in other words that may follow a header. */
const HEADERS = 3;

/**
 * Takes out what stands between people and is none: titles of groups (`Groupe A`), rules, totals and signatures, a second line of titles in other
 * words, another table below. Each is told; a person whose line was cut stays.
 *
 * @param label the header's cells
 * @param isSecret a column holds passwords: no cell is told
 */
export async function takeOut({rows, lines, unusual}: Rows, label: readonly string[], isSecret: boolean, issues: Issue[], pace?: Pace): Promise<Rows> {
    const found = new Map<number, Issue>();
    const tell = (code: 'sectionline' | 'headersecond' | 'othertable', at: number): void => {
        const value = (rows[at] ?? []).map(cell => cell.trim()).filter(cell => cell !== '').join(' ');
        found.set(at, readIssue(code, lines[at] ?? null, code === 'headersecond' ? undefined : {value: isSecret ? '…' : value.slice(0, SHOWN)}));
    };
    for (let at = 0; at < HEADERS && label.length > 1 && isOddOne(rows, at); at++) {
        tell('headersecond', at);
    }
    const usual = usualCount(rows);
    // A line of one cell, or none, comes before another table.
    let isBreak = false;
    let other = rows.length;
    const look = (at: number): void => {
        const row = rows[at] ?? [];
        const count = filledUpTo(row, 3);
        const isAfterBreak = isBreak || (lines[at] ?? 0) - (lines[at - 1] ?? 0) > 1;
        isBreak = count < 2;
        if (count < 3 ? isNobody(row, rows, usual) : isRule(row)) {
            tell('sectionline', at);
        } else if (isAfterBreak && count > 1 && isOtherHeader(row, label)) {
            if (filledUpTo(rows[at - 1] ?? [], 2) === 1) {
                tell('sectionline', at - 1);
            }
            issues.push(readIssue('othertables', null, {line: lines[at] ?? 0, count: rows.length - at}));
            other = at;
        }
    };
    const suspects = unusual ?? await findUnusual(rows, lines, pace);
    let next = found.size;
    let suspect = 0;
    await inSlices(() => {
        for (let left = SLICE; left > 0 && next < other; left--) {
            look(next++);
            while ((suspects[suspect] ?? rows.length) < next) {
                suspect++;
            }
            next = isBreak ? next : suspects[suspect] ?? rows.length;
        }
        return next < other;
    }, pace);
    await forEachIndex(rows.length - other, at => tell('othertable', other + at), pace);
    if (found.size === 0 || found.size === rows.length) {
        return {rows, lines};
    }
    for (const issue of found.values()) {
        issues.push(issue);
    }
    return {rows: rows.filter((_, at) => !found.has(at)), lines: lines.filter((_, at) => !found.has(at))};
}

async function findUnusual(rows: Rows['rows'], lines: Rows['lines'], pace?: Pace): Promise<number[]> {
    const found: number[] = [];
    await forEachIndex(rows.length, at => {
        if (!isUsualRow(rows[at] ?? [], lines[at] ?? 0, lines[at - 1] ?? 0)) {
            found.push(at);
        }
    }, pace);
    return found;
}

/** How many cells of a row are filled, as far as it matters. */
function filledUpTo(row: readonly string[], most: number): number {
    let count = 0;
    for (let i = 0; i < row.length && count < most; i++) {
        const cell = row[i] ?? '';
        count += cell !== '' && (cell.charCodeAt(0) > 32 || cell.trim() !== '') ? 1 : 0;
    }
    return count;
}

/** Cells most of the first rows have filled, 3 for more. */
function usualCount(rows: readonly (readonly string[])[]): number {
    const counts = rows.slice(0, 30).map(row => filledUpTo(row, 3)).sort((a, b) => a - b);
    return counts[counts.length >> 1] ?? 0;
}

function isRule(row: readonly string[]): boolean {
    const first = row.find(cell => cell.trim() !== '') ?? '';
    return RULE.test(first) && first.trim().length > 1 && row.every(cell => cell === '' || RULE.test(cell));
}

function isNobody(row: readonly string[], rows: readonly (readonly string[])[], usual: number): boolean {
    const cells = row.map(cell => cell.trim()).filter(cell => cell !== '');
    const [first = '', second] = cells;
    if (isRule(row)) {
        return usual > 1 || /^[-_=*#~]{3}/.test(first);
    }
    if (usual < 2 || cells.length >= usual || cells.some(cell => cell.includes('@'))) {
        return false;
    }
    if (second !== undefined) {
        return (hasFooterWord(first) || /:$/.test(first)) && !/^[\p{L}\s'’-]*$/u.test(second);
    }
    const isBare = !/[\s:\d]/.test(first);
    if (hasFooterWord(first) || SECTION.test(first)) {
        // A single word may be a name: of totals only it is none.
        return !isBare || /^(?:sous-?)?tota(?:l|ux)$/i.test(first);
    }
    if (usual < 3) {
        return false;
    }
    const column = row.findIndex(cell => cell.trim() !== '');
    return /\p{L}/u.test(first) && (/:$/.test(first) || (column === 0 && holdsNumbers(rows, column, first) && (/\s/.test(first) || first.length < 4)));
}

/** Whether a row has titles of the header in another order or among others: what is below is another table. */
function isOtherHeader(row: readonly string[], label: readonly string[]): boolean {
    const cells = row.filter(cell => cell.trim() !== '');
    if (cells.length < 2 || cells.some(cell => /@|^\d/.test(cell)) || label.every((text, column) => (row[column] ?? '') === text) || knownLabels(row) < 2) {
        return false;
    }
    const known = new Set(label.map(normaliseLabel));
    return cells.filter(cell => known.has(normaliseLabel(cell))).length > 1;
}
