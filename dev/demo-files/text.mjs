/** A table as text, quoted where RFC 4180 asks for it. Rows may be ragged. */
export function csv(rows, {separator = ';', eol = '\r\n'} = {}) {
    const needs = new RegExp(`["\\r\\n${separator}]`);
    const cell = value => needs.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    return rows.map(row => row.map(cell).join(separator)).join(eol) + eol;
}

/**
 * Text in a one-byte character set, as an old spreadsheet saves it.
 *
 * @param {string} text
 * @param {'windows-1252'|'macintosh'} charset
 * @throws {Error} naming the letter that has no place in it
 */
export function encode(text, charset) {
    const places = new Map();
    const decoder = new TextDecoder(charset);
    for (let byte = 0; byte < 256; byte++) {
        places.set(decoder.decode(Uint8Array.of(byte)), byte);
    }
    return Buffer.from([...text].map(letter => {
        if (!places.has(letter)) {
            throw new Error(`${charset} has no ${letter}`);
        }
        return places.get(letter);
    }));
}
