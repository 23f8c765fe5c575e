import {isSuspect, undouble} from '../../read/bytes/undouble';
import {hasUsualLetters, oddWord} from '../syntax/misread';
import type {Rule} from '../rule';

/** Runs of letters and of anything beyond ASCII. */
const WORD = /[A-Za-z\u0080-\uFFFF]+/g;

/** Longer texts are no names; fields that hold sentences, addresses of pages, or codes. */
const LONGEST = 300;
const ELSEWHERE: ReadonlySet<string> = new Set(['description', 'url', 'interests', 'idnumber', 'phone1', 'phone2', 'lang', 'timezone', 'theme', 'auth']);

/** What stands beside words in titles: `1ʳᵉ année — L’histoire`, `n° 1`. */
const AROUND = /^[\u00A0«»“”„‘’‹›…–—•·°ºª€§]+|[\u00A0«»“”„‘’‹›…–—•·°ºª€§™®]+$/g;

/** Letters no name has (`AndrÇ`, `Ga‰lle`, `R┼`), or of several alphabets in one word: what was meant is offered where it is known. */
export const lettersodd: Rule = (person, _facts, report) => {
    look('lastname', person.lastname, report);
    look('firstname', person.firstname, report);
    person.cohorts.forEach(cohort => look('cohort', cohort, report));
    for (const field in person.fields) {
        if (!ELSEWHERE.has(field) && !field.startsWith('profile_field_')) {
            look(field, person.fields[field] ?? '', report);
        }
    }
};

function look(field: string, value: string, report: Parameters<Rule>[2]): void {
    const odd = oddLetters(value);
    if (odd) {
        report('lettersodd', field, {value, word: odd.word}, odd.meant);
    }
}

/** Names with nothing odd: people share them. */
const fine = new Set<string>();
const MOST = 20_000;

/** Whether nothing is odd in a name. */
export function hasFineLetters(name: string): boolean {
    if (isAscii(name) || hasUsualLetters(name) || fine.has(name)) {
        return true;
    }
    if (oddLetters(name)) {
        return false;
    }
    if (fine.size >= MOST) {
        fine.clear();
    }
    fine.add([...name].join(''));
    return true;
}

function isAscii(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
        if (text.charCodeAt(i) > 127) {
            return false;
        }
    }
    return true;
}

/** The first odd word of a text, and the text with all of them as they were meant, if that is known; null when nothing is odd. */
export function oddLetters(value: string): {readonly word: string; readonly meant: string | undefined} | null {
    if (value.length > LONGEST || isAscii(value) || hasUsualLetters(value)
        || /[\uFFFD¼½¾]/.test(value) || (isSuspect(value) && undouble(value) !== value)) {
        return null;
    }
    const seen: {word: string; meant: string | undefined}[] = [];
    const meant = value.replace(WORD, run => {
        const word = run.replace(AROUND, '');
        const odd = word === '' ? null : oddWord(word);
        if (!odd) {
            return run;
        }
        seen.push({word, meant: odd.meant});
        return odd.meant === undefined ? run : run.replace(word, () => odd.meant ?? '');
    });
    const [first] = seen;
    return first ? {word: first.word, meant: seen.every(one => one.meant !== undefined) ? meant : undefined} : null;
}
