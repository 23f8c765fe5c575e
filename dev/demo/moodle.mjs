// The demo in a real Moodle.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {freePort, isFree} from '../database/port.mjs';
import {serveMails} from '../mail/page.mjs';
import {renew} from '../moodle/renew.mjs';
import {openSite} from '../moodle/site.mjs';
import {checkout} from '../shared/paths.mjs';
import {runCron} from './cron.mjs';
import {keepUpToDate} from './watch.mjs';

/**
 * Starts it and says where it is.
 *
 * @param {{version: import('../moodle/versions.mjs').Version, db: import('../shared/options.mjs').DatabaseKind,
 *     port: number, fresh: boolean}} options
 * @throws {import('../moodle/tree.mjs').NoMoodleError} when there is no Moodle to be had
 */
export async function demoInMoodle({version, db, port, fresh}) {
    await renew(version);
    const site = await openSite({
        moodle: version, use: 'demo', db, fresh, people: true, develop: true,
        port: await isFree(port) ? port : undefined,
    });
    const mails = await serveMails(site.mail, await isFree(port + 1) ? port + 1 : await freePort());
    // The first page compiles the style sheet: better now than while somebody waits for it.
    await fetch(`${site.url}/login/index.php`).catch(() => {});
    const {logins} = JSON.parse(readFileSync(join(checkout, 'dev', 'site', 'fixture.json'), 'utf8'));
    const list = [...logins, {...site.admin, role: 'admin'}]
        .map(login => `    ${login.username.padEnd(14)} ${login.password.padEnd(16)} ${roles[login.role] ?? 'no role'}${
            login.without ? `, without ${login.without.join(', ')}` : ''}`).join('\n');
    console.log(`
Moodle ${site.workspace.tree.release} with the plugin:

    ${site.url}/admin/tool/prelude/index.php?lang=fr

${list}

Mails it sends   ${mails}
Files to try     ${join(checkout, 'demo')}
An edit in the checkout is there at the next request; \`npm run build:watch\` in another terminal for amd/src.
Ctrl+C stops everything. Next time it starts in seconds; \`npm run demo -- --fresh\` starts over.
`);
    await Promise.all([keepUpToDate(site.workspace), runCron(site)]);
}

/** @type {Record<string, string>} */
const roles = {
    preset: 'role “Gestionnaire utilisateurs”, as the plugin ships it',
    manager: 'Moodle’s manager',
    admin: 'administrator',
};
