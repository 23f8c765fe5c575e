// Where things live. Nothing of a site is ever written into the checkout or into the Moodle folder that was given.
import {createHash} from 'node:crypto';
import {accessSync, constants, mkdirSync, realpathSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The checkout: the folder that holds version.php. */
export const checkout = realpathSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..'));

/** Eight hex digits that tell this checkout from another one on the same machine. */
export const checkoutId = createHash('sha1').update(checkout).digest('hex').slice(0, 8);

/** Everything that may be deleted at any time and is made again: Moodle trees, sites, templates, packages. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tool_prelude');

/**
 * A folder, made when missing.
 *
 * @param {...string} parts path, in pieces
 * @returns {string}
 */
export function folder(...parts) {
    const path = join(...parts);
    mkdirSync(path, {recursive: true});
    return path;
}

/** True when the process is root, on a system that has such a thing. */
export const isRoot = process.getuid?.() === 0;

/**
 * Where database servers keep their files. PostgreSQL refuses to run as root and is then run as another user, who cannot
 * pass through a 0700 home: in that case a folder only root can make is taken instead of the cache.
 *
 * @returns {string}
 */
export function databaseHome() {
    if (!isRoot || reachableByOthers(folder(cache))) {
        return folder(cache, 'databases');
    }
    return folder('/var/cache/tool_prelude/databases');
}

/**
 * Whether any user may pass through every folder on the way.
 *
 * @param {string} path
 * @returns {boolean}
 */
function reachableByOthers(path) {
    for (let at = path; ; at = dirname(at)) {
        if ((statSync(at).mode & 0o001) === 0) {
            return false;
        }
        if (dirname(at) === at) {
            return true;
        }
    }
}

/**
 * Whether a path exists and can be read.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function readable(path) {
    try {
        accessSync(path, constants.R_OK);
        return true;
    } catch {
        return false;
    }
}
