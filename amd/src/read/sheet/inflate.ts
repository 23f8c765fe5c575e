import {isBomb, type Entry, type Refusal} from './zip';

/** Thrown inside the spreadsheet room only: becomes an issue before anyone sees it. */
export class Refused extends Error {
    constructor(readonly code: Refusal) {
        super(code);
    }
}

/** Bytes given to the unpacker at a time. */
const FEED = 32 * 1024;

/**
 * Text of a packed file, piece by piece. Counts what really comes out, whatever the archive declared.
 *
 * @throws {Refused} when the file is damaged, encrypted or a bomb
 */
export async function* unpack(entry: Entry): AsyncGenerator<string, void, undefined> {
    if (entry.encrypted) {
        throw new Refused('fileencrypted');
    }
    let decoder: TextDecoder | null = null;
    let unpacked = 0;
    for await (const block of blocks(entry)) {
        unpacked += block.length;
        if (isBomb(entry.packed.length, unpacked)) {
            throw new Refused('filebomb');
        }
        decoder ??= decoderOf(block);
        yield decoder.decode(block, {stream: true});
    }
    yield decoder?.decode() ?? '';
}

/** Decodes XML by its mark, its first sign or what it says of itself; some programs write it in UTF-16. */
function decoderOf(start: Uint8Array): TextDecoder {
    const [first, second] = start;
    const marked = (first === 0xFF && second === 0xFE) || (first === 0x3C && second === 0) ? 'utf-16le'
        : (first === 0xFE && second === 0xFF) || (first === 0 && second === 0x3C) ? 'utf-16be' : null;
    const declared = /^[^<]*<\?xml\s[^>]*encoding=["']([\w-]+)["']/.exec(String.fromCharCode(...start.subarray(0, 200)))?.[1] ?? 'utf-8';
    try {
        // What says UTF-16 of itself and is not, by its first sign, is UTF-8.
        return new TextDecoder(marked ?? (/^utf-?16/i.test(declared) ? 'utf-8' : declared));
    } catch {
        // A name no decoder knows.
        return new TextDecoder();
    }
}

/** Characters of a part that is not a sheet, at most. */
const SMALL = 16 * 1024 * 1024;

/**
 * Whole text of a packed file that is known to be small; '' when there is none.
 *
 * @throws {Refused} also when it is not small
 */
export async function unpackAll(entry: Entry | undefined): Promise<string> {
    const parts: string[] = [];
    let length = 0;
    if (entry) {
        for await (const part of unpack(entry)) {
            parts.push(part);
            length += part.length;
            if (length > SMALL) {
                throw new Refused('filebomb');
            }
        }
    }
    return parts.join('');
}

async function* blocks(entry: Entry): AsyncGenerator<Uint8Array, void, undefined> {
    if (entry.method === 0) {
        yield entry.packed;
        return;
    }
    if (entry.method !== 8) {
        throw new Refused('filedamaged');
    }
    const {readable, writable} = new DecompressionStream('deflate-raw');
    const writer = writable.getWriter();
    const feeding = (async() => {
        for (let from = 0; from < entry.packed.length; from += FEED) {
            await writer.write(entry.packed.slice(from, from + FEED));
        }
        await writer.close();
    })();
    // The reader below meets the same error; this only keeps it from being reported twice.
    feeding.catch(() => undefined);
    const reader = readable.getReader();
    try {
        for (;;) {
            const {done, value} = await reader.read();
            if (done) {
                break;
            }
            yield value;
        }
    } catch (error) {
        throw error instanceof Refused ? error : new Refused('filedamaged');
    } finally {
        await reader.cancel().catch(() => undefined);
    }
}
