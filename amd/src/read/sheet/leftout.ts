// What is left out of a part of a workbook. By hand where a pattern would do: where an end is missing a pattern looks for it from each beginning.

/** Different names without an end, after which none is looked for any more. */
const ENDLESS = 20;

/** A text with everything between two marks, marks included, replaced; what never ends stays. */
export function replaceBetween(text: string, open: string, close: string, become: (inside: string) => string): string {
    const parts: string[] = [];
    let from = 0;
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
        const end = text.indexOf(close, at + open.length);
        if (end < 0) {
            break;
        }
        parts.push(text.slice(from, at), become(text.slice(at + open.length, end)));
        from = end + close.length;
    }
    return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

/**
 * XML without some elements and what is inside them, up to the first end tag of their name.
 *
 * @param begins global; finds the beginning of one, its first group is the whole name
 */
export function withoutElements(xml: string, begins: RegExp): string {
    const parts: string[] = [];
    const endless = new Set<string>();
    let from = 0;
    begins.lastIndex = 0;
    for (let match = begins.exec(xml); match && endless.size < ENDLESS; match = begins.exec(xml)) {
        const [, name = ''] = match;
        const tagEnd = xml.indexOf('>', begins.lastIndex);
        if (tagEnd < 0) {
            break;
        }
        const isEmpty = xml.charAt(tagEnd - 1) === '/';
        const close = isEmpty || endless.has(name) ? -1 : xml.indexOf(`</${name}>`, tagEnd);
        if (!isEmpty && close < 0) {
            endless.add(name);
            continue;
        }
        parts.push(xml.slice(from, match.index));
        from = isEmpty ? tagEnd + 1 : close + name.length + 3;
        begins.lastIndex = from;
    }
    return parts.length === 0 ? xml : parts.join('') + xml.slice(from);
}
