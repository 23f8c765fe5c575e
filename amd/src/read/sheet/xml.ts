import {Refused} from './inflate';
import {replaceBetween} from './leftout';

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
    Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^<>]*)?/?>`, 'g')), match => match[1] ?? '');

/**
 * Every element of a name, in order: its attributes, and what is inside, null when there is nothing. Not for elements that hold others of
 * their name.
 *
 * @throws {Refused} when one never ends
 */
export function* elements(xml: string, name: string): Generator<readonly [attributes: string, inside: string | null], void, undefined> {
    const open = new RegExp(`<((?:\\w+:)?)${name}(\\s[^<>]*)?(/?)>`, 'g');
    for (let match = open.exec(xml); match; match = open.exec(xml)) {
        const [, prefix = '', attributes = ''] = match;
        if (match[3] === '/' || attributes.endsWith('/')) {
            yield [attributes, null];
            continue;
        }
        const end = `</${prefix}${name}>`;
        const at = xml.indexOf(end, open.lastIndex);
        if (at < 0) {
            throw new Refused('filedamaged');
        }
        yield [attributes, xml.slice(open.lastIndex, at)];
        open.lastIndex = at + end.length;
    }
}

/** The longest row or string a sheet can hold, and more. */
const LONGEST = 4 * 1024 * 1024;

/** Characters an end tag may have before its name. */
const PREFIX = 32;

/** Says where a text that grew may be cut: the place after it, -1 for nowhere; nothing is to be found before `from`. */
export type Cut = (text: string, from: number) => number;

/** Cuts after the last end tag of a name. */
export const afterEnd = (name: string): Cut => (text, from) => {
    for (let at = text.lastIndexOf(`${name}>`); at >= from; at = at === 0 ? -1 : text.lastIndexOf(`${name}>`, at - 1)) {
        if (/<\/(?:\w+:)?$/.test(text.slice(Math.max(0, at - PREFIX), at))) {
            return at + name.length + 1;
        }
    }
    return -1;
};

/** Cuts after the last tag. */
export const afterTag: Cut = text => text.lastIndexOf('>') + 1 || -1;

/**
 * Cuts text that comes in pieces where `cut` says; what is left over goes on with the next piece.
 *
 * @throws {Refused} when a part never ends
 */
export async function* cutAt(pieces: AsyncIterable<string>, cut: Cut): AsyncGenerator<string, void, undefined> {
    let rest = '';
    for await (const piece of pieces) {
        const from = Math.max(0, rest.length - PREFIX);
        rest += piece;
        const at = cut(rest, from);
        if (at >= 0) {
            yield bare(rest.slice(0, at));
            rest = rest.slice(at);
        } else if (rest.length > LONGEST) {
            throw new Refused('filedamaged');
        }
    }
    if (rest !== '') {
        yield bare(rest);
    }
}

/** Without comments, and with text that was left as it is (CDATA) escaped like any other. */
const bare = (xml: string): string => (xml.includes('<!') ? replaceBetween(replaceBetween(xml, '<!--', '-->', () => ''), '<![CDATA[', ']]>',
    text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')) : xml);
