/** Thrown inside this room only: becomes an issue before anyone sees it. */
export class BrokenJson extends Error {
    constructor(readonly at: number) {
        super();
    }
}

const ESCAPES: Readonly<Record<string, string>> = {b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'};

/** Reads the pieces of JSON one after another, tolerant of what programs do to it; knows its place. */
export class Cursor {
    private backslash = -1;

    constructor(readonly text: string, public at: number) {}

    /** Goes on to what is no white space, and no comma between values. */
    skip(): string {
        for (;;) {
            const code = this.text.charCodeAt(this.at);
            if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 44 && code !== 0xFEFF) {
                return this.text[this.at] ?? '';
            }
            this.at++;
        }
    }

    /** A text, its quotes taken off. */
    string(): string {
        const from = this.at + 1;
        let end = this.text.indexOf('"', from);
        if (this.backslash < from) {
            const found = this.text.indexOf('\\', from);
            this.backslash = found < 0 ? Infinity : found;
        }
        const isPlain = this.backslash > end;
        for (let i = this.backslash; !isPlain && i < end;) {
            // Whatever is behind a backslash is no quote that ends.
            end = end === i + 1 ? this.text.indexOf('"', i + 2) : end;
            i = this.text.indexOf('\\', i + 2);
            if (i < 0) {
                break;
            }
        }
        if (end < 0) {
            throw new BrokenJson(this.at);
        }
        this.at = end + 1;
        const inside = this.text.slice(from, end);
        return isPlain ? inside : inside.replace(/\\(?:u([\da-fA-F]{4})|([^]))/g, (_, hex: string | undefined, letter: string) => (
            hex === undefined ? ESCAPES[letter] ?? letter : String.fromCharCode(parseInt(hex, 16))));
    }

    /** A number as it is written, or a word. */
    bare(): string {
        const word = /[^\s,:"[\]{}]+/y;
        word.lastIndex = this.at;
        const found = word.exec(this.text)?.[0];
        if (found === undefined) {
            throw new BrokenJson(this.at);
        }
        this.at += found.length;
        return found === 'null' ? '' : found;
    }

    /** The name of a value in an object, and the colon behind it. */
    name(): string {
        const name = this.text[this.at] === '"' ? this.string() : this.bare();
        while (/\s/.test(this.text[this.at] ?? '')) {
            this.at++;
        }
        if (this.text[this.at] !== ':') {
            throw new BrokenJson(this.at);
        }
        this.at++;
        return name;
    }
}
