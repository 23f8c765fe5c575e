import {knownLabels} from '../cut/delimiter';
import {isSecret} from '../../map/label/meaning';
import {readIssue} from '../readcodes';
import type {Cells} from '../cut/csv';
import type {Issue} from '../issue';
import {forEachIndex, type Pace} from '../pace';

/** Characters looked at to tell, share of its lines that must be a title and a value, and titles of them that must be known. */
const HEAD = 64 * 1024;
const ENOUGH = 0.9;
const KNOWN = 2;

/** Titles of a card, at most, and characters of an odd line that are told. */
const WIDEST = 200;
const SHOWN = 80;

const LINE_END = /\r\n|\r|\n/;

/** `key: value`, `key = value`; YAML's dash before the first one, nothing or YAML's indentation before the others. */
const PAIR = /^ {0,4}(- +)?([\p{L}][^:=<>@;,|\t"']{0,60}?) *[:=](?: +(.*)|(?=[^/]|$)(.*))$/u;

/** What parts cards besides an empty line. */
const RULE = /^[-*=_#]{3,}.*[-*=_#]{3,}$|^-{3,}$/;

/** One card a person, as a table. */
export interface Cards {
    readonly cells: Cells;
    readonly delimiter: '';
    readonly width: number;
    /** What was left out of cards. */
    readonly issues: readonly Issue[];
}

/**
 * Reads people of whom each is a block of lines, a title and its value on each, set apart by an empty line or by the first title coming again.
 * The first row are the titles, on no line. A line of another kind is told at the person it stands with.
 *
 * @returns null for any other text
 */
export async function readCards(text: string, first: number, pace?: Pace): Promise<Cards | null> {
    const head = (text.length > HEAD ? text.slice(0, text.lastIndexOf('\n', HEAD) + 1) : text).split(LINE_END);
    if (!areCards(head)) {
        return null;
    }
    const columns = new Map<string, number>();
    const titles: string[] = [];
    const rows: string[][] = [];
    const lines: number[] = [];
    const odd: {readonly at: number; readonly line: number; readonly value: string}[] = [];
    let row: string[] | null = null;
    const found = text.split(LINE_END);
    await forEachIndex(found.length, at => {
        const line = (found[at] ?? '').trimEnd();
        const pair = PAIR.exec(line);
        if (line.trim() === '' || RULE.test(line)) {
            row = null;
            return;
        }
        const key = pair?.[2]?.trim().toLowerCase() ?? '';
        const column = columns.get(key) ?? columns.size;
        if (!pair || column >= WIDEST) {
            odd.push({at: Math.max(0, row ? rows.length - 1 : rows.length), line: first + at, value: line.trim()});
            return;
        }
        if (!row || pair[1] !== undefined || (column === 0 && row[0] !== undefined)) {
            row = [];
            rows.push(row);
            lines.push(first + at);
        }
        if (column === titles.length) {
            columns.set(key, column);
            titles.push((pair[2] ?? '').trim());
        }
        if (row[column] === undefined) {
            row[column] = unquote(pair[3] ?? pair[4] ?? '');
        } else {
            odd.push({at: rows.length - 1, line: first + at, value: line.trim()});
        }
    }, pace);
    for (const one of rows) {
        for (let column = 0; column < titles.length; column++) {
            one[column] ??= '';
        }
    }
    const isHidden = titles.some(isSecret);
    return {
        cells: {rows: [titles, ...rows], lines: [0, ...lines], odd: new Map(), hasBreaks: false, isEven: false}, delimiter: '', width: titles.length,
        issues: odd.map(({at, line, value}) => readIssue('cardline', lines[Math.min(at, lines.length - 1)] ?? null, {
            line, value: isHidden ? '…' : value.slice(0, SHOWN),
        })),
    };
}

/** Whether nearly all lines are a title and a value, titles come again in each card, and two of them are known. */
function areCards(head: readonly string[]): boolean {
    const filled = head.filter(line => line.trim() !== '' && !RULE.test(line.trimEnd()));
    const keys = filled.flatMap(line => PAIR.exec(line.trimEnd())?.[2]?.trim().toLowerCase() ?? []);
    const titles = [...new Set(keys)];
    return keys.length > 1 && keys.length >= filled.length * ENOUGH && titles.length <= WIDEST && knownLabels(titles) >= KNOWN
        && (titles.length <= keys.length / 2 || knownLabels(titles) > KNOWN);
}

/** A value without the quotes YAML puts around it. */
const unquote = (value: string): string => value.trim().replace(/^"(.*)"$|^'(.*)'$/, '$1$2');
