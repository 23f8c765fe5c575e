// Moodle's command line programs, and ours, run in a workspace.
import {join} from 'node:path';
import {checkout} from '../shared/paths.mjs';
import {CommandError, run} from '../shared/run.mjs';
import {phpEnvironment, phpFor} from '../system/php.mjs';
import {complaints} from './complaints.mjs';

/**
 * Where a site's programs run.
 *
 * @typedef {Pick<import('./workspace.mjs').Workspace, 'tree'> & {components?: string}} Place components: see `serve()`; none where plugins or
 *     classes may have come or gone
 */

/**
 * Runs a program in PHP; what PHP or Moodle complains of in the plugin's code is a failure, whatever the program makes of it.
 *
 * @param {Place} workspace
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('../shared/run.mjs').RunOptions} [options]
 * @returns {Promise<string>} what it printed on its standard output
 */
async function runPhp({tree, components}, file, args, options = {}) {
    const {program} = await phpFor(tree.version);
    const ran = await run(program, [file, ...args], {cwd: tree.docroot, ...options, env: {...phpEnvironment(),
        ...components && {PRELUDE_COMPONENTS: components}, ...options.env}});
    if (ran.code !== 0) {
        throw new CommandError([program, file, ...args].join(' '), ran);
    }
    const own = complaints(ran.output);
    if (own.length) {
        throw new Error(`${file}:\n${own.join('\n')}`);
    }
    return ran.stdout;
}

/**
 * Runs one of Moodle's own programs.
 *
 * @param {Place} workspace
 * @param {string} script such as `admin/cli/upgrade.php`
 * @param {readonly string[]} [args]
 * @returns {Promise<string>} what it printed
 */
export function moodleCli(workspace, script, args = []) {
    // 5.1 keeps its command line programs beside `public`, its plugins' inside.
    const home = script.startsWith('admin/cli/') ? workspace.tree.path : workspace.tree.docroot;
    return runPhp(workspace, join(home, script), args, {cwd: home});
}

/**
 * Runs a program that finds the site at getenv('PRELUDE_DOCROOT') . '/config.php'.
 *
 * @param {Place} workspace
 * @param {string} file
 * @param {readonly string[]} [args]
 * @param {string} [input]
 * @returns {Promise<string>} what it printed on its standard output
 */
export function anyCli(workspace, file, args = [], input = '') {
    return runPhp(workspace, file, args, {env: {PRELUDE_DOCROOT: workspace.tree.docroot}, input});
}

/**
 * Runs one of the programs in dev/moodle/php.
 *
 * @param {Place} workspace
 * @param {string} script file name without folder and ending
 * @param {readonly string[]} [args]
 * @param {string} [input]
 * @returns {Promise<string>} what it printed on its standard output
 */
export function ourCli(workspace, script, args = [], input = '') {
    return anyCli(workspace, join(checkout, 'dev', 'moodle', 'php', `${script}.php`), args, input);
}
