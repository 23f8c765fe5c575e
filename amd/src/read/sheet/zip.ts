import {LIMITS} from '../limits';

/** One file of an archive, still packed. */
export interface Entry {
    readonly name: string;
    readonly packed: Uint8Array;
    /** 0 stored, 8 deflated. */
    readonly method: number;
    /** Unpacked size as the archive declares it; not to be trusted. */
    readonly size: number;
    readonly encrypted: boolean;
}

/** Why an archive is not opened. */
export type Refusal = 'filedamaged' | 'filebomb' | 'fileencrypted';

const END = 0x06054B50;
const CENTRAL = 0x02014B50;
const LOCAL = 0x04034B50;
const END_64 = 0x06064B50;
const LOCATOR_64 = 0x07064B50;

/** Stands where the true number is elsewhere, in its long form. */
const LONG = 0xFFFFFFFF;

/** Archives smaller than this unpacked may be as dense as they like. */
const HARMLESS = 1024 * 1024;

/** Whether something unpacks to more than a list can be. */
export const isBomb = (packed: number, unpacked: number): boolean =>
    unpacked > LIMITS.unpacked || (unpacked > HARMLESS && unpacked > packed * LIMITS.ratio);

/** Lists the files of an archive from its central directory, without unpacking any. */
export function listEntries(bytes: Uint8Array): Map<string, Entry> | Refusal {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(view);
    if (end < 0) {
        return 'filedamaged';
    }
    const entries = new Map<string, Entry>();
    const {count, start} = findDirectory(view, end);
    let at = start;
    let total = 0;
    for (let i = 0; i < count; i++) {
        if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
            return 'filedamaged';
        }
        const nameLength = view.getUint16(at + 28, true);
        const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        const [size, packedSize, local] = readSizes(view, at, Math.min(next, view.byteLength));
        if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) {
            return 'filedamaged';
        }
        const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        if (from + packedSize > view.byteLength) {
            return 'filedamaged';
        }
        total += size;
        if (isBomb(packedSize, size) || isBomb(bytes.length, total)) {
            return 'filebomb';
        }
        // Some writers use the other slash, or start with one.
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/').replace(/^\/+/, '');
        entries.set(name, {
            name, size,
            packed: bytes.subarray(from, from + packedSize),
            method: view.getUint16(at + 10, true),
            encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        });
        at = next;
    }
    return entries;
}

/** Place of the end record, which a comment of up to 64 kB may follow; -1 when the archive was cut. */
function findEnd(view: DataView): number {
    for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xFFFF; at--) {
        if (view.getUint32(at, true) === END) {
            return at;
        }
    }
    return -1;
}

/** Number of files and place of the list of them; archives of the long form (zip64) have these before the end record. */
function findDirectory(view: DataView, end: number): {count: number; start: number} {
    const short = {count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true)};
    if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) {
        return short;
    }
    const at = long(view, end - 12);
    return at + 56 <= view.byteLength && view.getUint32(at, true) === END_64
        ? {count: long(view, at + 32), start: long(view, at + 48)} : short;
}

/** Unpacked size, packed size and place of a file, whichever form they are written in. */
function readSizes(view: DataView, at: number, end: number): [size: number, packed: number, local: number] {
    const sizes: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    let extra = at + 46 + view.getUint16(at + 28, true);
    while (sizes.includes(LONG) && extra + 4 <= end) {
        const after = extra + 4 + view.getUint16(extra + 2, true);
        if (view.getUint16(extra, true) === 1) {
            let from = extra + 4;
            sizes.forEach((size, i) => {
                if (size === LONG && from + 8 <= Math.min(after, end)) {
                    sizes[i] = long(view, from);
                    from += 8;
                }
            });
            break;
        }
        extra = after;
    }
    return sizes;
}

/** A number of 64 bits; beyond what a file can be it need not be exact. */
const long = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
