// config.php of a workspace.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {folder} from '../shared/paths.mjs';

/**
 * @typedef {object} Settings
 * @property {string} wwwroot
 * @property {number} [smtpPort] of the mail catcher; without it no mail leaves
 * @property {boolean} [cachejs] serve JavaScript as a live site does (default) or as in development
 * @property {boolean} [develop] templates and words are read anew at each request; false by default
 */

/**
 * Writes it.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {import('../database/database.mjs').Server} server
 * @param {string} database
 * @param {Settings} settings
 */
export function writeConfig(workspace, server, database, settings) {
    const config = {
        dbtype: server.kind === 'postgres' ? 'pgsql' : 'mariadb',
        dblibrary: 'native',
        // MariaDB's way to say it: only `localhost` is reached by a socket.
        dbhost: server.socket ? 'localhost' : server.host,
        dbname: database,
        dbuser: server.user,
        dbpass: server.password,
        prefix: 'mdl_',
        dboptions: {
            dbpersist: false,
            dbport: server.port,
            dbsocket: server.socket,
            ...(server.kind === 'mariadb' ? {dbcollation: 'utf8mb4_unicode_ci'} : {}),
        },
        wwwroot: settings.wwwroot,
        dataroot: workspace.data,
        localcachedir: workspace.localcache,
        admin: 'admin',
        directorypermissions: 0o2777,
        phpunit_dataroot: folder(workspace.written, 'phpunit'),
        phpunit_prefix: 'phpu_',
        // A developer's site: what is wrong is said, in the log.
        debug: 32767,
        debugdisplay: 0,
        cachejs: settings.cachejs ?? true,
        langstringcache: !settings.develop,
        cachetemplates: !settings.develop,
        noreplyaddress: 'ne-pas-repondre@exemple.fr',
        smtphosts: settings.smtpPort ? `127.0.0.1:${settings.smtpPort}` : '',
        noemailever: !settings.smtpPort,
        // Nothing here may look for updates or ask other sites.
        disableupdatenotifications: true,
        disableupdateautodeploy: true,
        enabletours: false,
    };
    const lines = Object.entries(config).map(([name, value]) => `$CFG->${name} = ${php(value)};`);
    writeFileSync(join(workspace.tree.path, 'config.php'), `<?php
// Written by dev/moodle/config.mjs at each start.
unset($CFG);
global $CFG;
$CFG = new stdClass();
${lines.join('\n')}
// See serve(): which plugins and classes there are is read once, not at each request.
if (getenv('PRELUDE_COMPONENTS')) {
    $CFG->alternative_component_cache = getenv('PRELUDE_COMPONENTS');
}
require_once(__DIR__ . '/lib/setup.php');
`);
}

/**
 * A value as PHP writes it.
 *
 * @param {unknown} value
 * @returns {string}
 */
function php(value) {
    if (value !== null && typeof value === 'object') {
        return `[${Object.entries(value).map(([name, one]) => `${php(name)} => ${php(one)}`).join(', ')}]`;
    }
    if (typeof value === 'string') {
        return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    }
    return JSON.stringify(value);
}
