// What plugins a Moodle's folder holds: one added, taken out or raised makes another Moodle of it.
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Folders in which no plugin is looked for: those every plugin has for itself. */
const within = new Set(['amd', 'backup', 'build', 'classes', 'db', 'lang', 'node_modules', 'pix', 'templates', 'tests', 'vendor']);

/** A plugin of a plugin of a plugin lies that deep. */
const deepest = 6;

const ours = join('admin', 'tool', 'prelude');

/**
 * @param {string} docroot
 * @returns {string} one word for what plugins there are, each with its version; ours is not counted: it is put in by us
 */
export function pluginsStamp(docroot) {
    const hash = createHash('sha1');
    for (const path of versionFiles(docroot, '', 0)) {
        hash.update(`${path}\0`).update(readFileSync(join(docroot, path))).update('\0');
    }
    return hash.digest('hex').slice(0, 10);
}

/**
 * @param {string} docroot
 * @param {string} at folder in it
 * @param {number} depth
 * @returns {string[]}
 */
function versionFiles(docroot, at, depth) {
    if (at === ours) {
        return [];
    }
    const here = existsSync(join(docroot, at, 'version.php')) ? [join(at, 'version.php')] : [];
    return depth === deepest ? here : [...here, ...readdirSync(join(docroot, at), {withFileTypes: true})
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && !within.has(entry.name))
        .map(entry => entry.name).sort()
        .flatMap(name => versionFiles(docroot, join(at, name), depth + 1))];
}
