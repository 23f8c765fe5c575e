// Debian's MariaDB in a folder and on a port of its own. Only the core packages are installed: they bring no system service.
import {spawn} from 'node:child_process';
import {chownSync, existsSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {databaseHome, folder, isRoot} from '../shared/paths.mjs';
import {isAlive, processName} from '../shared/process.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {withLock} from '../shared/lock.mjs';
import {say, step} from '../shared/say.mjs';
import {installPackages} from '../system/packages.mjs';
import {freePort} from './port.mjs';
import {socketFits} from './socket.mjs';
import {addUser, removeUser} from './users.mjs';

const password = 'prelude';
const fast = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF', '--sync-binlog=0',
    '--innodb-flush-method=nosync'];

/**
 * Starts the server, or joins the one that runs.
 *
 * @param {import('./database.mjs').Profile} profile
 * @returns {Promise<import('./database.mjs').Server>}
 */
export async function startMariadb(profile) {
    if ((await run('mariadbd', ['--version'], {env: searchPath()})).code !== 0) {
        await installPackages('MariaDB', ['mariadb-server-core', 'mariadb-client-core', 'mariadb-client']);
    }
    const home = folder(databaseHome(), `mariadb-${profile}`);
    const owner = isRoot ? await unprivileged(home) : {};
    const port = await withLock(join(home, 'lock'), async() => {
        addUser(home);
        if (!existsSync(join(home, 'ready'))) {
            await step('making a MariaDB', () => initialise(home, owner));
        }
        return runningPort(home) ?? start(home, profile, owner);
    });
    const address = {host: '127.0.0.1', port, user: 'prelude', password};
    return {
        ...address,
        socket: socketFits(join(home, 'socket')) ? join(home, 'socket') : '',
        kind: 'mariadb',
        extension: 'mysqli',
        anyDatabase: 'mysql',
        copySql: async(from, to) => {
            await copy(address, from, to);
        },
        createSql: name => [`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`],
        dropSql: name => [`DROP DATABASE IF EXISTS ${name}`],
        listSql: "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'prelude\\_%'",
        crash: async() => {
            const {name} = running(home);
            if (name && isAlive(name)) {
                process.kill(Number.parseInt(name, 10), 'SIGKILL');
                while (isAlive(name)) {
                    await sleep(20);
                }
            }
            await start(home, profile, owner, port);
        },
        stop: () => withLock(join(home, 'lock'), async() => {
            if (removeUser(home) === 0) {
                await stop(home);
            }
        }),
    };
}

/**
 * @param {string} home
 * @param {{uid?: number, gid?: number}} owner
 */
async function initialise(home, owner) {
    const data = join(home, 'data');
    rmSync(data, {recursive: true, force: true});
    await mustRun('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--skip-test-db',
        '--auth-root-authentication-method=normal'], {...owner, cwd: home, env: searchPath()});
    writeFileSync(join(home, 'ready'), '');
}

/**
 * @param {string} home
 * @param {import('./database.mjs').Profile} profile
 * @param {{uid?: number, gid?: number}} owner
 * @param {number} [wanted] a free port by default
 * @returns {Promise<number>} the port
 */
async function start(home, profile, owner, wanted) {
    const port = wanted ?? await freePort();
    // The account is made (again) at each start, before connections are taken: there is no password of root to keep.
    const setup = join(home, 'init.sql');
    const accounts = ['127.0.0.1', 'localhost'].map(host => `CREATE USER IF NOT EXISTS 'prelude'@'${host}' IDENTIFIED BY `
        + `'${password}';\nGRANT ALL ON *.* TO 'prelude'@'${host}';\n`);
    writeFileSync(setup, `${accounts.join('')}DROP USER IF EXISTS 'root'@'127.0.0.1';\n`, {mode: 0o644});
    const log = openSync(join(home, 'log'), 'a');
    const child = spawn('mariadbd', ['--no-defaults', `--datadir=${join(home, 'data')}`, `--port=${port}`,
        '--bind-address=127.0.0.1', `--socket=${join(home, 'socket')}`, `--init-file=${setup}`, '--skip-name-resolve',
        '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--innodb-buffer-pool-size=256M',
        '--max-allowed-packet=64M', ...(profile === 'fast' ? fast : [])],
    {...owner, cwd: home, detached: true, stdio: ['ignore', log, log], env: {...process.env, ...searchPath()}});
    child.unref();
    const {pid} = child;
    const name = pid === undefined ? null : processName(pid);
    for (let tries = 0; tries < 300 && name && isAlive(name); tries++) {
        if ((await run('mariadb', ['--no-defaults', ...connection({host: '127.0.0.1', port, user: 'prelude', password}),
            '-e', 'SELECT 1'])).code === 0) {
            writeFileSync(join(home, 'running'), JSON.stringify({name, port}));
            if (wanted === undefined) {
                say(`MariaDB (${profile}) listens on port ${port}`);
            }
            return port;
        }
        await sleep(200);
    }
    if (pid !== undefined && name && isAlive(name)) {
        process.kill(pid, 'SIGKILL');
    }
    throw new Error(`MariaDB did not start; what it says is in ${join(home, 'log')}. `
        + `Everything in it can be made again: remove ${home} and try once more.`);
}

/** @param {string} home */
async function stop(home) {
    const {name} = running(home);
    if (name && isAlive(name)) {
        process.kill(Number.parseInt(name, 10), 'SIGTERM');
        for (let tries = 0; tries < 300 && isAlive(name); tries++) {
            await sleep(100);
        }
    }
    rmSync(join(home, 'running'), {force: true});
}

/**
 * @param {string} home
 * @returns {number|null}
 */
function runningPort(home) {
    const {name, port} = running(home);
    return name && port && isAlive(name) ? port : null;
}

/**
 * @param {string} home
 * @returns {{name?: string, port?: number}}
 */
function running(home) {
    return existsSync(join(home, 'running')) ? JSON.parse(readFileSync(join(home, 'running'), 'utf8')) : {};
}

/**
 * MariaDB has no copy of its own: a dump read back, both without locking or checking.
 *
 * @param {{host: string, port: number, user: string, password: string}} address
 * @param {string} from
 * @param {string} to
 */
async function copy(address, from, to) {
    await mustRun('bash', ['-c', 'set -euo pipefail; mariadb --no-defaults "${@:3}" '
        + '-e "CREATE DATABASE $2 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"; '
        + 'mariadb-dump --no-defaults "${@:3}" --skip-lock-tables --single-transaction --skip-comments "$1" '
        + '| { echo "SET unique_checks=0; SET foreign_key_checks=0;"; cat; } '
        + '| mariadb --no-defaults "${@:3}" "$2"', 'copy', from, to, ...connection(address)]);
}

/**
 * @param {{host: string, port: number, user: string, password: string}} address
 * @returns {string[]}
 */
function connection(address) {
    return [`--host=${address.host}`, `--port=${address.port}`, `--user=${address.user}`, `--password=${address.password}`];
}

/** @returns {{PATH: string}} Debian puts the server in a folder that is not on everybody's path */
function searchPath() {
    return {PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin`};
}

/**
 * @param {string} home
 * @returns {Promise<{uid: number, gid: number}>}
 */
async function unprivileged(home) {
    if ((await run('id', ['-u', 'mysql'])).code !== 0) {
        await mustRun('groupadd', ['--force', '--system', 'mysql']);
        await mustRun('useradd', ['--system', '--gid', 'mysql', '--no-create-home', '--shell', '/usr/sbin/nologin', 'mysql']);
    }
    const uid = Number(await mustRun('id', ['-u', 'mysql']));
    const gid = Number(await mustRun('id', ['-g', 'mysql']));
    chownSync(home, uid, gid);
    return {uid, gid};
}
