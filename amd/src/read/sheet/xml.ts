import {Refused} from './inflate';

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** Text of an XML text node or attribute. */
export function unescapeXml(text: string): string {
    return text.includes('&') ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) {
            return NAMED[name] ?? whole;
        }
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code <= 0x10FFFF ? String.fromCodePoint(code) : '\uFFFD';
    }) : text;
}

/** Value of an attribute inside a tag's text, null when it has none; any namespace prefix of the name included. */
export function attribute(tag: string, name: string): string | null {
    for (let at = tag.indexOf(`${name}=`); at >= 0; at = tag.indexOf(`${name}=`, at + 1)) {
        const before = tag.charCodeAt(at - 1);
        const quote = tag[at + name.length + 1];
        // White space or a colon: not the end of a longer name.
        if ((before <= 32 || before === 58 || at === 0) && (quote === '"' || quote === "'")) {
            const from = at + name.length + 2;
            const to = tag.indexOf(quote, from);
            return to < 0 ? null : unescapeXml(tag.slice(from, to));
        }
    }
    return null;
}

/** Every tag of a name in a document, as the text between its angle brackets. */
export const tags = (xml: string, name: string): string[] =>
    Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)?/?>`, 'g')), match => match[1] ?? '');

/** The longest row or string a sheet can hold, and more. */
const LONGEST = 16 * 1024 * 1024;

/** Place after the last end tag of a name, -1 when there is none. */
export const afterEnd = (name: string) => (text: string): number => {
    for (let at = text.lastIndexOf(`${name}>`); at >= 0; at = text.lastIndexOf(`${name}>`, at - 1)) {
        if (/<\/(?:\w+:)?$/.test(text.slice(Math.max(0, at - 20), at))) {
            return at + name.length + 1;
        }
    }
    return -1;
};

/**
 * Cuts text that comes in pieces where `cut` says; what is left over goes on with the next piece.
 *
 * @throws {Refused} when a part never ends
 */
export async function* cutAt(
    pieces: AsyncIterable<string>, cut: (text: string) => number,
): AsyncGenerator<string, void, undefined> {
    let rest = '';
    for await (const piece of pieces) {
        rest += piece;
        const at = cut(rest);
        if (at >= 0) {
            yield rest.slice(0, at);
            rest = rest.slice(at);
        } else if (rest.length > LONGEST) {
            throw new Refused('filedamaged');
        }
    }
    if (rest !== '') {
        yield rest;
    }
}
