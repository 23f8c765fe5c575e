// Installed sites kept for the next one. Installing Moodle takes a minute, copying an installed database a second. Layers go
// from the ground up (Moodle alone, then with the plugin): the highest one at hand is copied, the rest is built and kept.
import {existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {cache, folder} from '../shared/paths.mjs';
import {withLock} from '../shared/lock.mjs';
import {mustRun} from '../shared/run.mjs';
import {say, step} from '../shared/say.mjs';
import {copyDatabase, createDatabase, dropDatabase, listDatabases} from '../database/database.mjs';
import {empty} from './workspace.mjs';

/** How many states of a layer are kept: enough to go back and forth between two branches. */
const kept = 3;

/** Folders of a data folder that hold nothing but caches, some with paths of the workspace in them. */
const caches = ['cache', 'localcache', 'temp', 'trashdir', 'sessions', 'lock', 'muc', 'cachestore_file'];

/**
 * @typedef {object} Layer
 * @property {string} title for people
 * @property {string} kind letters, digits, underscores: what may replace what
 * @property {string} hash of all that building it depends on, layers below included
 * @property {() => Promise<void>} build builds it in the workspace, upon the layer below
 */

/**
 * Brings a workspace's database and data folder to the top layer.
 *
 * @param {import('../database/database.mjs').Server} server
 * @param {string} profile of the server
 * @param {string} database the workspace's
 * @param {string} data the workspace's
 * @param {readonly Layer[]} layers from the ground up
 */
export async function raise(server, profile, database, data, layers) {
    const shelf = folder(cache, 'templates', `${server.kind}-${profile}`);
    const name = (/** @type {Layer} */ layer) => `prelude_tpl_${layer.kind}_${layer.hash}`;
    await withLock(join(shelf, `${name(layers[0])}.lock`), async() => {
        const databases = await listDatabases(server);
        let from = layers.length - 1;
        while (from >= 0 && !(databases.has(name(layers[from])) && existsSync(join(shelf, name(layers[from]), 'ready')))) {
            from--;
        }
        empty(data);
        if (from < 0) {
            await createDatabase(server, database);
        } else {
            await copyDatabase(server, name(layers[from]), database);
            await mustRun('cp', ['-a', `${join(shelf, name(layers[from]), 'data')}/.`, data]);
            utimesSync(join(shelf, name(layers[from]), 'ready'), new Date(), new Date());
        }
        for (const layer of layers.slice(from + 1)) {
            await step(layer.title, layer.build);
            await keep(server, shelf, name(layer), database, data);
            await prune(server, shelf, layer.kind);
        }
    }, () => say('waiting for another program that is installing the same'));
}

/**
 * @param {import('../database/database.mjs').Server} server
 * @param {string} shelf
 * @param {string} name
 * @param {string} database
 * @param {string} data
 */
async function keep(server, shelf, name, database, data) {
    const home = join(shelf, name);
    rmSync(home, {recursive: true, force: true});
    await copyDatabase(server, database, name);
    await mustRun('cp', ['-a', `${data}/.`, folder(home, 'data')]);
    for (const one of caches) {
        rmSync(join(home, 'data', one), {recursive: true, force: true});
    }
    writeFileSync(join(home, 'ready'), '');
}

/**
 * Forgets the oldest states of a layer.
 *
 * @param {import('../database/database.mjs').Server} server
 * @param {string} shelf
 * @param {string} kind
 */
async function prune(server, shelf, kind) {
    const age = (/** @type {string} */ path) => existsSync(join(path, 'ready')) ? statSync(join(path, 'ready')).mtimeMs : 0;
    const states = readdirSync(shelf)
        .filter(name => /^prelude_tpl_.*_[0-9a-f]+$/.test(name) && name.slice(0, name.lastIndexOf('_')) === `prelude_tpl_${kind}`)
        .map(name => join(shelf, name))
        .sort((a, b) => age(b) - age(a));
    for (const state of states.slice(kept)) {
        rmSync(state, {recursive: true, force: true});
        await dropDatabase(server, basename(state));
    }
}
