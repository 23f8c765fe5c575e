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
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const byte = code < 0x80 ? code : table.indexOf(text.charAt(i)) + 0x80;
        if (byte === 0x7F && code !== 0x7F) {
            throw new Error(`no ${text.charAt(i)} in ${encoding}`);
        }
        bytes[i] = byte;
    }
    return bytes;
}

/** Pieces one after another; texts are UTF-8, numbers single bytes. */
export function bytes(...pieces: readonly (string | number | Uint8Array)[]): Uint8Array {
    return new Uint8Array(Buffer.concat(pieces.map(piece =>
        (typeof piece === 'number' ? Uint8Array.of(piece) : typeof piece === 'string' ? encode(piece, 'utf-8') : piece))));
}
