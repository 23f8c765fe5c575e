// PHPStan: types of our PHP against those of the newest Moodle, whose code it has to know.
import {readdirSync, writeFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {findMoodle} from '../../moodle/tree.mjs';
import {newest} from '../../moodle/versions.mjs';
import {cache, checkout, checkoutId, folder} from '../../shared/paths.mjs';
import {run} from '../../shared/run.mjs';
import {Unavailable} from '../../shared/unavailable.mjs';
import {composerFolder} from '../../system/composer.mjs';
import {checks, skipped} from '../result.mjs';
import {withPhp} from './php.mjs';

/** Folders and files of Moodle, from its docroot, in which the functions and classes we use are declared. */
const folders = ['lib/classes', 'lib/dml', 'lib/form', 'lib/external', 'lib/pear/HTML', 'admin/tool/uploaduser', 'cohort', 'user/classes',
    'privacy/classes', 'reportbuilder/classes', 'admin/classes/reportbuilder'];
const files = ['admin/user/user_bulk_forms.php', 'user/lib.php', 'user/profile/lib.php', 'group/lib.php', 'user/editlib.php'];

/** As many uses of what is deprecated as dev/phpstan/probe.php has. */
const PROBES = 2;

/** @type {import('../result.mjs').Suite} */
export const phpstan = {
    name: 'phpstan',
    run: () => withPhp(async php => {
        let tree;
        try {
            tree = await findMoodle(newest);
        } catch (error) {
            if (error instanceof Unavailable) {
                return skipped(error.message);
            }
            throw error;
        }
        const home = await composerFolder('phpstan', {require: {'phpstan/phpstan': '2.3.5'}});
        const work = folder(cache, `phpstan-${checkoutId}`);
        const list = (/** @type {string} */ key, /** @type {readonly string[]} */ paths) =>
            `    ${key}:\n${paths.map(path => `        - ${join(tree.docroot, path)}\n`).join('')}`;
        const libraries = readdirSync(join(tree.docroot, 'lib')).filter(name => name.endsWith('.php')).map(name => `lib/${name}`);
        const config = join(work, 'phpstan.neon');
        writeFileSync(config, `includes:\n    - ${join(checkout, 'dev', 'phpstan', 'phpstan.neon')}\nparameters:\n    tmpDir: ${work}${sep}cache\n`
            + list('scanDirectories', folders) + list('scanFiles', [...libraries, ...files]));
        const {code, output} = await run(php.program, ['-d', 'memory_limit=2G', join(home, 'vendor', 'bin', 'phpstan'), 'analyse', '-c', config,
            '--autoload-file', join(checkout, 'dev', 'phpstan', 'deprecated.php'),
            '--no-progress', '--error-format=raw'], {cwd: checkout, env: {MOODLE_DOCROOT: tree.docroot}});
        // One line a finding, `path:line:what`. Those of the probe are what shows that what is deprecated is found.
        const found = output.trim().split('\n').filter(Boolean);
        const probed = found.filter(line => line.includes('/phpstan/probe.php:') && line.includes('is deprecated'));
        const others = found.filter(line => !probed.includes(line));
        return checks({
            'types and what is deprecated': others.length || code === 1 ? others : [`phpstan ended with ${code}: ${output}`],
            'what is deprecated is found': probed.length === PROBES ? [] : [`${probed.length} of ${PROBES} in dev/phpstan/probe.php`],
        });
    }),
};
