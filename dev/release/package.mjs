// The package a site installs the plugin from: what is committed, without what .gitattributes leaves out.
//
//     node dev/release/package.mjs [FILE]          tool_prelude-RELEASE.zip by default
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {checkout} from '../shared/paths.mjs';
import {mustRun} from '../shared/run.mjs';

/** The folder in it is named after the plugin, whatever the checkout is called. */
const prefix = 'prelude/';

/**
 * Makes it.
 *
 * @param {string} to file
 */
export async function makePackage(to) {
    await mustRun('git', ['archive', '--format=zip', `--prefix=${prefix}`, `--output=${to}`, 'HEAD'], {cwd: checkout});
}

/**
 * @returns {Promise<string[]>} what is in it, paths from the root of the plugin
 */
export async function packageFiles() {
    const list = await mustRun('sh', ['-c', 'git archive HEAD | tar -t'], {cwd: checkout});
    return list.split('\n').filter(path => path && !path.endsWith('/'));
}

/** @returns {string} the release, as version.php says it */
export function release() {
    return /release = '([^']+)'/.exec(readFileSync(join(checkout, 'version.php'), 'utf8'))?.[1] ?? '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    const to = resolve(process.argv[2] ?? `tool_prelude-${release()}.zip`);
    await makePackage(to);
    console.log(to);
}
