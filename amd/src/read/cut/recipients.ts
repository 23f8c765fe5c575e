/** One recipient of a mail: an address alone, or with a name. */
const RECIPIENT = /^(?:"[^"]{0,200}"|[^@;"]*)[^\s@;<>"]@[^\s@;<>]+>?$|^"[^"]{0,200}"\s*<[^\s@;<>]+@[^\s@;<>]+>$/;

/** What stands before them in a mail. */
const BEFORE = /^(?:to|cc|bcc|cci|à|a|destinataires?)\s*:\s*/i;

/** Longest text looked at: more recipients than any mail has. */
const MOST = 1_000_000;

/** Recipients copied from a mail stand on one line, folded where it was long; each is a person, on a line of its own. Any other text is given back. */
export function takeRecipients(text: string): string {
    if (text.length > MOST || !text.slice(0, 1000).includes('@')) {
        return text;
    }
    const line = text.trim().replace(BEFORE, '').replace(/([;,])[^\S\n]*(?:\r\n|\r|\n)\s*/g, '$1 ');
    if (/[\r\n\t]/.test(line)) {
        return text;
    }
    const people = entries(line, ';') ?? entries(line, ',');
    return people?.join('\n') ?? text;
}

/** The recipients between these separators, those inside quotes left alone; null if anything else is there, or only one. */
function entries(line: string, separator: string): string[] | null {
    const people = line.split('"').flatMap((part, at) => at % 2 === 1 ? [`"${part.replaceAll(separator, '\n')}"`] : [part]).join('')
        .split(separator).map(one => one.replaceAll('\n', separator).trim()).filter(one => one !== '');
    return people.length > 1 && people.every(one => RECIPIENT.test(one)) ? people : null;
}
