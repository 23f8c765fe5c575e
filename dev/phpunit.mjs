// Runs the plugin's PHPUnit tests in a real Moodle, which it provides (see dev/moodle).
//
//     node dev/phpunit.mjs                                        Moodle 4.5 or the one in MOODLE_DIR, PostgreSQL
//     node dev/phpunit.mjs --moodle 5.1 --db mariadb
//     node dev/phpunit.mjs --moodle 5.1 -- tests/external         a folder or a file of tests
//     node dev/phpunit.mjs --coverage FILE                        which share of the classes was run (PHP's pcov is needed)
//     node dev/phpunit.mjs -- --filter test_seal --stop-on-failure
//
// The first run installs Moodle (a minute); later ones start at once, and a change in db/ or version.php costs seconds.
// Several runs may go on at the same time. Exit code: PHPUnit's; 3 when there is no Moodle to be had.
import {usual, versions} from './moodle/versions.mjs';
import {ensurePackages} from './shared/bootstrap.mjs';
import {program} from './shared/closing.mjs';
import {databases, oneOf, readOptions} from './shared/options.mjs';
import {say} from './shared/say.mjs';
import {Unavailable} from './shared/unavailable.mjs';

const {values, rest} = readOptions({moodle: {type: 'string'}, db: {type: 'string', default: 'postgres'}, coverage: {type: 'string'}});

await program(async() => {
    await ensurePackages();
    const {givenVersion} = await import('./moodle/tree.mjs');
    const {openPhpunit, runPhpunit} = await import('./moodle/phpunit.mjs');
    const version = oneOf('moodle', values.moodle ?? givenVersion() ?? usual, versions);
    const kind = oneOf('db', values.db, databases);
    try {
        const workspace = await openPhpunit(version, kind);
        return (await runPhpunit(workspace, rest, true, typeof values.coverage === 'string' ? values.coverage : null)).code;
    } catch (error) {
        if (error instanceof Unavailable) {
            say(error.message);
            return 3;
        }
        throw error;
    }
});
