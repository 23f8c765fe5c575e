// A Moodle ready to run the plugin's PHPUnit tests.
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {checkout} from '../shared/paths.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {databaseServer, listDatabases, mustSuit} from '../database/database.mjs';
import {phpEnvironment, phpFor} from '../system/php.mjs';
import {ensureTestLocale} from '../system/locale.mjs';
import {writeConfig} from './config.mjs';
import {installHash, mountPlugin} from './mount.mjs';
import {moodleCli, ourCli} from './php.mjs';
import {raise} from './template.mjs';
import {findMoodle} from './tree.mjs';
import {phpunitVendor} from './vendor.mjs';
import {openWorkspace} from './workspace.mjs';

/**
 * Provides it. What is provided is given back when the program closes (closing.mjs).
 *
 * @param {import('./versions.mjs').Version} version
 * @param {import('../shared/options.mjs').DatabaseKind} kind
 * @returns {Promise<import('./workspace.mjs').Workspace>}
 * @throws {import('../shared/unavailable.mjs').Unavailable} when there is no such Moodle, or no PHP that runs it
 */
export async function openPhpunit(version, kind) {
    const source = await findMoodle(version);
    const php = await phpFor(version);
    await ensureTestLocale(php);
    const vendor = await phpunitVendor(source);
    const [workspace, server] = await Promise.all([openWorkspace(source, 'phpunit', kind, true), databaseServer(kind)]);
    await mustSuit(server, version);
    const {tree} = workspace;
    const data = join(workspace.written, 'phpunit');
    writeConfig(workspace, server, workspace.id, {wwwroot: 'http://127.0.0.1'});
    rmSync(join(tree.path, 'vendor'), {recursive: true, force: true});
    if ((await run('cp', ['-al', vendor, join(tree.path, 'vendor')])).code !== 0) {
        await mustRun('cp', ['-a', vendor, join(tree.path, 'vendor')]);
    }

    const all = installHash();
    const state = join(workspace.written, 'phpunit-state');
    const wanted = `${tree.stamp} ${all}`;
    const ready = existsSync(state) && readFileSync(state, 'utf8') === wanted && (await listDatabases(server)).has(workspace.id);
    if (ready) {
        mountPlugin(workspace.plugin);
        return workspace;
    }
    rmSync(state, {force: true});
    rmSync(workspace.plugin, {recursive: true, force: true});
    const short = version.replace('.', '');
    const ground = digest(tree.stamp, vendor);
    await raise(server, 'fast', workspace.id, data, [
        {
            title: `installing Moodle ${version} for PHPUnit`,
            kind: `phpunit_${short}`,
            hash: ground,
            build: async() => {
                await moodleCli(workspace, 'admin/tool/phpunit/cli/util.php', ['--install']);
            },
        },
        {
            title: `installing the plugin in it`,
            kind: `phpunit_${short}_plugin`,
            hash: digest(ground, all, readFileSync(join(checkout, 'dev/moodle/php/phpunit_plugin.php'))),
            build: async() => {
                mountPlugin(workspace.plugin);
                await ourCli(workspace, 'phpunit_plugin');
            },
        },
    ]);
    mountPlugin(workspace.plugin);
    await moodleCli(workspace, 'admin/tool/phpunit/cli/util.php', ['--buildconfig']);
    writeFileSync(state, wanted);
    return workspace;
}

/**
 * Runs the plugin's tests, or what the arguments ask for.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {readonly string[]} args PHPUnit's own; paths are given from the checkout
 * @param {boolean} show pass the output through
 * @param {string|null} [coverage] file that shall say which share of our classes was run, in one line; null for none
 * @returns {Promise<import('../shared/run.mjs').Ran>}
 */
export async function runPhpunit(workspace, args, show, coverage = null) {
    const {tree} = workspace;
    const inside = `${workspace.plugin.slice(tree.path.length + 1)}/`;
    const own = args.map(arg => existsSync(join(checkout, arg)) && arg.startsWith('tests/') ? inside + arg : arg);
    const named = own.some(arg => arg.startsWith(inside) || arg.startsWith('--testsuite'));
    // Of a folder, newer PHPUnits would look for files named in another way than Moodle's.
    const suffix = own.some(arg => arg.startsWith(inside) && !arg.endsWith('.php')) ? ['--test-suffix', '_test.php'] : [];
    const measured = coverage ? measuring(workspace, coverage) : {php: [], phpunit: []};
    const php = await phpFor(tree.version);
    // Moodle would have PHP forget all code after each test (it forgets its strings): in one long process that means that nothing is kept any
    // more, and what each test includes anew is compiled anew. A file that has changed is seen by its time.
    return run(php.program, ['-d', 'memory_limit=-1', '-d', 'opcache.enable_cli=1', '-d', 'disable_functions=opcache_reset', ...measured.php,
        join(tree.path, 'vendor', 'bin', 'phpunit'),
        '--colors=never', '--bootstrap', join(checkout, 'dev', 'moodle', 'php', 'phpunit.php'), ...measured.phpunit,
        ...(named ? suffix : ['--testsuite', 'tool_prelude_testsuite']), ...own],
        {cwd: tree.path, env: {...phpEnvironment(), PRELUDE_DOCROOT: tree.docroot}, show});
}

/**
 * What makes PHPUnit say which share of our classes was run. Moodle's own configuration would have it look at all of Moodle.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {string} to file for the share, in one line
 * @returns {{php: string[], phpunit: string[]}} arguments of PHP, and of PHPUnit
 */
function measuring({tree, plugin}, to) {
    const classes = join(plugin, 'classes');
    const config = join(tree.path, 'phpunit-coverage.xml');
    writeFileSync(config, readFileSync(join(tree.path, 'phpunit.xml'), 'utf8').replace(/<(source|coverage)\b[^>]*>[\s\S]*?<\/\1>/,
        (_whole, name) => `<${name}><include><directory suffix=".php">${classes}</directory></include></${name}>`));
    return {
        php: ['-d', 'pcov.enabled=1', '-d', `pcov.directory=${classes}`],
        phpunit: ['-c', config, `--coverage-text=${to}`, '--only-summary-for-coverage-text'],
    };
}

/**
 * @param {...(string|Buffer)} parts
 * @returns {string}
 */
function digest(...parts) {
    const hash = createHash('sha1');
    for (const part of parts) {
        hash.update(part).update('\0');
    }
    return hash.digest('hex').slice(0, 10);
}
