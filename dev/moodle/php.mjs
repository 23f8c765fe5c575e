// Moodle's command line programs, and ours, run in a workspace.
import {join} from 'node:path';
import {checkout} from '../shared/paths.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {phpEnvironment, phpFor} from '../system/php.mjs';

/**
 * Runs one of Moodle's own programs.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {string} script such as `admin/cli/upgrade.php`
 * @param {readonly string[]} [args]
 * @returns {Promise<string>} what it printed
 */
export async function moodleCli(workspace, script, args = []) {
    // 5.1 keeps its command line programs beside `public`, its plugins' inside.
    const home = script.startsWith('admin/cli/') ? workspace.tree.path : workspace.tree.docroot;
    return mustRun((await phpFor(workspace.tree.version)).program, [join(home, script), ...args], {cwd: home, env: phpEnvironment()});
}

/**
 * Runs one of the programs in dev/moodle/php with the workspace's configuration.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {string} script file name without folder and ending
 * @param {readonly string[]} [args]
 * @param {string} [input]
 * @returns {Promise<string>} what it printed on its standard output
 */
export async function ourCli(workspace, script, args = [], input = '') {
    const php = await phpFor(workspace.tree.version);
    return await mustRun(php.program, [join(checkout, 'dev', 'moodle', 'php', `${script}.php`), ...args],
        {cwd: workspace.tree.docroot, env: {...phpEnvironment(), PRELUDE_DOCROOT: workspace.tree.docroot}, input});
}

/**
 * The same, when it may fail.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {string} script
 * @param {readonly string[]} [args]
 * @returns {Promise<import('../shared/run.mjs').Ran>}
 */
export async function tryMoodleCli(workspace, script, args = []) {
    const home = script.startsWith('admin/cli/') ? workspace.tree.path : workspace.tree.docroot;
    return run((await phpFor(workspace.tree.version)).program, [join(home, script), ...args], {cwd: home, env: phpEnvironment()});
}
