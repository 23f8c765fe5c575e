// A Moodle's code: the folder one was given, one kept from earlier, or the official one, downloaded.
import {existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cache, folder} from '../shared/paths.mjs';
import {run} from '../shared/run.mjs';
import {step} from '../shared/say.mjs';
import {withLock} from '../shared/lock.mjs';
import {Unavailable} from '../shared/unavailable.mjs';
import {pluginsStamp} from './plugins.mjs';
import {archiveOf, versionOf} from './versions.mjs';

/** How long a download may be silent at its start before we decide that there is no way out. */
const patience = 20;

/**
 * @typedef {object} Tree
 * @property {import('./versions.mjs').Version} version
 * @property {string} path folder that holds the code
 * @property {string} docroot folder the web server serves: `path`, or `public` in it
 * @property {string} release as Moodle says it, such as `4.5.6 (Build: 20250811)`
 * @property {string} stamp tells two states of the code apart
 */

/** There is no Moodle of that version, and why. */
export class NoMoodleError extends Unavailable {
    /** @param {string} message */
    constructor(message) {
        super(message);
        this.name = 'NoMoodleError';
    }
}

/**
 * Finds a Moodle of a version, downloading it when there is none.
 *
 * @param {import('./versions.mjs').Version} version
 * @returns {Promise<Tree>}
 * @throws {NoMoodleError}
 */
export async function findMoodle(version) {
    const given = process.env.MOODLE_DIR;
    if (given) {
        const tree = readTree(given);
        if (!tree) {
            throw new NoMoodleError(`MOODLE_DIR is ${given}, where there is no Moodle`);
        }
        // A folder that was given stands for its own version only; the other one is looked for as if none was.
        if (tree.version === version) {
            return tree;
        }
    }
    const kept = join(cache, `moodle-${version}`);
    return readTree(kept) ?? await withLock(join(folder(cache), `moodle-${version}.lock`), async() => {
        const tree = readTree(kept) ?? await fetchMoodle(version, kept);
        if (tree.version !== version) {
            throw new NoMoodleError(`${kept} holds Moodle ${tree.release}`);
        }
        return tree;
    });
}

/**
 * The version of the Moodle in MOODLE_DIR, which is what a command without `--moodle` means.
 *
 * @returns {import('./versions.mjs').Version|null}
 */
export function givenVersion() {
    return process.env.MOODLE_DIR ? readTree(process.env.MOODLE_DIR)?.version ?? null : null;
}

/**
 * Reads what a folder holds.
 *
 * @param {string} path
 * @returns {Tree|null} null when it is no Moodle that we know how to run
 */
export function readTree(path) {
    for (const docroot of [join(path, 'public'), path]) {
        if (existsSync(join(docroot, 'version.php')) && existsSync(join(docroot, 'lib', 'moodlelib.php'))) {
            const text = readFileSync(join(docroot, 'version.php'), 'utf8');
            const branch = /\$branch\s*=\s*'(\d+)'/.exec(text)?.[1];
            const release = /\$release\s*=\s*'([^']+)'/.exec(text)?.[1] ?? '';
            const build = /\$version\s*=\s*([\d.]+)/.exec(text)?.[1] ?? '';
            const version = versionOf(branch);
            return version && {version, path, docroot, release, stamp: `${path} ${build} ${release} ${pluginsStamp(docroot)}`};
        }
    }
    return null;
}

/**
 * The note beside a folder that we downloaded; as old as the last look for a newer one.
 *
 * @param {string} path of the folder
 * @returns {string}
 */
export function downloaded(path) {
    return `${path}.downloaded`;
}

/**
 * Downloads the official package of the version's stable branch.
 *
 * @param {import('./versions.mjs').Version} version
 * @param {string} to
 * @returns {Promise<Tree>}
 * @throws {NoMoodleError}
 */
export async function fetchMoodle(version, to) {
    const url = archiveOf(version);
    const draft = mkdtempSync(join(folder(cache), '.moodle-'));
    try {
        return await step(`downloading Moodle ${version}`, async() => {
            const archive = join(draft, 'moodle.tar.gz');
            const silent = await fetchTo(url, archive);
            if (silent) {
                throw new NoMoodleError(`Moodle ${version} is not at hand and could not be downloaded (${silent}). `
                    + `Set MOODLE_DIR to a folder that holds one, or unpack ${url} as ${to}`);
            }
            const unpacked = await run('tar', ['-xzf', archive, '-C', draft]);
            const name = readdirSync(draft).find(one => one.startsWith('moodle-'));
            const tree = unpacked.code === 0 && name ? readTree(join(draft, name)) : null;
            if (!tree || !name) {
                throw new NoMoodleError(`What came from ${url} is not Moodle ${version}: ${unpacked.output.trim()}`);
            }
            // The one before is out of the way at once: a copy that is being made of it fails rather than mix the two.
            if (existsSync(to)) {
                renameSync(to, join(draft, 'before'));
            }
            renameSync(join(draft, name), to);
            writeFileSync(downloaded(to), '');
            return /** @type {Tree} */ (readTree(to));
        });
    } finally {
        rmSync(draft, {recursive: true, force: true});
    }
}

/**
 * Downloads a file, giving up soon when nothing answers.
 *
 * @param {string} url
 * @param {string} path
 * @returns {Promise<string|null>} what went wrong, null when it is there
 */
export async function fetchTo(url, path) {
    const ran = await run('curl', ['--fail', '--silent', '--show-error', '--location', '--output', path,
        '--connect-timeout', String(patience - 5), '--speed-time', String(patience), '--speed-limit', '1000', url]);
    if (ran.code !== 127) {
        return ran.code === 0 ? null : ran.output.trim() || `curl ended with ${ran.code}`;
    }
    try {
        const abort = new AbortController();
        const timer = setTimeout(() => abort.abort(new Error('no answer')), patience * 1000);
        const answer = await fetch(url, {signal: abort.signal});
        clearTimeout(timer);
        if (!answer.ok || !answer.body) {
            return `HTTP ${answer.status}`;
        }
        const {createWriteStream} = await import('node:fs');
        const {pipeline} = await import('node:stream/promises');
        await pipeline(answer.body, createWriteStream(path));
        return null;
    } catch (error) {
        return error instanceof Error ? String(error.cause ?? error.message) : String(error);
    }
}
