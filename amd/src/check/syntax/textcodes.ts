/** `=?UTF-8?Q?H=C3=89BERT?=`: a word of a mail's header. */
const MIME = /=\?([\w-]{1,40})(?:\*[\w-]{1,10})?\?([qb])\?([^?\s]{0,500})\?=/gi;
/** Between two of them white space means nothing. */
const BETWEEN = /(\?=)\s+(?==\?[\w-]{1,40}\?[qb]\?)/gi;

/** Bytes written in figures: `=C3=A9` of a mail, `%C3%A9` of an address. */
const QUOTED = /(?:=[\dA-F]{2})+/g;
const PERCENT = /(?:%[\da-f]{2})+/gi;

/** Characters written in figures: `\u00e9`, `\xe9`, `\'e9`, `U+00E9`. */
const ESCAPED = /\\u\{?([\da-f]{4,5})\}?|\\x([\da-f]{2})|\\'([\da-f]{2})|\bU\+([\da-f]{4,5})\b/gi;

const strict = new TextDecoder('utf-8', {fatal: true});
const latin = new TextDecoder('windows-1252');

/** Whether a text may have any of these: quick. */
export const mayHaveTextCodes = (text: string): boolean => /[=%\\]|U\+/.test(text);

/** Whether a text has words of a mail's header: their question marks are no lost letters. */
export const isMime = (text: string): boolean => text.includes('=?') && text.search(MIME) >= 0;

/** A text without the codes of mails, addresses and programs, as it was meant; the same text where it has none. */
export function withoutTextCodes(text: string): string {
    // The percent signs of a page's address are part of it.
    const addressed = text.includes('://') ? text : text.replace(PERCENT, run => read(run, '%'));
    return addressed.replace(BETWEEN, '$1').replace(MIME, mime).replace(QUOTED, run => read(run, '='))
        .replace(ESCAPED, (code: string, ...found: (string | undefined)[]) => {
            const point = parseInt(found.slice(0, 4).find(one => one !== undefined) ?? '', 16);
            return point >= 0xA0 && point < 0xD800 ? String.fromCodePoint(point) : code;
        }).normalize('NFC');
}

/** The characters of a run of bytes in figures; the run where they are all plain ones, as in `2+2=40`. */
function read(run: string, sign: string): string {
    const bytes = Uint8Array.from(run.split(sign).slice(1), figures => parseInt(figures, 16));
    if (bytes.every(byte => byte < 0x80)) {
        return run;
    }
    try {
        return strict.decode(bytes);
    } catch {
        const letters = latin.decode(bytes);
        return /^\p{L}+$/u.test(letters) ? letters : run;
    }
}

function mime(whole: string, charset: string, way: string, text: string): string {
    try {
        const bytes = way.toLowerCase() === 'b' ? Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
            : Uint8Array.from(text.replace(/_/g, ' ').replace(/=([\dA-F]{2})/gi, (_, figures: string) => String.fromCharCode(parseInt(figures, 16))), letter => letter.charCodeAt(0));
        return new TextDecoder(charset, {fatal: true}).decode(bytes);
    } catch {
        // A character set there is none of, or damaged: shown as it is.
        return whole;
    }
}
