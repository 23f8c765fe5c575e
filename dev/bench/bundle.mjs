// `bundle`: what the page's first visit downloads of ours, compressed.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {checkout} from '../shared/paths.mjs';
import {say} from '../shared/say.mjs';

/** Level 9, as the figures of other importers were taken. */
const gzipped = file => gzipSync(readFileSync(file), {level: 9}).length;

/**
 * @returns {Promise<object>} one measurement
 */
export async function bundle() {
    const built = join(checkout, 'amd', 'build');
    for (const name of readdirSync(built).filter(one => one.endsWith('.min.js')).sort()) {
        say(`  ${name}: ${gzipped(join(built, name))} bytes`);
    }
    return {name: 'bundle', initial_gzip_bytes: gzipped(join(built, 'importer-lazy.min.js'))};
}
