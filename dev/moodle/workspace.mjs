// A workspace: one site's own copy of a Moodle (by hard links, so it costs no room), with its own configuration, data folder
// and plugin. The Moodle it came from is never written to. Each use has its own, so that the demo, a test run and a
// measurement can go on at the same time; two of one kind at the same time get a second one.
import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {cache, checkoutId, folder} from '../shared/paths.mjs';
import {onClose} from '../shared/closing.mjs';
import {run, mustRun} from '../shared/run.mjs';
import {lock, tryLock} from '../shared/lock.mjs';
import {say} from '../shared/say.mjs';
import {stopLeftover} from './leftover.mjs';
import {memoryFolder} from './memory.mjs';

/** As many workspaces of one kind as may be in use at the same time; after that one waits. */
const most = 4;

/**
 * @typedef {object} Workspace
 * @property {string} id also the database's name, in letters, digits and underscores
 * @property {string} root
 * @property {import('./tree.mjs').Tree} tree its own copy of Moodle
 * @property {string} plugin where the plugin goes
 * @property {string} written folder of all that Moodle writes into files, and of what we note of it: in memory, or `root`
 * @property {string} data Moodle's data folder
 * @property {string} localcache
 * @property {() => void} release
 */

/**
 * Takes a workspace, makes it when needed, and gives it back when the program closes.
 *
 * @param {import('./tree.mjs').Tree} source
 * @param {string} use such as `demo` or `phpunit`
 * @param {string} database kind and profile, so that one workspace never meets two databases
 * @param {boolean} passing whether what Moodle writes may be lost between two runs: it is then in memory, where there is room
 * @returns {Promise<Workspace>}
 */
export async function openWorkspace(source, use, database, passing) {
    const base = `prelude_${checkoutId}_${use}_${source.version.replace('.', '')}_${database}`;
    const {id, release} = await take(base);
    onClose(release);
    const root = folder(cache, 'sites', id);
    await stopLeftover(root);
    const path = join(root, 'moodle');
    const stamp = join(root, 'tree');
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== source.stamp) {
        rmSync(stamp, {force: true});
        await copyTree(source.path, path);
        clean(source, path);
        writeFileSync(stamp, source.stamp);
    }
    const docroot = join(path, relative(source.path, source.docroot));
    const written = passing && memoryFolder(id) || root;
    return {
        id,
        root,
        written,
        tree: {...source, path, docroot},
        plugin: join(docroot, 'admin', 'tool', 'prelude'),
        data: folder(written, 'data'),
        localcache: folder(written, 'localcache'),
        release,
    };
}

/**
 * @param {string} base
 * @returns {Promise<{id: string, release: () => void}>}
 */
async function take(base) {
    const sites = folder(cache, 'sites');
    for (let number = 1; number <= most; number++) {
        const id = number === 1 ? base : `${base}_${number}`;
        const release = tryLock(join(sites, `${id}.lock`));
        if (release) {
            return {id, release};
        }
    }
    const release = await lock(join(sites, `${base}.lock`), () => say(`waiting for ${base}, which is in use`));
    return {id: base, release};
}

/**
 * Copies a folder, by hard links where they can be made.
 *
 * @param {string} from
 * @param {string} to
 */
async function copyTree(from, to) {
    rmSync(to, {recursive: true, force: true});
    if ((await run('cp', ['-al', from, to])).code !== 0) {
        rmSync(to, {recursive: true, force: true});
        await mustRun('cp', ['-a', from, to]);
    }
}

/**
 * Takes out of the copy what belonged to the owner of the Moodle it came from, and puts in what some packages leave out.
 *
 * @param {import('./tree.mjs').Tree} source
 * @param {string} path
 */
function clean(source, path) {
    const docroot = join(path, relative(source.path, source.docroot));
    for (const gone of [join(path, 'config.php'), join(docroot, 'config.php'), join(path, 'vendor'), join(path, 'phpunit.xml'),
        join(path, 'node_modules'), join(path, '.git'), join(docroot, 'admin', 'tool', 'prelude')]) {
        rmSync(gone, {recursive: true, force: true});
    }
    if (docroot !== path) {
        writeFileSync(join(docroot, 'config.php'), "<?php\nrequire_once(dirname(__DIR__) . '/config.php');\n");
    }
}

/**
 * Gives back the memory of a site that nobody will look at again.
 *
 * @param {Pick<Workspace, 'root'|'written'>} workspace
 */
export function forget({root, written}) {
    if (written !== root) {
        rmSync(written, {recursive: true, force: true});
    }
}

/**
 * Empties a folder.
 *
 * @param {string} path
 */
export function empty(path) {
    if (existsSync(path) && lstatSync(path).isDirectory()) {
        for (const name of readdirSync(path)) {
            rmSync(join(path, name), {recursive: true, force: true});
        }
    }
    mkdirSync(path, {recursive: true});
}
