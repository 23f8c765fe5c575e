// The suites of PHP that need no Moodle: does it parse, is it written as Moodle asks.
import {join} from 'node:path';
import {readdirSync} from 'node:fs';
import {checkout} from '../../shared/paths.mjs';
import {run} from '../../shared/run.mjs';
import {Unavailable} from '../../shared/unavailable.mjs';
import {composerFolder} from '../../system/composer.mjs';
import {ensurePhp} from '../../system/php.mjs';
import {one, skipped} from '../result.mjs';

const left = new Set(['.git', 'node_modules', 'vendor', 'coverage']);

/**
 * @param {string} [at]
 * @returns {string[]} every PHP file of the repository, from its root
 */
function phpFiles(at = '') {
    return readdirSync(join(checkout, at), {withFileTypes: true}).flatMap(entry => {
        const path = at ? `${at}/${entry.name}` : entry.name;
        if (entry.isDirectory()) {
            return left.has(entry.name) ? [] : phpFiles(path);
        }
        return entry.name.endsWith('.php') ? [path] : [];
    });
}

/**
 * Does something that needs PHP.
 *
 * @param {(php: import('../../system/php.mjs').Php) => Promise<import('../result.mjs').Result>} work
 * @returns {Promise<import('../result.mjs').Result>}
 */
export async function withPhp(work) {
    try {
        return await work(await ensurePhp());
    } catch (error) {
        if (error instanceof Unavailable) {
            return skipped(error.message);
        }
        throw error;
    }
}

/** @type {import('../result.mjs').Suite} */
export const phplint = {
    name: 'phplint',
    run: () => withPhp(async({program}) => {
        const {code, output} = await run('xargs', ['-n', '1', '-P', '2', '-d', '\\n', program, '-l'],
            {cwd: checkout, input: phpFiles().join('\n')});
        return one(code === 0, output.split('\n').filter(line => !line.startsWith('No syntax errors')).join('\n'));
    }),
};

/** @type {import('../result.mjs').Suite} */
export const phpcs = {
    name: 'phpcs',
    run: () => withPhp(async({program}) => {
        const home = await composerFolder('phpcs', {
            require: {'squizlabs/php_codesniffer': '3.13.6', 'phpcompatibility/php-compatibility': '9.3.2'},
            config: {'allow-plugins': false},
        });
        const {code, output} = await run(program, ['-d', 'memory_limit=512M', join(home, 'vendor', 'bin', 'phpcs'), '--standard=phpcs.xml.dist',
            '--runtime-set', 'installed_paths', join(home, 'vendor', 'phpcompatibility', 'php-compatibility'), '-q', '-s',
            '--report-width=160'], {cwd: checkout});
        return one(code === 0, output);
    }),
};
