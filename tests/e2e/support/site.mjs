// The site the stories run on, started once (target.mjs); the process that tells them (together.mjs) finds it by E2E_SITE.
import {cpSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {siteTools} from '../../../dev/moodle/tools.mjs';
import {clearMails, readMails, waitForMail} from '../../../dev/mail/mails.mjs';
import {checkout} from '../../../dev/shared/paths.mjs';

/** People, cohorts and logins that are on every site. */
export const fixture = JSON.parse(readFileSync(join(checkout, 'dev', 'site', 'fixture.json'), 'utf8'));

const note = process.env.E2E_SITE ? JSON.parse(process.env.E2E_SITE) : null;

/** Address of the site, without a slash at the end. */
export const url = note?.url ?? '';

/** Whether it is a real Moodle: only then there are tables to read, tasks to run and mails to wait for. */
export const isMoodle = Boolean(note?.tree);

/** Folder for the sessions of those who logged in, by name and language. */
export const sessions = note?.sessions ?? '';

/** Which site it is: `standalone`, or a Moodle's version. */
export const target = note?.target ?? '';

const tools = isMoodle ? siteTools({tree: note.tree, components: note.components}) : null;
/** @param {string} name of a program in dev/moodle/php */
const ours = name => join(checkout, 'dev', 'moodle', 'php', `${name}.php`);
/** Where the plugin of dev/moodle/poison goes. */
const poison = join(note?.tree?.docroot ?? '', 'local', 'preludepoison');

/** A real Moodle's tables, programs and mails. */
export const moodle = isMoodle ? {
    ...tools,
    /**
     * Looks for words that must be nowhere, in every spelling they may have.
     *
     * @param {readonly string[]} words
     * @returns {Promise<{found: string[], columns: number, values: number, files: number}>} tables and files they are in, and how much was
     *     looked at: the whole database, Moodle's data and caches, sessions, the log of PHP and the web server, the mails that left
     */
    scan: async words => JSON.parse(await tools.php(ours('scan'), note.places, JSON.stringify(words))),
    /**
     * Installs what does harm to people by their first names (dev/moodle/poison), and has the database refuse one of them.
     *
     * @param {string} forbidden
     * @returns {Promise<() => Promise<void>>} takes both out again
     */
    async poison(forbidden) {
        cpSync(join(checkout, 'dev', 'moodle', 'poison'), poison, {recursive: true});
        // Moodle looks for new plugins where it has noted none.
        rmSync(note.components, {force: true});
        await tools.cli('admin/cli/purge_caches.php');
        await tools.php(ours('upgrade'));
        await tools.php(ours('forbid'), [forbidden]);
        return async() => {
            await tools.php(ours('forbid'), ['--no-more']);
            await tools.cli('admin/cli/uninstall_plugins.php', ['--plugins=local_preludepoison', '--run']);
            rmSync(poison, {recursive: true, force: true});
            rmSync(note.components, {force: true});
            await tools.cli('admin/cli/purge_caches.php');
        };
    },
    mails: () => readMails(note.mails),
    /** @param {(mail: import('../../../dev/mail/mails.mjs').Mail) => boolean} test @param {number} [patience] milliseconds */
    waitForMail: (test, patience) => waitForMail(note.mails, test, patience),
    clearMails: () => clearMails(note.mails),
} : null;

/**
 * The account of a login of the fixture.
 *
 * @param {string} username such as `gestionnaire`
 * @returns {{username: string, password: string}}
 */
export function login(username) {
    if (username === 'admin') {
        return {username, password: fixture.password};
    }
    const found = [...fixture.logins, ...fixture.accounts].find(one => one.username === username);
    if (!found) {
        throw new Error(`${username} is not in dev/site/fixture.json`);
    }
    return {username, password: found.password ?? fixture.password};
}
