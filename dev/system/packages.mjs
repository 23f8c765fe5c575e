// Debian packages: installed when we may, else the command to type is said.
import {existsSync} from 'node:fs';
import {isRoot} from '../shared/paths.mjs';
import {run} from '../shared/run.mjs';
import {step} from '../shared/say.mjs';
import {Unavailable} from '../shared/unavailable.mjs';

let updated = false;

/** Something the machine lacks and that we could not install; the message says what to type. */
export class MissingError extends Unavailable {
    /**
     * @param {string} what
     * @param {readonly string[]} packages Debian names
     * @param {string} [why]
     */
    constructor(what, packages, why = '') {
        super(`${what} is missing: apt-get install ${packages.join(' ')}${why ? ` (${why})` : ''}`);
        this.name = 'MissingError';
    }
}

/**
 * Installs Debian packages.
 *
 * @param {string} what they are for, in a word
 * @param {readonly string[]} packages
 * @throws {MissingError} when this is not Debian, we are not root, or apt fails
 */
export async function installPackages(what, packages) {
    if (!isRoot || !existsSync('/usr/bin/apt-get')) {
        throw new MissingError(what, packages);
    }
    const env = {DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8'};
    await step(`installing ${packages.join(' ')}`, async() => {
        if (!updated) {
            await run('apt-get', ['update', '-q'], {env, silence: 120_000});
            updated = true;
        }
        const ran = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages],
            {env, silence: 600_000});
        if (ran.code !== 0) {
            throw new MissingError(what, packages, ran.output.trim().split('\n').slice(-2).join(' '));
        }
    });
}
