import {isUsual} from './namepairs';
import {HABITS, worthOf} from './worth';

/** What a word adds that everybody knows. */
const USUAL = 6;

/** Letters a keyboard gives without shift, which is how they come to stand among capitals: `LEFéVRE`. */
const UNSHIFTED = 'éèçàù';

const ACCENT_IN_CAPITALS = /[A-Z][éèçàù][A-Z]/;

const isLower = (letter: string): boolean => letter !== letter.toUpperCase();
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * How much a word looks like one of a list of people, by its letters beyond ASCII: the better the higher, below zero for what nobody is called. A word
 * is a run of letters and of anything beyond ASCII.
 */
export function weighWord(word: string): number {
    let score = 0;
    for (let i = 0; i < word.length; i++) {
        const letter = word[i] ?? '';
        if (letter > '\u007F') {
            // Behind capitals the end of a word is among them, and so is what is before one.
            const before = word[i - 1] ?? (word.length > 1 && isUpper(word[1] ?? '') && isLower(letter) ? 'A' : '');
            score += weighLetter(letter, before, word[i + 1] ?? (i > 1 && isUpper(before) && isUpper(word[i - 2] ?? '') ? 'A' : ''));
        }
    }
    const plain = word.toLowerCase();
    for (const [habit, worth] of HABITS) {
        score += habit.test(plain) ? worth : 0;
    }
    return isUsual(plain, ACCENT_IN_CAPITALS.test(word)) ? score + USUAL : score;
}

function weighLetter(letter: string, before: string, after: string): number {
    const worth = worthOf(letter.toLowerCase()) ?? worthOf(letter);
    if (worth === undefined) {
        return /\p{L}/u.test(letter) && letter !== 'µ' && letter !== 'ª' && letter !== 'º' && letter !== 'ƒ' ? -1 : weighSign(letter, before, after);
    }
    const isMixed = letter > '\u036F' && /[a-z]/i.test(before + after);
    const isRun = letter < '\u0370' && before > '\u007F';
    const odd = isUpper(letter) ? isLower(before) || (isUpper(before) && isLower(after)) : isLower(before) && isUpper(after);
    if (before === '' && after === '') {
        return letter === 'à' ? 3 : letter > '\u036F' ? 0 : -1;
    }
    if (odd) {
        return -4;
    }
    if (!isUpper(letter) && isUpper(before) && isUpper(after)) {
        return UNSHIFTED.includes(letter) ? 2 : -3;
    }
    return (isMixed ? -4 : worth) - (isRun ? 2 : 0);
}

/** A sign that is no letter: some stand in names and titles, or beside words. */
function weighSign(sign: string, before: string, after: string): number {
    if (sign === '’' && before !== '' && after !== '') {
        return /[dlno]/i.test(before) ? 5 : 2;
    }
    if (sign === '°' || sign === 'º') {
        return /n/i.test(before) ? 3 : before === '' ? 0 : -2;
    }
    if (/[\u0080-\u009F\uE000-\uF8FF\uFFFD]/.test(sign)) {
        return -6;
    }
    if (!/[\u00A0«»“”„‘’‹›…–—€•·™®©]/.test(sign)) {
        return -4;
    }
    const isEdge = before === '' || after === '' || !/[\p{L}]/u.test(before) || !/[\p{L}]/u.test(after);
    return isEdge ? (/[–—€«»]/.test(sign) || (sign === '“' && before === '') || (sign === '”' && after === '') ? 1 : 0) : sign === '\u00A0' ? -1 : -3;
}
