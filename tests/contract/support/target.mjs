import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {listen} from '../../../dev/moodle/complaints.mjs';
import {openSite} from '../../../dev/moodle/site.mjs';
import {versions} from '../../../dev/moodle/versions.mjs';
import {root} from '../../../dev/standalone/paths.mjs';
import {startStandalone} from '../../../dev/standalone/start.mjs';

export const TARGETS = ['standalone', ...versions];

/**
 * A site to test, fresh from the fixture.
 *
 * @param {string} name one of TARGETS
 * @param {'postgres'|'mariadb'} db of a real Moodle
 * @returns {Promise<{url: string, described: string, complaints: () => string[], close: () => Promise<void>}>} complaints: what PHP and
 *     Moodle have to say of the plugin so far; described: file with what the site says its web
 *     services are, '' for the standalone site, which is told
 */
export async function openTarget(name, db) {
    if (name === 'standalone') {
        return {...await startStandalone(), described: '', complaints: () => []};
    }
    const site = await openSite({moodle: name, use: 'contract', db, fresh: true, passing: true, people: true, still: true});
    const described = join(mkdtempSync(join(tmpdir(), 'prelude-contract-')), 'services.json');
    writeFileSync(described, await site.php(join(root, 'dev/services/describe.php')));
    return {url: site.url, described, complaints: listen(site.workspace), close: site.stop};
}
