// The databases of our sites: made, copied and dropped on a server that is started for it.
import {join} from 'node:path';
import {checkout} from '../shared/paths.mjs';
import {onClose} from '../shared/closing.mjs';
import {compareVersions, moodles} from '../moodle/versions.mjs';
import {mustRun} from '../shared/run.mjs';
import {Unavailable} from '../shared/unavailable.mjs';
import {ensurePhp, phpEnvironment} from '../system/php.mjs';
import {startMariadb} from './mariadb.mjs';
import {startPostgres} from './postgres.mjs';

/**
 * How a server is set: `fast` trusts the machine not to lose power (tests, demo), `durable` keeps the database's own defaults
 * (measurements), `chaos` loses nothing when it is killed, and is nobody else's.
 *
 * @typedef {'fast'|'durable'|'chaos'} Profile
 */

/**
 * @typedef {object} Server a database server that runs
 * @property {'postgres'|'mariadb'} kind
 * @property {'pgsql'|'mysqli'} extension PHP's extension for it
 * @property {string} host
 * @property {number} port
 * @property {string} socket by which a site on this machine reaches it without the network: PostgreSQL's folder, MariaDB's file;
 * '' when there is none
 * @property {string} user
 * @property {string} password
 * @property {string} anyDatabase a database that is always there
 * @property {((from: string, to: string) => string[])|((from: string, to: string) => Promise<void>)} copySql
 * @property {(name: string) => string[]} createSql
 * @property {(name: string) => string[]} dropSql
 * @property {string} listSql gives column `name`: our databases
 * @property {() => Promise<void>} crash ends it at once, as a power cut would, and starts it again on the same port
 * @property {() => Promise<void>} stop says we don't need it any more
 */

/** @type {Map<string, Promise<Server>>} */
const servers = new Map();

/**
 * The server, started when nobody did, and given back when the program closes.
 *
 * @param {import('../shared/options.mjs').DatabaseKind} kind
 * @param {Profile} [profile]
 * @returns {Promise<Server>}
 */
export function databaseServer(kind, profile = 'fast') {
    const key = `${kind} ${profile}`;
    const known = servers.get(key);
    if (known) {
        return known;
    }
    const starting = kind === 'postgres' ? startPostgres(profile) : startMariadb(profile);
    servers.set(key, starting);
    onClose(async() => {
        servers.delete(key);
        await (await starting).stop();
    });
    return starting;
}

/**
 * Runs statements, each by itself.
 *
 * @param {Server} server
 * @param {readonly string[]} statements
 * @returns {Promise<Record<string, string>[]>} rows of the last one
 */
export async function execute(server, statements) {
    const php = await ensurePhp();
    let rows = '[]';
    for (const statement of statements) {
        rows = await mustRun(php.program, [join(checkout, 'dev', 'database', 'admin.php'), server.extension, server.host,
            String(server.port), server.user, server.password, server.anyDatabase], {input: statement, env: phpEnvironment()});
    }
    return JSON.parse(rows);
}

/**
 * Asks for a server that a Moodle runs on.
 *
 * @param {Server} server
 * @param {import('../moodle/versions.mjs').Version} moodle
 * @throws {Unavailable} when it is too old for it
 */
export async function mustSuit(server, moodle) {
    const least = moodles[moodle].databases[server.kind];
    const [{version}] = await execute(server, ['SELECT version() AS version']);
    const number = /\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0';
    if (compareVersions(number, least) < 0) {
        throw new Unavailable(`Moodle ${moodle} runs on ${server.kind} ${least} and newer, this is ${number}`);
    }
}

/**
 * @param {Server} server
 * @returns {Promise<Set<string>>} names of our databases on it
 */
export async function listDatabases(server) {
    return new Set((await execute(server, [server.listSql])).map(row => row.name));
}

/**
 * Makes an empty database, instead of the one of that name if there is one.
 *
 * @param {Server} server
 * @param {string} name
 */
export async function createDatabase(server, name) {
    await execute(server, [...server.dropSql(name), ...server.createSql(name)]);
}

/**
 * Drops a database, if it is there.
 *
 * @param {Server} server
 * @param {string} name
 */
export async function dropDatabase(server, name) {
    await execute(server, server.dropSql(name));
}

/**
 * Makes a database as a copy of one nobody uses, instead of the one of that name if there is one.
 *
 * @param {Server} server
 * @param {string} from
 * @param {string} to
 */
export async function copyDatabase(server, from, to) {
    await execute(server, server.dropSql(to));
    const statements = await server.copySql(from, to);
    if (statements) {
        await execute(server, statements);
    }
}
