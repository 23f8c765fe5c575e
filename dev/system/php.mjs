// PHP itself: found, completed with the extensions Moodle needs, and called with the settings it needs.
import {join} from 'node:path';
import {cache, checkout, folder} from '../shared/paths.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {installPackages, MissingError} from './packages.mjs';

/** Extension → Debian package suffix, for those that are not in PHP's own package. */
const extensions = {
    pgsql: 'pgsql', mysqli: 'mysql', curl: 'curl', gd: 'gd', zip: 'zip', intl: 'intl', mbstring: 'mbstring',
    xml: 'xml', xmlreader: 'xml', soap: 'soap',
};

/** Extensions that come with PHP's own package on Debian, but may be left out elsewhere. */
const builtin = ['sodium', 'openssl', 'tokenizer', 'fileinfo', 'iconv', 'ctype'];

let checked = /** @type {Promise<string>|null} */ (null);

/**
 * Makes sure PHP is there with all Moodle needs; installs what is missing.
 *
 * @returns {Promise<string>} its version, such as `8.2`
 * @throws {MissingError} when something is missing and could not be installed
 */
export function ensurePhp() {
    checked ??= (async() => {
        if ((await run('php', ['-v'])).code !== 0) {
            await installPackages('PHP', ['php-cli', ...packageNames('php', Object.keys(extensions))]);
        }
        const version = (await mustRun('php', ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;'])).trim();
        let missing = await missingExtensions();
        const installable = missing.filter(name => name in extensions);
        if (installable.length) {
            await installPackages(`PHP's ${installable.join(', ')}`, packageNames(`php${version}`, installable));
            missing = await missingExtensions();
        }
        if (missing.length) {
            throw new MissingError(`PHP's ${missing.join(', ')}`, packageNames(`php${version}`, missing));
        }
        return version;
    })();
    return checked;
}

/**
 * Whether PHP can tell which lines a test ran; installs the extension for it where that is possible.
 *
 * @returns {Promise<boolean>}
 */
export async function ensureCoverage() {
    const version = await ensurePhp();
    const loaded = async() => / pcov /.test((await mustRun('php', ['-m'])).toLowerCase().replace(/\s+/g, ' '));
    if (await loaded()) {
        return true;
    }
    try {
        await installPackages("PHP's pcov", [`php${version}-pcov`]);
    } catch (error) {
        if (error instanceof MissingError) {
            return false;
        }
        throw error;
    }
    return loaded();
}

/**
 * Why a PHP version cannot run a Moodle version; null when it can.
 *
 * @param {string} php such as `8.2`
 * @param {string} moodle such as `4.5`
 * @returns {string|null}
 */
export function phpProblem(php, moodle) {
    const [least, most] = moodle === '4.5' ? [1, 3] : [2, 4];
    const [major, minor] = php.split('.').map(Number);
    return major === 8 && minor >= least && minor <= most
        ? null
        : `Moodle ${moodle} runs on PHP 8.${least} to 8.${most}, this is PHP ${php}`;
}

/**
 * The environment every PHP of ours runs in: our ini beside the system's (so that children of children have it too).
 *
 * @returns {Record<string, string>}
 */
export function phpEnvironment() {
    return {
        PHP_INI_SCAN_DIR: `:${join(checkout, 'dev', 'moodle', 'ini')}`,
        // Locales Moodle's PHPUnit insists on are compiled there (see locale.mjs).
        LOCPATH: folder(cache, 'locales'),
    };
}

/** @returns {Promise<string[]>} names of extensions that are not loaded */
async function missingExtensions() {
    const loaded = new Set((await mustRun('php', ['-m'])).toLowerCase().split(/\s+/));
    return [...Object.keys(extensions), ...builtin].filter(name => !loaded.has(name));
}

/**
 * @param {string} prefix `php` or `php8.2`
 * @param {readonly string[]} names
 * @returns {string[]} Debian packages, each once
 */
function packageNames(prefix, names) {
    const suffixes = names.map(name => /** @type {Record<string, string>} */ (extensions)[name] ?? 'common');
    return [...new Set(suffixes)].map(suffix => `${prefix}-${suffix}`);
}
