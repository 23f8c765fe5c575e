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
    const count = view.getUint16(end + 10, true);
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    let total = 0;
    for (let i = 0; i < count; i++) {
        if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
            return 'filedamaged';
        }
        const packedSize = view.getUint32(at + 20, true);
        const size = view.getUint32(at + 24, true);
        const nameLength = view.getUint16(at + 28, true);
        const local = view.getUint32(at + 42, true);
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
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
        entries.set(name, {
            name, size,
            packed: bytes.subarray(from, from + packedSize),
            method: view.getUint16(at + 10, true),
            encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        });
        at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
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
