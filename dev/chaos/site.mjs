// A Moodle of its own, on a database server of its own, behind a door to web workers that can be killed one by one.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {databaseServer} from '../database/database.mjs';
import {openSite} from '../moodle/site.mjs';
import {openDoor} from './door.mjs';
import {webWorkers} from './webworkers.mjs';

/** Web workers side by side. */
const workers = 4;

/**
 * @typedef {import('../moodle/site.mjs').Site & {web: ReturnType<typeof webWorkers>, crashDatabase: () => Promise<void>,
 *     setLocks: (factory: string) => Promise<void>, upgrade: () => Promise<void>}} ChaosSite
 */

/**
 * @param {import('../moodle/versions.mjs').Version} version
 * @param {import('../shared/options.mjs').DatabaseKind} db
 * @returns {Promise<ChaosSite>}
 */
export async function openChaosSite(version, db) {
    const site = await openSite({moodle: version, use: 'chaos', db, profile: 'chaos', fresh: true, passing: true, people: true, serve: false});
    const server = await databaseServer(db, 'chaos');
    const web = webWorkers(site.workspace, workers);
    await openDoor(new URL(site.url).port, web);
    const config = join(site.workspace.tree.path, 'config.php');
    const text = readFileSync(config, 'utf8');
    return {
        ...site,
        web,
        crashDatabase: () => server.crash(),
        setLocks: async factory => {
            writeFileSync(config, text.replace("require_once(__DIR__ . '/lib/setup.php');",
                `$CFG->debug = 0;\n$CFG->langstringcache = true;\n$CFG->lock_factory = '\\core\\lock\\${factory}';\n`
                + "require_once(__DIR__ . '/lib/setup.php');"));
            await site.cli('admin/cli/purge_caches.php');
        },
        // As an administrator does: a new version of the plugin is put in place, then Moodle upgrades to it.
        upgrade: async() => {
            const path = join(site.workspace.plugin, 'version.php');
            writeFileSync(path, readFileSync(path, 'utf8').replace(/(version = )(\d+)/, (_, before, version) => `${before}${Number(version) + 1}`));
            await site.cli('admin/cli/upgrade.php', ['--non-interactive']);
        },
    };
}
