import {join} from 'node:path';
import {watch as watchFiles} from 'chokidar';
import {watch as watchBundle} from 'rollup';
import {loadConfigFile} from 'rollup/loadConfigFile';
import {root} from './paths.mjs';

/**
 * Rebuilds the bundles at every save and says so; templates, words and styles are read anew at each request, so they only
 * need the reload.
 *
 * @param {() => void} changed
 * @param {(text: string) => void} say
 * @returns {Promise<() => Promise<void>>} stops watching
 */
export async function watch(changed, say) {
    const {options, warnings} = await loadConfigFile(join(root, 'rollup.config.js'), {watch: true});
    warnings.flush();
    const bundle = watchBundle(options.map(one => ({...one, watch: {clearScreen: false, buildDelay: 50}})));
    bundle.on('event', event => {
        if (event.code === 'ERROR') {
            say(`not built: ${event.error.message}`);
        } else if (event.code === 'BUNDLE_END') {
            say(`built in ${event.duration} ms`);
        } else if (event.code === 'END') {
            changed();
        }
        void event.result?.close();
    });
    const files = watchFiles(['templates', 'lang', 'styles.css', 'dev/standalone/moodle.css', 'dev/standalone/core'].map(path => join(root, path)),
        {ignoreInitial: true, awaitWriteFinish: {stabilityThreshold: 50, pollInterval: 20}});
    files.on('all', (event, path) => {
        say(`${event} ${path.slice(root.length + 1)}`);
        changed();
    });
    return async() => {
        await bundle.close();
        await files.close();
    };
}
