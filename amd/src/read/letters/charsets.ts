import {fixHigh} from '../bytes/windows1252';
import {DOS} from './dos';

/** Character sets of one byte a character that a file is recognised in; the likelier first, so that it is the one of two that read alike. */
export const SINGLE = [
    'windows-1252', 'macintosh', 'cp850', 'cp437', 'iso-8859-15', 'windows-1250', 'iso-8859-2', 'windows-1254', 'windows-1251', 'koi8-r',
    'windows-1253',
] as const;

export type SingleByte = typeof SINGLE[number];

/** Whether a character set is one of DOS, which decoders do not know. */
export const isDos = (encoding: string): encoding is keyof typeof DOS => encoding in DOS;

const known = new Map<string, string>();

/** The 128 characters a character set has from 0x80 on. */
export function upperHalf(encoding: string): string {
    let table = known.get(encoding);
    if (table === undefined) {
        const bytes = Uint8Array.from({length: 128}, (_, i) => i + 128);
        table = isDos(encoding) ? DOS[encoding] : new TextDecoder(encoding).decode(bytes);
        table = encoding === 'windows-1252' ? fixHigh(table) : table;
        known.set(encoding, table);
    }
    return table;
}

/** Decodes bytes that are no more than a few words; larger ones are for a decoder. */
export function decodeWord(bytes: Uint8Array, table: string): string {
    let word = '';
    for (const byte of bytes) {
        word += byte < 0x80 ? String.fromCharCode(byte) : table[byte - 0x80] ?? '';
    }
    return word;
}
