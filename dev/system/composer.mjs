// PHP packages from Packagist, installed once into the cache.
import {existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {createHash} from 'node:crypto';
import {cache, folder} from '../shared/paths.mjs';
import {run} from '../shared/run.mjs';
import {step} from '../shared/say.mjs';
import {Unavailable} from '../shared/unavailable.mjs';
import {withLock} from '../shared/lock.mjs';
import {installPackages} from './packages.mjs';

/**
 * Installs packages, or finds them installed.
 *
 * @param {string} name for people, such as `phpunit-9.6`
 * @param {object} json what composer.json shall say
 * @returns {Promise<string>} the folder that holds `vendor/`
 * @throws {Unavailable} when Composer is missing or Packagist can't be reached
 */
export async function composerFolder(name, json) {
    const text = JSON.stringify(json, null, 4);
    const home = join(cache, 'packages', `${name}-${createHash('sha1').update(text).digest('hex').slice(0, 8)}`);
    folder(dirname(home));
    await withLock(`${home}.lock`, async() => {
        if (existsSync(join(home, 'vendor', 'autoload.php'))) {
            return;
        }
        if ((await run('composer', ['--version'], {env: {COMPOSER_ALLOW_SUPERUSER: '1'}})).code !== 0) {
            await installPackages('Composer', ['composer', 'unzip']);
        }
        await step(`installing ${name} from Packagist`, async() => {
            const draft = mkdtempSync(`${home}-draft-`);
            mkdirSync(draft, {recursive: true});
            writeFileSync(join(draft, 'composer.json'), text);
            const ran = await run('composer', ['install', '--no-interaction', '--no-progress', '--prefer-dist'], {
                cwd: draft,
                env: {COMPOSER_ALLOW_SUPERUSER: '1', COMPOSER_VENDOR_DIR: undefined},
                silence: 180_000,
            });
            if (ran.code !== 0) {
                rmSync(draft, {recursive: true, force: true});
                throw new Unavailable(`${name} could not be installed from Packagist: ${ran.output.trim().split('\n').slice(-3).join(' ')}`);
            }
            rmSync(home, {recursive: true, force: true});
            renameSync(draft, home);
        });
    });
    return home;
}
