import {isSecret} from '../../map/label/meaning';
import {readIssue} from '../readcodes';
import type {Issue} from '../issue';
import {countBefore} from '../lines/ascending';
import type {Table} from '../table';
import type {Doubt} from './guessletters';
import type {Recoded} from './recode';

/** Longest word told. */
const SHOWN = 60;

/** Words of a line told. */
const MOST = 3;

/**
 * What is said of the letters of a file: that the choice of its character set was a close one, and which lines are in another. No word of a
 * column of passwords is shown.
 *
 * @param starts lines where the rows of the file start, those that are no people included
 */
export function letterIssues(
    {header, rows, lines}: Pick<Table, 'header' | 'rows' | 'lines'>, starts: readonly number[], doubts: readonly Doubt[], recoded: readonly Recoded[],
): Issue[] {
    const secret = new Set(header.flatMap((label, column) => (isSecret(label) ? [column] : [])));
    const isIn = (row: readonly string[], word: string): boolean => row.some((cell, column) => !secret.has(column) && cell.includes(word));
    const isOpen = (word: string): boolean => secret.size === 0 || isIn(header, word) || rows.some(row => isIn(row, word));
    const doubt = doubts.find(({value}) => isOpen(value));
    return [
        ...(doubts.length > 0 ? [readIssue('encodingunsure', null, {value: shown(doubt?.value), other: shown(doubt?.other)})] : []),
        ...recoded.map(({line, words}) => {
            const start = starts[countBefore(starts, line + 1) - 1] ?? line;
            const row = rows[lines[countBefore(lines, start)] === start ? countBefore(lines, start) : -1] ?? header;
            const open = words.filter(([, meant]) => secret.size === 0 || isIn(row, meant)).slice(0, MOST);
            return readIssue('linerecoded', start, {
                value: shown(open.map(([read]) => read).join(', ')), meant: shown(open.map(([, meant]) => meant).join(', ')),
            });
        }),
    ];
}

const shown = (word = ''): string => (word === '' ? '…' : word.slice(0, SHOWN));
