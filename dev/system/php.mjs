// Which PHP runs what. Everything that starts one asks here: the machine's own where it will do, else one that was named, else
// one of a newer Debian in a folder of its own.
import {join} from 'node:path';
import {compareVersions, moodles} from '../moodle/versions.mjs';
import {cache, checkout, folder} from '../shared/paths.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {Unavailable} from '../shared/unavailable.mjs';
import {debianPhp} from './debianphp.mjs';
import {installPackages, MissingError} from './packages.mjs';
import {extensions, missingExtensions, packageNames} from './phpextensions.mjs';

/**
 * @typedef {object} Php
 * @property {string} program
 * @property {string} version such as `8.2`
 */

/** Whose PHPs have names of their own (Debian's way to have several), newest first. */
const known = ['8.5', '8.4', '8.3', '8.2', '8.1'];

let machine = /** @type {Promise<Php>|null} */ (null);

/** @type {Map<string, Promise<Php>>} */
const chosen = new Map();

/**
 * The machine's PHP (or the one PHP_BIN names) with all Moodle needs, for what needs no certain one; what is missing is installed.
 *
 * @returns {Promise<Php>}
 * @throws {MissingError} when something is missing and could not be installed
 */
export function ensurePhp() {
    machine ??= (async() => {
        const program = process.env.PHP_BIN || 'php';
        if ((await run(program, ['-v'])).code !== 0) {
            if (process.env.PHP_BIN) {
                throw new Unavailable(`PHP_BIN is ${program}, which does not run`);
            }
            await installPackages('PHP', ['php-cli', ...packageNames('php', Object.keys(extensions))]);
        }
        const version = /** @type {string} */ (await versionOf(program));
        let missing = await missingExtensions(program);
        const installable = missing.filter(name => name in extensions);
        if (installable.length) {
            await installPackages(`PHP's ${installable.join(', ')}`, packageNames(`php${version}`, installable));
            missing = await missingExtensions(program);
        }
        if (missing.length) {
            throw new MissingError(`PHP's ${missing.join(', ')}`, packageNames(`php${version}`, missing));
        }
        return {program, version};
    })();
    return machine;
}

/**
 * The PHP that runs a Moodle.
 *
 * @param {import('../moodle/versions.mjs').Version} moodle
 * @returns {Promise<Php>}
 * @throws {Unavailable} when there is none that fits, with the reason
 */
export function phpFor(moodle) {
    const before = chosen.get(moodle);
    if (before) {
        return before;
    }
    const choosing = choose(moodle);
    chosen.set(moodle, choosing);
    return choosing;
}

/**
 * @param {import('../moodle/versions.mjs').Version} moodle
 * @returns {Promise<Php>}
 */
async function choose(moodle) {
    const own = await ensurePhp();
    if (fits(own.version, moodle)) {
        return own;
    }
    const [least, most] = moodles[moodle].php;
    const reasons = [`Moodle ${moodle} runs on PHP ${least} to ${most}, this is PHP ${own.version}`];
    const candidates = known.filter(version => fits(version, moodle));
    for (const [program, said] of candidates.flatMap(named)) {
        const version = await versionOf(program);
        if (version && fits(version, moodle)) {
            const missing = await missingExtensions(program);
            if (!missing.length) {
                return {program, version};
            }
            reasons.push(`${program} lacks ${missing.join(', ')}`);
        } else if (said) {
            reasons.push(`${said} is ${program}, which is ${version ? `PHP ${version}` : 'no PHP'}`);
        }
    }
    try {
        return await debianPhp(candidates);
    } catch (error) {
        if (error instanceof Unavailable) {
            throw new Unavailable([...reasons, error.message].join('; '));
        }
        throw error;
    }
}

/**
 * Programs that may be PHP of a version.
 *
 * @param {string} version such as `8.4`
 * @returns {[program: string, said: string|null][]} said: the variable that names it
 */
function named(version) {
    const variable = `PHP_${version.replace('.', '_')}`;
    const given = process.env[variable];
    return [...given ? /** @type {[string, string][]} */ ([[given, variable]]) : [], [`php${version}`, null]];
}

/**
 * @param {string} php such as `8.2`
 * @param {import('../moodle/versions.mjs').Version} moodle
 * @returns {boolean}
 */
function fits(php, moodle) {
    const [least, most] = moodles[moodle].php;
    return compareVersions(php, least) >= 0 && compareVersions(php, most) <= 0;
}

/**
 * @param {string} program
 * @returns {Promise<string|null>} such as `8.2`; null when it is no PHP
 */
async function versionOf(program) {
    const {code, stdout} = await run(program, ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;']);
    return code === 0 && /^\d+\.\d+$/.test(stdout.trim()) ? stdout.trim() : null;
}

/**
 * Whether a Moodle's PHP can tell which lines a test ran; installs the extension for it where that is possible.
 *
 * @param {Php} php
 * @returns {Promise<boolean>}
 */
export async function ensureCoverage({program, version}) {
    const loaded = async() => / pcov /.test((await mustRun(program, ['-m'])).toLowerCase().replace(/\s+/g, ' '));
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
