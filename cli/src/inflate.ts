import {Duplex} from 'node:stream';
import {createInflateRaw} from 'node:zlib';

/** Workbooks are packed as browsers unpack them; the first versions of Node 20 do so by another name. */
export function provideInflate(): void {
    try {
        new DecompressionStream('deflate-raw');
    } catch {
        Object.defineProperty(globalThis, 'DecompressionStream', {configurable: true, value: function() {
            return Duplex.toWeb(createInflateRaw());
        }});
    }
}
