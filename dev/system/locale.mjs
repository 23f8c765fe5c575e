// Moodle's PHPUnit runs in the locale en_AU.UTF-8 and refuses to start without it. It is compiled into our cache and found
// through LOCPATH, so the system's own list of locales stays as it is.
import {existsSync, mkdtempSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {cache, folder} from '../shared/paths.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {installPackages} from './packages.mjs';
import {phpEnvironment} from './php.mjs';

/**
 * Makes sure the locale is there.
 *
 * @param {import('./php.mjs').Php} php that shall find it
 * @throws {import('./packages.mjs').MissingError} when it can't be compiled
 */
export async function ensureTestLocale(php) {
    if (await hasTestLocale(php)) {
        return;
    }
    if ((await run('localedef', ['--version'])).code !== 0 || !existsSync('/usr/share/i18n/locales/en_AU')) {
        await installPackages('the locale en_AU.UTF-8', ['locales']);
    }
    const home = folder(cache, 'locales');
    const draft = join(mkdtempSync(join(home, '.draft-')), 'en_AU.utf8');
    await mustRun('localedef', ['-i', 'en_AU', '-f', 'UTF-8', '--no-archive', draft]);
    if (!existsSync(join(home, 'en_AU.utf8'))) {
        renameSync(draft, join(home, 'en_AU.utf8'));
    }
    if (!await hasTestLocale(php)) {
        throw new Error('The locale en_AU.UTF-8 was compiled but PHP does not find it');
    }
}

/**
 * @param {import('./php.mjs').Php} php
 * @returns {Promise<boolean>}
 */
async function hasTestLocale({program}) {
    const ran = await run(program, ['-r', 'exit(setlocale(LC_TIME, "en_AU.UTF-8") === false ? 1 : 0);'], {env: phpEnvironment()});
    return ran.code === 0;
}
