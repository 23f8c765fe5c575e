/** What databases and programs write where there is nothing: no value of any field. */
const DATABASE = /^(?:\(null\)|<null>|\[null\]|\{null\}|\\n|#n\/[ad])$/i;

/** What people write there: signs, and words nobody is called. */
const SIGN = /^(?:[-–—_.·…/\\?*]{1,6}|n\/[adc]|n\.[adc]\.|\((?:vide|n[ée]ant|aucune?|empty|blank|none|inconnue?)\)|sans objet|non (?:renseign|communiqu|pr[ée]cis|fourni|d[ée]fini)[ée]{1,2}e?|not (?:available|applicable))$/i;

/** What they write as well, and somebody may be called. */
const WORD = /^(?:null|nan|none|nil|undefined|n[ée]ant|aucune?|vide|inconnue?|unknown)$/i;

/** Those of them that programs write, in the letters programs write them in: nobody's name is so. */
const PROGRAMS = /^(?:NULL|null|NaN|undefined)$/;

/** What stands for no address where addresses are: none of these is one. */
const NO_ADDRESS = /^(?:0|x{1,5}|non|n[cr]|absente?)$/i;

/** Longest of all these. */
const LONGEST = 20;

/** What they start with, by character code: 1 signs, 2 letters. */
const STARTS = Uint8Array.from({length: 128}, (_, code) =>
    (/[(<[{\\#\-_./?*]/.test(String.fromCharCode(code)) ? 1 : /[nuviaspx0]/i.test(String.fromCharCode(code)) ? 2 : 0));

/** Third letters of the words: most names that start like one are told from it here. */
const THIRDS = Uint8Array.from({length: 128}, (_, code) => (/[lnadckstx./ ]/i.test(String.fromCharCode(code)) ? 1 : 0));

/** The letters and signs they end on. */
const LASTS = Uint8Array.from({length: 128}, (_, code) => (/[lnedtucrxa.0]/i.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether no such text starts with a character: the first of most cells. */
export const startsNone = (code: number): boolean => (code < 128 ? STARTS[code] === 0 : !'–—·…'.includes(String.fromCharCode(code)));

/** Whether a text is worth a closer look: quick, as every cell of a large file is asked. */
export function mayBeNothing(text: string): boolean {
    const {length} = text;
    if (length > LONGEST || length === 0) {
        return false;
    }
    const first = text.charCodeAt(0);
    if (first >= 128) {
        return length <= 6 && /^[–—·…]/.test(text);
    }
    const start = STARTS[first];
    if (start !== 2) {
        return start === 1;
    }
    const last = text.charCodeAt(length - 1);
    return (length < 3 || THIRDS[text.charCodeAt(2)] === 1) && (last > 127 || LASTS[last] === 1)
        && (WORD.test(text) || SIGN.test(text) || NO_ADDRESS.test(text));
}

/** Whether a word stands for nothing, unless somebody is called so. */
export const isWordForNothing = (text: string): boolean => mayBeNothing(text) && WORD.test(text);

/**
 * Whether a cell says that there is nothing.
 *
 * @param times how often a word for nothing is in the file, written the same: somebody may be called Nan, a column of them says that nobody is
 */
export function isNothing(text: string, field: string, times: (word: string) => number): boolean {
    if (!mayBeNothing(text)) {
        return false;
    }
    if (DATABASE.test(text)) {
        return true;
    }
    // There the words may be answers of a menu, or of a person.
    if (field === 'password' || field === 'description' || field.startsWith('profile_field_')) {
        return /^null$/i.test(text) && field !== 'password';
    }
    if (SIGN.test(text) || (field === 'email' && NO_ADDRESS.test(text))) {
        return true;
    }
    return WORD.test(text) && !(field === 'auth' && /^none$/i.test(text))
        && (!PERSONAL.has(field) || PROGRAMS.test(text) || (text !== 'Nan' && times(text) > 1));
}

/** Fields in which somebody may be called so. */
const PERSONAL: ReadonlySet<string> = new Set(['lastname', 'firstname', 'username', 'middlename', 'alternatename', 'lastnamephonetic', 'firstnamephonetic']);
