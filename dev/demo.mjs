// The plugin to try, from a fresh clone:
//
//     npm run demo                              in a real Moodle (4.5, or the one in MOODLE_DIR)
//     npm run demo -- --moodle 5.1 --db mariadb
//     npm run demo -- --fresh                   forget what was done there
//     npm run demo -- --standalone              without a Moodle; npm run dev: with rebuild on save and reload
//
// Where no Moodle can be had, the standalone site is started instead.
import {usual, versions} from './moodle/versions.mjs';
import {ensurePackages} from './shared/bootstrap.mjs';
import {program} from './shared/closing.mjs';
import {databases, oneOf, readOptions} from './shared/options.mjs';
import {say} from './shared/say.mjs';
import {Unavailable} from './shared/unavailable.mjs';

const {values} = readOptions({
    moodle: {type: 'string'},
    db: {type: 'string', default: 'postgres'},
    port: {type: 'string', default: '8080'},
    fresh: {type: 'boolean', default: false},
    standalone: {type: 'boolean', default: false},
    dev: {type: 'boolean', default: false},
});

await program(async() => {
    // Nothing from npm may be imported before this.
    await ensurePackages();
    const port = Number(values.port);
    if (!values.standalone) {
        const {givenVersion} = await import('./moodle/tree.mjs');
        const {demoInMoodle} = await import('./demo/moodle.mjs');
        try {
            return await demoInMoodle({
                version: oneOf('moodle', values.moodle ?? givenVersion() ?? usual, versions),
                db: oneOf('db', values.db, databases),
                port,
                fresh: values.fresh === true,
            });
        } catch (error) {
            if (!(error instanceof Unavailable)) {
                throw error;
            }
            say(`No real Moodle: ${error.message}`);
        }
    }
    const {demoStandalone} = await import('./demo/standalone.mjs');
    return demoStandalone(port, values.dev === true);
});
