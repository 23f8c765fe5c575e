// PHP's own web server for a workspace.
import {spawn} from 'node:child_process';
import {closeSync, openSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {checkout} from '../shared/paths.mjs';
import {onClose} from '../shared/closing.mjs';
import {phpEnvironment, phpFor} from '../system/php.mjs';
import {noteServer, stopLeftover} from './leftover.mjs';

/**
 * Where Moodle's list of plugins and classes is kept while a site is served that stands still; made again when it is missing.
 *
 * @param {Pick<import('./workspace.mjs').Workspace, 'root'>} workspace
 * @returns {string}
 */
export const componentsOf = ({root}) => join(root, 'components.php');

/**
 * Starts it and waits until it answers; it stops when the program closes.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {number} port
 * @param {number} [workers] requests answered at the same time
 * @param {boolean} [still] the site's code does not change while it is served: which plugins and classes there are is read once. A
 *     developer's Moodle looks through all its folders at each request, which is most of what a short one costs. Whoever adds a plugin
 *     takes away the file `componentsOf` names
 * @returns {Promise<() => Promise<void>>} stops it
 */
export async function serve(workspace, port, workers = 4, still = false) {
    const php = await phpFor(workspace.tree.version);
    const components = componentsOf(workspace);
    rmSync(components, {force: true});
    const log = openSync(join(workspace.root, 'server.log'), 'a');
    const child = spawn(php.program, ['-S', `127.0.0.1:${port}`, '-t', workspace.tree.docroot,
        join(checkout, 'dev', 'moodle', 'php', 'router.php')], {
        cwd: workspace.tree.docroot,
        env: {...process.env, ...phpEnvironment(), PHP_CLI_SERVER_WORKERS: String(workers),
            ...still && {PRELUDE_COMPONENTS: components}},
        // A group of its own: its workers are ended with it, and a Ctrl+C in the terminal reaches them through us only.
        detached: true,
        stdio: ['ignore', log, log],
    });
    closeSync(log);
    let gone = false;
    child.on('exit', () => {
        gone = true;
    });
    child.on('error', () => {
        gone = true;
    });
    if (child.pid) {
        noteServer(workspace.root, child.pid);
    }
    const stop = () => stopLeftover(workspace.root);
    onClose(stop);
    for (let tries = 0; tries < 100 && !gone; tries++) {
        try {
            await fetch(`http://127.0.0.1:${port}/lib/cookies.js`, {signal: AbortSignal.timeout(1000)});
            return stop;
        } catch {
            await sleep(100);
        }
    }
    await stop();
    throw new Error(`PHP's web server did not start on port ${port}; what it says is in ${join(workspace.root, 'server.log')}`);
}
