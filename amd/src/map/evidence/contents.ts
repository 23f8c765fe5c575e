import {isAddress} from '../../read/address';
import type {Table} from '../../read/table';
import {trimCell} from '../clean';
import {isUsualFirstName} from './firstnames';

/** What a column holds: shares of its filled cells, 0 to 1, but for `filled`, which is of all rows. */
export interface Contents {
    readonly filled: number;
    /** Filled cells looked at. */
    readonly count: number;
    readonly addresses: number;
    /** 4 to 15 digits. */
    readonly numbers: number;
    /** Up to 5 digits. */
    readonly short: number;
    /** Numbers of the French register of students. */
    readonly ines: number;
    /** Digits without letters: numbers, marks, amounts, times. */
    readonly figures: number;
    readonly dates: number;
    readonly phones: number;
    /** Letters only, in a few words. */
    readonly names: number;
    /** Names of more than one word, and those with a comma between. */
    readonly several: number;
    readonly commas: number;
    readonly capitals: number;
    readonly firstNames: number;
    /** Nothing but stars or dots, or what programs make of a secret: nobody's password. */
    readonly masked: number;
    /** As only passwords are: letters of both cases, digits or signs in one word. */
    readonly secrets: number;
    /** What people study, in words: `L1 Droit`, `Licence - Psychologie`. */
    readonly courses: number;
    /** What is said to a question: yes, no, done, there. */
    readonly answers: number;
    /** Three words or more, or an identifier of machines. */
    readonly texts: number;
    /** One word in small letters, digits and signs. */
    readonly logins: number;
    readonly distinct: number;
    /** Short codes of letters and digits: `TD3`, `L1-DRO`. */
    readonly coded: number;
    /** Characters of a cell, on average. */
    readonly length: number;
    /** How many different ones, in capitals or not. */
    readonly values: number;
    /** 1, 2, 3… */
    readonly isCounter: boolean;
}

/** Cells looked at in a whole table, and rows at least and at most: an even spread over the file, so that what comes late counts as well. */
const CELLS = 16_000;
const FEWEST = 60;
const MOST = 600;

/** Characters of a cell that are looked at. */
const LOOKED_AT = 300;

const ANSWER = /^(?:oui|non|yes|no|ja|nein|nee|s[ií]|sim|n[aã]o|tak|nie|vrai|faux|true|false|wahr|falsch|x|[✓✔✗✘☑☐]|ok|on|off|fait|[àa] faire|(?:non )?acquis|valid[ée]e?|present|absent|pr[ée]sente?|absente?)$/i;
const WRAPPED = /[\w.+'-]@[\w-]+\.\w/;
const NUMBER = /^\d{4,15}$/;
const INE = /^(?:\d{10}[A-Za-z]|\d{9}[A-Za-z]{2}|\d{4}[A-Za-z]\d{5}[A-Za-z]|\d[A-Za-z0-9]{9}[A-Za-z])$/;
const FIGURES = /^[\d\s.,:/%€$£+-]+$/;
const DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?$/;
const PHONE = /^0[1-9](?:[ .-]?\d{2}){4}$/;
const NAME = /^\p{L}[\p{L}\p{M}’'., -]{0,60}$/u;
const LOGIN = /^[a-z][a-z0-9._-]{2,29}$/;
const COURSE = new RegExp(
    '(?<![\\p{L}\\d])(?:licences?|masters?|mast[eè]re|bachelor|but ?\\d?|bts|dut|deust|deug|doctorat|phd|cpge|classe|groupe|cohorte?|promo(?:tion)?'
    + '|laurea|grado|licenciatura|mba|msc|bsc|l[ -]?[123]|m[ -]?[12]|lp)(?:(?: ?[-–:/] | )(?:en |de |in |of )?(?:\\p{L}{3}|\\d)|$)', 'iu');

const CODED = /^(?=.*\p{L})(?=.*\d)[\p{L}\d][\p{L}\d ._/-]{1,11}$/u;

/** Three of the four sorts of characters, in a word of some length. */
const SECRET = /^(?=.*\p{Ll})(?=.*\d)(?=.*[^\p{Ll}\d])(?=.*[\p{Lu}!#$%&*+?=])[^\s@/:]{6,40}$/u;
const MASKED = /^(?:[*•●.xX]{3,}|\$[\w-]{1,12}\$\S{8,}|\{[A-Za-z\d-]{2,20}\}\S{8,}|[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i;

/** Rows looked at, evenly spread. */
export function spread(rows: Table['rows'], columns: number): readonly (readonly string[])[] {
    const wanted = Math.min(MOST, Math.max(FEWEST, Math.floor(CELLS / Math.max(1, columns))));
    if (rows.length <= wanted) {
        return rows;
    }
    return Array.from({length: wanted}, (_, i) => rows[Math.floor(i * rows.length / wanted)] ?? []);
}

/** Looks at one column in the rows given. */
export function lookAt(rows: readonly (readonly string[])[], column: number): Contents {
    const counts = {
        addresses: 0, numbers: 0, short: 0, ines: 0, figures: 0, dates: 0, phones: 0, names: 0, several: 0, commas: 0, capitals: 0, firstNames: 0, masked: 0,
        logins: 0, texts: 0, secrets: 0, courses: 0, answers: 0, coded: 0, length: 0,
    };
    // What is in many cells is looked at once.
    const cells = new Map<string, number>();
    const values = new Set<string>();
    let count = 0;
    let isCounter = rows.length > 2;
    for (let i = 0; i < rows.length; i++) {
        const cell = trimCell((rows[i]?.[column] ?? '').slice(0, LOOKED_AT));
        isCounter &&= cell === String(i + 1);
        if (cell !== '') {
            count++;
            cells.set(cell, (cells.get(cell) ?? 0) + 1);
        }
    }
    for (const [cell, times] of cells) {
        // An address or a name is the same in capitals.
        values.add(cell.toLowerCase());
        const code = cell.charCodeAt(0);
        counts.length += cell.length * times;
        counts.texts += (cell.length > 30 && !cell.includes('@')) || /\S\s+\S+\s+\S/.test(cell) ? times : 0;
        if (cell.length > 200) {
            continue;
        }
        counts.courses += COURSE.test(cell) ? times : 0;
        counts.answers += ANSWER.test(cell) ? times : 0;
        counts.masked += MASKED.test(cell) ? times : 0;
        counts.coded += CODED.test(cell) ? times : 0;
        counts.secrets += SECRET.test(cell) ? times : 0;
        if (cell.includes('@')) {
            counts.addresses += isAddress(cell) || WRAPPED.test(cell) ? times : 0;
        } else if (code >= 48 && code <= 57) {
            counts.numbers += NUMBER.test(cell.replace(/[\s\u00A0\u202F]/g, '')) ? times : 0;
            counts.short += /^\d{1,5}$/.test(cell) ? times : 0;
            counts.ines += INE.test(cell) ? times : 0;
            counts.figures += FIGURES.test(cell) ? times : 0;
            counts.dates += DATE.test(cell) ? times : 0;
            counts.phones += PHONE.test(cell) ? times : 0;
        } else if (LOGIN.test(cell)) {
            counts.logins += times;
            counts.names += NAME.test(cell) ? times : 0;
        } else if (NAME.test(cell)) {
            counts.names += times;
            counts.several += /[\s,]/.test(cell) ? times : 0;
            counts.commas += cell.includes(',') ? times : 0;
            counts.capitals += cell === cell.toUpperCase() ? times : 0;
            counts.firstNames += isUsualFirstName(cell) ? times : 0;
        }
    }
    const share = (n: number): number => (count === 0 ? 0 : n / count);
    const shares = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, share(n)])) as typeof counts;
    return {...shares, filled: rows.length === 0 ? 0 : count / rows.length, count, values: values.size, distinct: share(values.size), isCounter};
}
