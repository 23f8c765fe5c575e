import type {ENCODINGS} from '../../../amd/src/read/bytes/encodings';
import {upperHalf} from '../../../amd/src/read/letters/charsets';

/** Bytes of a text in a character set only decoders know. Characters it lacks throw: the test would not test what it says. */
export function encode(text: string, encoding: typeof ENCODINGS[number]): Uint8Array {
    if (encoding === 'utf-8') {
        return new TextEncoder().encode(text);
    }
    if (encoding === 'utf-16le' || encoding === 'utf-16be') {
        const bytes = new Uint8Array(text.length * 2);
        const view = new DataView(bytes.buffer);
        for (let i = 0; i < text.length; i++) {
            view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
        }
        return bytes;
    }
    const table = upperHalf(encoding);
    return Uint8Array.from(text, character => {
        const byte = character < '\u0080' ? character.charCodeAt(0) : table.indexOf(character) + 0x80;
        if (byte === 0x7F && character !== '\u007F') {
            throw new Error(`no ${character} in ${encoding}`);
        }
        return byte;
    });
}

/** Pieces one after another; texts are UTF-8, numbers single bytes. */
export function bytes(...pieces: readonly (string | number | Uint8Array)[]): Uint8Array {
    return Uint8Array.from(pieces.flatMap(piece =>
        (typeof piece === 'number' ? [piece] : [...(typeof piece === 'string' ? encode(piece, 'utf-8') : piece)])));
}
