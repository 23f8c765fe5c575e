const CR = 13;
const LF = 10;

/** Where the physical line ends that a place is on: at its line end, or at the end of the text. */
export function lineEnd(text: string, from: number): number {
    let at = from;
    while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) {
        at++;
    }
    return Math.min(at, text.length);
}

/** Where the next physical line starts. */
export function nextLine(text: string, from: number): number {
    const end = lineEnd(text, from);
    return Math.min(text.length, end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1));
}

/** A line end that is no CRLF in a text that has some. */
const OTHER = /\r(?!\n)|(?<!\r)\n/;

/**
 * A text every line of which, the last one too, ends with the same. One that has CRLF alone is left as it is: a copy would take the room of the
 * whole file, as long as one of its cells is held.
 */
export function withOneLineEnd(text: string): {readonly piece: string; readonly newline: '\n' | '\r\n'} {
    const newline = text.includes('\r') && !OTHER.test(text) ? '\r\n' : '\n';
    const same = newline === '\n' && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    return {piece: same.endsWith('\n') ? same : same + newline, newline};
}

/** Lines of such a text. */
export function countLines(text: string): number {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        count++;
    }
    return count;
}

/** How often a character is between two places. */
export function countOf(text: string, code: number, from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) {
        count += text.charCodeAt(i) === code ? 1 : 0;
    }
    return count;
}
