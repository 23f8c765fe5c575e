// What the web services take and give, said once in PHP: node dev/services/services.mjs [--moodle 4.5|5.1|…] [--check]
// --moodle asks a real Moodle and takes over what it says; the types follow. --check writes nothing and fails on a difference.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {program} from '../shared/closing.mjs';
import {root} from '../standalone/paths.mjs';
import {types} from './types.mjs';

const {values} = parseArgs({options: {moodle: {type: 'string'}, check: {type: 'boolean', default: false}}});
const json = 'dev/services/services.json';

/** @returns {Promise<string>} what a real Moodle says its web services are */
async function ask(moodle) {
    const {openSite} = await import('../moodle/site.mjs');
    const site = await openSite({moodle, use: 'services', serve: false});
    return await site.php(join(root, 'dev/services/describe.php'));
}

await program(async() => {
    const dump = values.moodle ? await ask(values.moodle) : readFileSync(join(root, json), 'utf8');
    let stale = false;
    const wanted = {[json]: dump, 'amd/src/moodle/services.ts': types(JSON.parse(dump))};
    for (const [path, text] of Object.entries(wanted)) {
        let there = '';
        try {
            there = readFileSync(join(root, path), 'utf8');
        } catch (error) {
            if (error.code !== 'ENOENT') {
                throw error;
            }
        }
        if (there === text) {
            continue;
        }
        if (values.check) {
            console.error(`stale: ${path} (node dev/services/services.mjs --moodle 5.1)`);
            stale = true;
        } else {
            writeFileSync(join(root, path), text);
            console.log(`written: ${path}`);
        }
    }
    return stale ? 1 : 0;
});
