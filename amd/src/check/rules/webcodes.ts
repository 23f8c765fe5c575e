import type {Rule} from '../rule';
import {mayHaveTextCodes, withoutTextCodes} from '../syntax/textcodes';
import {eachValue} from '../people/values';

const CODE = /&(?:#x[\da-f]{1,5}|#\d{1,6}|[a-z]{2,6});/gi;

/** What the marks of French and its neighbours are called in a web page: `&eacute;`, `&Ccedil;`. */
const MARKS: Readonly<Record<string, string>> = {
    acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', cedil: '\u0327', tilde: '\u0303', ring: '\u030A',
};

const SIGNS: Readonly<Record<string, string>> = {
    amp: '&', apos: '\'', quot: '"', nbsp: ' ', rsquo: '’', lsquo: '‘', oelig: 'œ', OElig: 'Œ', aelig: 'æ', AElig: 'Æ', ndash: '–', szlig: 'ß',
};

/** Longer texts are no names. */
const LONGEST = 10_000;

/** The character of a code, or the code where it is none. */
function meantBy(code: string): string {
    const name = code.slice(1, -1);
    if (name.startsWith('#')) {
        const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
        return point >= 32 && point <= 0x10FFFF ? String.fromCodePoint(point) : code;
    }
    const mark = MARKS[name.slice(1)];
    return SIGNS[name] ?? (mark === undefined ? code : (name.charAt(0) + mark).normalize('NFC'));
}

/** Text that was written for a web page (`D&#039;AOUT`, `In&egrave;s`), a mail (`=C3=A9`) or a program (`\u00e9`): what was meant is known and offered. */
export const webcodes: Rule = (person, _facts, report) => {
    eachValue(person, value => value.length <= LONGEST && (value.includes('&') || mayHaveTextCodes(value)), (field, value) => {
        const meant = withoutTextCodes(value.replace(CODE, meantBy));
        if (meant !== value && field !== 'username' && field !== 'email') {
            report('webcodes', field, {value, meant}, meant);
        }
    });
};
