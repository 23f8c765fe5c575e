// After a change in the checkout: the copy, and exactly those of Moodle's caches that would hide it.
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {mountPlugin} from './mount.mjs';
import {moodleCli} from './php.mjs';

/** Which option of purge_caches.php goes with which files. */
const purges = /** @type {const} */ ([
    ['--lang', /^lang\//],
    ['--js', /^amd\/build\//],
    ['--theme', /^(?:styles\.css$|templates\/|pix\/)/],
]);

/**
 * Brings the plugin's copy up to date.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @returns {Promise<string[]>} paths that changed
 */
export async function refresh(workspace) {
    const changed = mountPlugin(workspace.plugin);
    if (changed.some(path => path.startsWith('classes/'))) {
        // Moodle's list of classes; made again when it is missing.
        rmSync(join(workspace.data, 'cache', 'core_component.php'), {force: true});
    }
    const options = purges.filter(([, pattern]) => changed.some(path => pattern.test(path))).map(([option]) => option);
    if (options.length) {
        await moodleCli(workspace, 'admin/cli/purge_caches.php', options);
    }
    return changed;
}

/**
 * Whether a change is one that Moodle has to be told by an upgrade.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function needsUpgrade(path) {
    return path === 'version.php' || path === 'settings.php' || path.startsWith('db/');
}
