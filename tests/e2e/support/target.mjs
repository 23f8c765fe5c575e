// Starts the site the stories run on. A module of its own: the process that tells them need not load what only starts one.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {listen} from '../../../dev/moodle/complaints.mjs';
import {componentsOf} from '../../../dev/moodle/server.mjs';
import {openSite} from '../../../dev/moodle/site.mjs';
import {versions} from '../../../dev/moodle/versions.mjs';
import {startStandalone} from '../../../dev/standalone/start.mjs';

export const targets = ['standalone', ...versions];

/**
 * Starts it, as newly installed.
 *
 * @param {string} target one of `targets`
 * @param {'postgres'|'mariadb'} db of a real Moodle
 * @returns {Promise<{note: string, complaints: () => string[], close: () => Promise<void>}>} note: what E2E_SITE shall be; complaints:
 *     what PHP and Moodle have to say of the plugin so far
 */
export async function startTarget(target, db) {
    const sessions = mkdtempSync(join(tmpdir(), 'prelude-sessions-'));
    const started = (what, stop, complaints = () => []) => ({
        complaints,
        note: JSON.stringify({target, sessions, ...what}),
        close: async() => {
            rmSync(sessions, {recursive: true, force: true});
            await stop();
        },
    });
    if (target === 'standalone') {
        const {url, close} = await startStandalone();
        return started({url}, close);
    }
    const moodle = /** @type {import('../../../dev/moodle/versions.mjs').Version} */ (target);
    const {url, workspace, mail, stop} = await openSite({moodle, use: 'stories', db, fresh: true, passing: true, people: true, still: true});
    const places = [workspace.data, workspace.localcache, join(workspace.root, 'server.log'), mail.home];
    return started({url, tree: workspace.tree, mails: mail.home, places, components: componentsOf(workspace)}, stop, listen(workspace));
}
