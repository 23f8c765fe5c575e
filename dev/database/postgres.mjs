// An embedded PostgreSQL, one server of each profile for all sites of a user.
import {chownSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {databaseHome, folder, isRoot} from '../shared/paths.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {withLock} from '../shared/lock.mjs';
import {say, step} from '../shared/say.mjs';
import {postgresBinaries} from './binaries.mjs';
import {freePort} from './port.mjs';
import {socketFits} from './socket.mjs';
import {addUser, removeUser} from './users.mjs';

const password = 'prelude';
// What was committed is in the system's hands: it survives the server's death, not the machine's.
const chaos = '-c fsync=off -c full_page_writes=off';
const fast = '-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_wal_size=2GB -c autovacuum_naptime=5min';

/**
 * Starts the server, or joins the one that runs.
 *
 * @param {import('./database.mjs').Profile} profile
 * @returns {Promise<import('./database.mjs').Server>}
 */
export async function startPostgres(profile) {
    const bin = join(postgresBinaries(), 'bin');
    const home = folder(databaseHome(), `postgres-17-${profile}`);
    const data = join(home, 'data');
    const owner = isRoot ? await unprivileged(home) : {};
    const port = await withLock(join(home, 'lock'), async() => {
        addUser(home);
        if (!existsSync(join(data, 'PG_VERSION'))) {
            await step('making a PostgreSQL', () => initialise(bin, home, owner));
        }
        const running = (await run(join(bin, 'pg_ctl'), ['status', '-D', data], owner)).code === 0;
        return running ? Number(readFileSync(join(home, 'port'), 'utf8')) : start(bin, home, profile, owner);
    });
    return {
        host: '127.0.0.1',
        port,
        // A server that was started elsewhere may have none.
        socket: existsSync(socketFile(home, port)) ? home : '',
        user: 'prelude',
        password,
        kind: 'postgres',
        extension: 'pgsql',
        anyDatabase: 'postgres',
        copySql: (from, to) => [`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY FILE_COPY`],
        createSql: name => [`CREATE DATABASE ${name} TEMPLATE template0`],
        dropSql: name => [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`],
        listSql: "SELECT datname AS name FROM pg_database WHERE datname LIKE 'prelude\\_%'",
        crash: async() => {
            await run(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], owner);
            await start(bin, home, profile, owner, port);
        },
        stop: () => withLock(join(home, 'lock'), async() => {
            if (removeUser(home) === 0) {
                await run(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w'], owner);
            }
        }),
    };
}

/**
 * @param {string} bin
 * @param {string} home
 * @param {{uid?: number, gid?: number}} owner
 */
async function initialise(bin, home, owner) {
    const data = join(home, 'data');
    rmSync(data, {recursive: true, force: true});
    const secret = join(home, 'password');
    writeFileSync(secret, password, {mode: 0o600});
    if (owner.uid !== undefined && owner.gid !== undefined) {
        chownSync(secret, owner.uid, owner.gid);
    }
    // Who may open the socket needs no password: to prove one takes as long as a short request.
    const access = ['--auth-host=scram-sha-256', '--auth-local=trust', `--pwfile=${secret}`];
    // PostgreSQL's own C.UTF-8 lower-cases accents and needs no locale of the system.
    await mustRun(join(bin, 'initdb'), ['-D', data, '-U', 'prelude', ...access, '--encoding=UTF8', '--locale-provider=builtin',
        '--locale=C.UTF-8', '--no-sync'], {...owner, cwd: home});
    rmSync(secret);
}

/**
 * @param {string} bin
 * @param {string} home
 * @param {import('./database.mjs').Profile} profile
 * @param {{uid?: number, gid?: number}} owner
 * @param {number} [wanted] a free port by default
 * @returns {Promise<number>} the port
 */
async function start(bin, home, profile, owner, wanted) {
    const port = wanted ?? await freePort();
    const log = join(home, 'log');
    const sockets = socketFits(socketFile(home, port)) ? home : '';
    const options = `-p ${port} -h 127.0.0.1 -k '${sockets}' -c shared_buffers=256MB -c max_connections=200 `
        + `-c unix_socket_permissions=0700 -c jit=off ${{fast, chaos, durable: ''}[profile]}`;
    const args = ['start', '-D', join(home, 'data'), '-l', log, '-w', '-t', '60', '-o', options];
    // pg_ctl hands its output streams on to the server, which would keep a pipe of ours open: it gets none.
    const ran = await run('sh', ['-c', '"$0" "$@" >/dev/null 2>&1', join(bin, 'pg_ctl'), ...args], {...owner, cwd: home});
    if (ran.code !== 0) {
        throw new Error(`PostgreSQL did not start; what it says is in ${log}. `
            + `Everything in it can be made again: remove ${join(home, 'data')} and try once more.`);
    }
    writeFileSync(join(home, 'port'), String(port));
    if (wanted === undefined) {
        say(`PostgreSQL (${profile}) listens on port ${port}`);
    }
    return port;
}

/**
 * PostgreSQL's own name for its socket in a folder.
 *
 * @param {string} home
 * @param {number} port
 * @returns {string}
 */
function socketFile(home, port) {
    return join(home, `.s.PGSQL.${port}`);
}

/**
 * PostgreSQL refuses to run as root: a user without rights is taken, made when missing.
 *
 * @param {string} home which that user has to own
 * @returns {Promise<{uid: number, gid: number}>}
 */
async function unprivileged(home) {
    if ((await run('id', ['-u', 'postgres'])).code !== 0) {
        await mustRun('groupadd', ['--force', '--system', 'postgres']);
        await mustRun('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    }
    const uid = Number(await mustRun('id', ['-u', 'postgres']));
    const gid = Number(await mustRun('id', ['-g', 'postgres']));
    chownSync(home, uid, gid);
    return {uid, gid};
}
