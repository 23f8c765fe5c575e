import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';

test('the empty page takes 20 KB of ours: what opens a list comes later', () => {
    const initial = readFileSync(join(__dirname, '../../amd/build/importer-lazy.min.js'));
    expect(gzipSync(initial, {level: 9}).length).toBeLessThan(20 * 1024);
});
