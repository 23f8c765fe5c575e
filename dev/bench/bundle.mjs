// `bundle`: what is downloaded of ours, compressed: to see and use the empty page, until a CSV is shown, until a workbook is.
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
    const sizes = Object.fromEntries(readdirSync(built).filter(name => name.endsWith('.min.js')).sort()
        .map(name => [name.replace('-lazy.min.js', ''), gzipped(join(built, name))]));
    for (const [name, size] of Object.entries(sizes)) {
        say(`  ${name}: ${size} bytes`);
    }
    const {importer, workbench, spreadsheet} = sizes;
    const rest = Object.keys(sizes).filter(name => !['importer', 'workbench', 'spreadsheet'].includes(name));
    if (rest.length) {
        throw new Error(`nobody said when ${rest.join(', ')} is loaded`);
    }
    return {name: 'bundle', initial_gzip_bytes: importer, csv_gzip_bytes: importer + workbench, workbook_gzip_bytes: importer + workbench + spreadsheet};
}
