// PHPUnit for a Moodle. Of Moodle's own development packages only these two are needed to run a plugin's tests.
import {composerFolder} from '../system/composer.mjs';
import {moodles} from './versions.mjs';

/**
 * Installs it.
 *
 * @param {import('./tree.mjs').Tree} tree
 * @returns {Promise<string>} a `vendor` folder, to be copied to the root of a Moodle: its autoloader counts from there
 */
export async function phpunitVendor(tree) {
    const inside = moodles[tree.version].docroot ? `${moodles[tree.version].docroot}/` : '';
    const home = await composerFolder(`phpunit-${tree.version}`, {
        require: {'phpunit/phpunit': moodles[tree.version].phpunit, 'mikey179/vfsstream': '1.6.12'},
        autoload: {'psr-4': {
            'core_testing\\': `${inside}lib/testing/classes/`,
            'core_phpunit\\': `${inside}lib/phpunit/classes/`,
        }},
        config: {platform: {}, 'allow-plugins': false},
    });
    return `${home}/vendor`;
}
