// A site with the plugin in it: installed from the ground up by layers (template.mjs), then kept up to date with the checkout.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {checkout} from '../shared/paths.mjs';
import {say, step} from '../shared/say.mjs';
import {listDatabases} from '../database/database.mjs';
import {hashFiles, installHash, mountPlugin, pluginFiles} from './mount.mjs';
import {moodleCli, ourCli} from './php.mjs';
import {refresh} from './refresh.mjs';
import {raise} from './template.mjs';

/** Password of the account `admin` of every site we install. */
export const adminPassword = 'Prelude-2026!';

/** To be changed with installMoodle(), so that kept sites are not taken for what it would make. */
const groundwork = '2';

const fixture = join(checkout, 'dev', 'site', 'fixture.json');

/**
 * @typedef {object} Wanted
 * @property {string} profile of the database server
 * @property {boolean} people whether the people of dev/site/fixture.json are on it
 * @property {boolean} fresh start from the installed state, whatever was done there before
 */

/**
 * Installs the site, or brings it up to date.
 *
 * @param {import('./workspace.mjs').Workspace} workspace with its config.php written
 * @param {import('../database/database.mjs').Server} server
 * @param {Wanted} wanted
 */
export async function installSite(workspace, server, wanted) {
    const {tree} = workspace;
    const ground = groundLayer(workspace).hash;
    const plugin = digest(ground, installHash(), ours(['upgrade', 'prepare']));
    const people = digest(plugin, ours(['people']), readFileSync(fixture, 'utf8'));
    const state = join(workspace.written, 'site-state');
    const known = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : null;
    const now = {ground, top: wanted.people ? people : plugin, people: wanted.people, all: installHash()};
    const there = known?.ground === ground && (await listDatabases(server)).has(workspace.id);

    if (!(there && !wanted.fresh && await broughtUpToDate(workspace, known, now))) {
        rmSync(state, {force: true});
        rmSync(workspace.plugin, {recursive: true, force: true});
        rmSync(workspace.localcache, {recursive: true, force: true});
        const kind = `site_${tree.version.replace('.', '')}`;
        const layers = [
            groundLayer(workspace),
            {title: 'installing the plugin', kind: `${kind}_plugin`, hash: plugin, build: () => installPlugin(workspace)},
        ];
        if (wanted.people) {
            layers.push({title: 'bringing in people', kind: `${kind}_people`, hash: people, build: () => bringPeople(workspace)});
        }
        await raise(server, wanted.profile, workspace.id, workspace.data, layers);
        mountPlugin(workspace.plugin);
    }
    writeFileSync(state, JSON.stringify(now));
}

/**
 * Installs Moodle alone.
 *
 * @param {import('./workspace.mjs').Workspace} workspace with its config.php written
 * @param {import('../database/database.mjs').Server} server of the profile `fast`
 */
export async function installGround(workspace, server) {
    await raise(server, 'fast', workspace.id, workspace.data, [groundLayer(workspace)]);
}

/**
 * @param {import('./workspace.mjs').Workspace} workspace
 * @returns {import('./template.mjs').Layer}
 */
function groundLayer(workspace) {
    const {version, stamp} = workspace.tree;
    return {
        title: `installing Moodle ${version}`,
        kind: `site_${version.replace('.', '')}`,
        hash: digest(stamp, groundwork),
        build: () => installMoodle(workspace),
    };
}

/**
 * Brings a site that was installed earlier up to date.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {{top: string, all: string}} known what was installed
 * @param {{top: string, people: boolean}} now
 * @returns {Promise<boolean>} false when it can't be: a program that was killed may leave anything behind
 */
async function broughtUpToDate(workspace, known, now) {
    try {
        await refresh(workspace);
        if (known.top !== now.top) {
            await upgradeSite(workspace, known.all, now.people);
        }
        return true;
    } catch (error) {
        say(`${error instanceof Error ? error.message : error}\nThe site of last time can't be used: starting over`);
        return false;
    }
}

/**
 * Has Moodle see what changed in the checkout's version.php, settings.php and db/.
 *
 * @param {import('./workspace.mjs').Workspace} workspace with the plugin mounted
 * @param {string} before hash of what the site was installed with
 * @param {boolean} people
 */
export async function upgradeSite(workspace, before, people) {
    if (before !== installHash()) {
        await step('upgrading the plugin', () => ourCli(workspace, 'upgrade'));
    }
    await ourCli(workspace, 'prepare');
    if (people) {
        await bringPeople(workspace);
    }
}

/** @param {import('./workspace.mjs').Workspace} workspace */
async function installMoodle(workspace) {
    await moodleCli(workspace, 'admin/cli/install_database.php', ['--agree-license', '--adminuser=admin',
        `--adminpass=${adminPassword}`, '--adminemail=admin@exemple.fr', '--fullname=PRELUDE', '--shortname=PRELUDE']);
    // Without a language pack from the internet this alone makes French selectable: the plugin's own words are then French.
    const french = join(workspace.data, 'lang', 'fr');
    mkdirSync(french, {recursive: true});
    writeFileSync(join(french, 'langconfig.php'), `<?php
$string['thislanguage'] = 'Français';
$string['thislanguageint'] = 'French';
$string['decsep'] = ',';
$string['thousandssep'] = ' ';
$string['listsep'] = ';';
$string['locale'] = 'fr_FR.UTF-8';
$string['iso6391'] = 'fr';
`);
}

/** @param {import('./workspace.mjs').Workspace} workspace */
async function installPlugin(workspace) {
    mountPlugin(workspace.plugin);
    await ourCli(workspace, 'upgrade');
    await ourCli(workspace, 'prepare');
}

/** @param {import('./workspace.mjs').Workspace} workspace */
async function bringPeople(workspace) {
    // Not there when the layer below was copied; Moodle would then keep a list of plugins without it.
    mountPlugin(workspace.plugin);
    const notes = await ourCli(workspace, 'people', [fixture]);
    notes.split('\n').filter(Boolean).forEach(say);
}

/**
 * @param {readonly string[]} scripts
 * @returns {string} hash of programs of ours, and of the role they load
 */
function ours(scripts) {
    const roles = pluginFiles('db').filter(path => path.startsWith('db/role/'));
    return hashFiles([...scripts.map(name => `dev/moodle/php/${name}.php`), ...roles]);
}

/**
 * @param {...string} parts
 * @returns {string}
 */
function digest(...parts) {
    return createHash('sha1').update(parts.join('\0')).digest('hex').slice(0, 10);
}
