// What a fresh clone lacks: the packages of package-lock.json. Imported before anything that imports one of them.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {cache, checkout, checkoutId, folder} from './paths.mjs';
import {withLock} from './lock.mjs';
import {mustRun} from './run.mjs';
import {step} from './say.mjs';

/**
 * Runs `npm ci` when node_modules is missing, unfinished or not what the lock file says.
 */
export async function ensurePackages() {
    const major = Number(process.versions.node.split('.')[0]);
    if (major < 20) {
        throw new Error(`Node 20 or newer is needed, this is ${process.version}`);
    }
    if (upToDate()) {
        return;
    }
    await withLock(join(folder(cache), `npm-ci-${checkoutId}.lock`), async() => {
        if (!upToDate()) {
            await step('installing the packages of package-lock.json (npm ci)',
                () => mustRun('npm', ['ci', '--no-audit', '--no-fund'], {cwd: checkout, silence: 600_000}));
        }
    });
}

/**
 * Compares by content: times change when files are moved about.
 *
 * @returns {boolean} whether what is installed is what the lock file asks for
 */
function upToDate() {
    // npm writes this file last.
    const done = join(checkout, 'node_modules', '.package-lock.json');
    if (!existsSync(done)) {
        return false;
    }
    const {packages: installed} = JSON.parse(readFileSync(done, 'utf8'));
    const {packages: wanted} = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
    return Object.entries(wanted).every(([path, {version, optional}]) =>
        path === '' || (optional && !installed[path]) || installed[path]?.version === version);
}
