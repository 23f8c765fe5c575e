// The plugin in a workspace: a copy of what ships and of its tests, kept equal to the checkout one way. (PHP resolves links, so
// a linked plugin would not find config.php; a bind mount needs root.)
import {copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {dirname, join} from 'node:path';
import {checkout} from '../shared/paths.mjs';

/** What never goes into a Moodle: see also export-ignore in .gitattributes. */
const left = new Set(['.git', '.github', '.ci', 'node_modules', 'vendor', 'coverage', 'dev', 'demo', 'tests/js', 'tests/dev', 'tests/e2e',
    'tests/contract', 'tests/site']);

/**
 * Every file of the plugin.
 *
 * @param {string} [at] folder in the checkout
 * @returns {string[]} paths from the root of the checkout, sorted
 */
export function pluginFiles(at = '') {
    const files = [];
    for (const entry of readdirSync(join(checkout, at), {withFileTypes: true})) {
        const path = at ? `${at}/${entry.name}` : entry.name;
        if (left.has(path)) {
            continue;
        }
        if (entry.isDirectory()) {
            files.push(...pluginFiles(path));
        } else if (entry.isFile()) {
            files.push(path);
        }
    }
    return files.sort();
}

/**
 * Makes the copy equal to the checkout.
 *
 * @param {string} to the plugin's folder in a workspace
 * @returns {string[]} paths that were written or removed
 */
export function mountPlugin(to) {
    const wanted = new Set(pluginFiles());
    const changed = [];
    for (const path of present(to)) {
        if (!wanted.has(path)) {
            rmSync(join(to, path), {force: true});
            changed.push(path);
        }
    }
    for (const path of wanted) {
        if (copyWhenDifferent(join(checkout, path), join(to, path))) {
            changed.push(path);
        }
    }
    return changed;
}

/**
 * What an installed site depends on: when this changes, the plugin is upgraded.
 *
 * @returns {string} hash of it
 */
export function installHash() {
    return hashFiles(pluginFiles().filter(path => path === 'version.php' || path === 'settings.php' || path.startsWith('db/')));
}

/**
 * @param {readonly string[]} files paths from the root of the checkout
 * @returns {string}
 */
export function hashFiles(files) {
    const hash = createHash('sha1');
    for (const path of files) {
        if (existsSync(join(checkout, path))) {
            hash.update(path).update('\0').update(readFileSync(join(checkout, path))).update('\0');
        }
    }
    return hash.digest('hex').slice(0, 10);
}

/**
 * @param {string} root
 * @param {string} [at]
 * @returns {string[]} files below it
 */
function present(root, at = '') {
    if (!existsSync(join(root, at))) {
        return [];
    }
    return readdirSync(join(root, at), {withFileTypes: true}).flatMap(entry => {
        const path = at ? `${at}/${entry.name}` : entry.name;
        return entry.isDirectory() ? present(root, path) : [path];
    });
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {boolean} whether it was written
 */
function copyWhenDifferent(from, to) {
    let source;
    try {
        source = statSync(from);
    } catch {
        // Removed since it was listed (editors write through a second file): the next look sees what became of it.
        return false;
    }
    const target = existsSync(to) ? lstatSync(to) : null;
    if (target && target.size === source.size && Math.abs(target.mtimeMs - source.mtimeMs) < 2) {
        return false;
    }
    mkdirSync(dirname(to), {recursive: true});
    copyFileSync(from, to);
    utimesSync(to, source.atime, source.mtime);
    return true;
}
