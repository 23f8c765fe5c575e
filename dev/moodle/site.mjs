// A running Moodle with the plugin in it: what the demo, the browser stories, the contract suite and the benchmark start with.
//
//     const site = await openSite({moodle: '5.1', use: 'contract', fresh: true, people: true});
//     await fetch(site.url);
//     await site.query('SELECT username FROM {user} WHERE deleted = ?', [0]);
//
// Everything is stopped and given back by closing.mjs (`program()` or `closeAll()`).
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {databaseServer, mustSuit} from '../database/database.mjs';
import {freePort, isFree} from '../database/port.mjs';
import {catchMail} from '../mail/catcher.mjs';
import {onClose} from '../shared/closing.mjs';
import {phpFor} from '../system/php.mjs';
import {writeConfig} from './config.mjs';
import {adminPassword, installSite} from './install.mjs';
import {componentsOf, serve} from './server.mjs';
import {siteTools} from './tools.mjs';
import {findMoodle} from './tree.mjs';
import {forget, openWorkspace} from './workspace.mjs';

/**
 * @typedef {object} SiteOptions
 * @property {import('./versions.mjs').Version} moodle
 * @property {string} use what for, a word of lower-case letters: sites of different uses never meet
 * @property {import('../shared/options.mjs').DatabaseKind} [db] PostgreSQL by default
 * @property {import('../database/database.mjs').Profile} [profile] of the database server
 * @property {boolean} [fresh] as newly installed, whatever was done there before
 * @property {boolean} [passing] nobody looks at it when the program has ended: the next one wants it `fresh`
 * @property {boolean} [people] with the people of dev/site/fixture.json
 * @property {boolean} [cachejs] JavaScript served as on a live site (default) or as in development
 * @property {boolean} [develop] templates and words are read anew at each request
 * @property {number} [port] a free one by default
 * @property {number} [workers] requests answered at the same time, 4 by default
 * @property {boolean} [still] its code does not change while it is served
 * @property {boolean} [serve] false: no web server, only the site's programs
 *
 * @typedef {object} OwnSite
 * @property {import('./versions.mjs').Version} version
 * @property {string} url without a slash at the end
 * @property {{username: string, password: string}} admin
 * @property {import('./workspace.mjs').Workspace} workspace
 * @property {import('../mail/catcher.mjs').Catcher} mail
 * @property {() => Promise<void>} stop the web server (all the rest is given back at the end of the program)
 *
 * @typedef {OwnSite & import('./tools.mjs').Tools} Site
 */

/**
 * Provides a site.
 *
 * @param {SiteOptions} options
 * @returns {Promise<Site>}
 * @throws {import('../shared/unavailable.mjs').Unavailable} when there is no such Moodle, or neither a PHP nor a database it runs on
 */
export async function openSite(options) {
    const {moodle: version, use, db = 'postgres', profile = 'fast', fresh = false, passing = false, people = false, cachejs = true} = options;
    const source = await findMoodle(version);
    await phpFor(version);
    const [workspace, server] = await Promise.all([
        openWorkspace(source, use, profile === 'fast' ? db : `${db}_${profile}`, passing),
        databaseServer(db, profile),
    ]);
    await mustSuit(server, version);
    if (passing) {
        onClose(() => forget(workspace));
    }
    if (fresh) {
        rmSync(join(workspace.root, 'mails'), {recursive: true, force: true});
    }
    const mail = await catchMail(join(workspace.root, 'mails'));
    const port = await sitePort(workspace, options.port);
    const url = `http://127.0.0.1:${port}`;
    writeConfig(workspace, server, workspace.id, {wwwroot: url, smtpPort: mail.port, cachejs, develop: options.develop});
    await installSite(workspace, server, {profile, people, fresh});
    const stop = options.serve === false ? async() => {} : await serve(workspace, port, options.workers, options.still);
    return {
        version,
        url,
        workspace,
        mail,
        stop,
        admin: {username: 'admin', password: adminPassword},
        ...siteTools(options.still ? {...workspace, components: componentsOf(workspace)} : workspace),
    };
}

/**
 * The port a site is served on: the same as last time when it can be, because Moodle's caches hold addresses; else the caches go.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {number} [asked]
 * @returns {Promise<number>}
 */
async function sitePort(workspace, asked) {
    const note = join(workspace.root, 'port');
    const last = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
    const port = asked ?? (last && await isFree(last) ? last : await freePort());
    if (!await isFree(port)) {
        throw new Error(`Port ${port} is in use`);
    }
    if (port !== last) {
        for (const cache of [workspace.localcache, join(workspace.data, 'cache'), join(workspace.data, 'localcache')]) {
            rmSync(cache, {recursive: true, force: true});
        }
        writeFileSync(note, String(port));
    }
    return port;
}
