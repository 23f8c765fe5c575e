// A Moodle that is not served and has the plugin only when somebody puts it there: what installing and upgrading are tried on.
import {rmSync} from 'node:fs';
import {databaseServer, mustSuit} from '../database/database.mjs';
import {onClose} from '../shared/closing.mjs';
import {mustRun} from '../shared/run.mjs';
import {phpFor} from '../system/php.mjs';
import {writeConfig} from './config.mjs';
import {installGround} from './install.mjs';
import {mountPlugin} from './mount.mjs';
import {moodleCli} from './php.mjs';
import {siteTools} from './tools.mjs';
import {findMoodle} from './tree.mjs';
import {empty, forget, openWorkspace} from './workspace.mjs';

/**
 * @param {import('./versions.mjs').Version} version
 * @param {string} use a word of lower-case letters
 * @returns {Promise<{workspace: import('./workspace.mjs').Workspace, server: import('../database/database.mjs').Server}>}
 */
async function place(version, use) {
    const source = await findMoodle(version);
    await phpFor(version);
    const [workspace, server] = await Promise.all([openWorkspace(source, use, 'postgres', true), databaseServer('postgres')]);
    onClose(() => forget(workspace));
    await mustSuit(server, version);
    return {workspace, server};
}

/**
 * A Moodle as newly installed, without the plugin.
 *
 * @param {import('./versions.mjs').Version} version
 * @param {string} use
 * @returns {Promise<{workspace: import('./workspace.mjs').Workspace} & import('./tools.mjs').Tools>}
 * @throws {import('../shared/unavailable.mjs').Unavailable}
 */
export async function openBare(version, use) {
    const {workspace, server} = await place(version, use);
    rmSync(workspace.plugin, {recursive: true, force: true});
    writeConfig(workspace, server, workspace.id, {wwwroot: 'http://127.0.0.1'});
    await installGround(workspace, server);
    return {workspace, ...siteTools(workspace)};
}

/**
 * Takes a site to a newer Moodle as its administrator does: the same database, the same data, the plugin in place, then
 * Moodle's own upgrade.
 *
 * @param {Pick<import('./site.mjs').Site, 'workspace'>} site which nobody uses any more
 * @param {import('./versions.mjs').Version} version
 * @param {string} use
 * @returns {Promise<{said: string, workspace: import('./workspace.mjs').Workspace} & import('./tools.mjs').Tools>} said: by the upgrade
 * @throws {import('../shared/unavailable.mjs').Unavailable}
 */
export async function moveTo(site, version, use) {
    const {workspace, server} = await place(version, use);
    empty(workspace.data);
    await mustRun('cp', ['-a', `${site.workspace.data}/.`, workspace.data]);
    writeConfig(workspace, server, site.workspace.id, {wwwroot: 'http://127.0.0.1'});
    mountPlugin(workspace.plugin);
    const said = await moodleCli(workspace, 'admin/cli/upgrade.php', ['--non-interactive']);
    return {said, workspace, ...siteTools(workspace)};
}
