// Stops what programs that were killed may have left running: web servers of sites nobody holds, database servers nobody needs.
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {cache, databaseHome, folder} from './shared/paths.mjs';
import {program} from './shared/closing.mjs';
import {tryLock} from './shared/lock.mjs';
import {stopLeftover} from './moodle/leftover.mjs';
import {databaseServer} from './database/database.mjs';

await program(async() => {
    const sites = folder(cache, 'sites');
    for (const id of readdirSync(sites).filter(name => existsSync(join(sites, name, 'server')))) {
        const release = tryLock(join(sites, `${id}.lock`));
        if (release) {
            await stopLeftover(join(sites, id));
            release();
        }
    }
    // Joining a server and leaving it stops it when nobody else needs it.
    for (const [kind, profile] of /** @type {const} */ ([['postgres', 'fast'], ['postgres', 'durable'], ['mariadb', 'fast'],
        ['mariadb', 'durable']])) {
        const home = join(databaseHome(), `${kind === 'postgres' ? 'postgres-17' : kind}-${profile}`);
        if (existsSync(join(home, 'data'))) {
            await databaseServer(kind, profile);
        }
    }
});
