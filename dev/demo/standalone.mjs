// The demo without a Moodle.
import {join} from 'node:path';
import {freePort, isFree} from '../database/port.mjs';
import {onClose} from '../shared/closing.mjs';
import {checkout} from '../shared/paths.mjs';
import {say} from '../shared/say.mjs';
import {startStandalone} from '../standalone/start.mjs';

/**
 * Starts it and says where it is.
 *
 * @param {number} port
 * @param {boolean} dev rebuild at each save and reload
 */
export async function demoStandalone(port, dev) {
    const {url, close} = await startStandalone({port: await isFree(port) ? port : await freePort(), pace: 4, dev, say});
    onClose(close);
    console.log(`
The page on the standalone site (no Moodle: accounts are kept in memory):

    ${url}/admin/tool/prelude/index.php?lang=fr

Logged in as gestionnaire. English: ?lang=en. Faults on demand: the menu at the top.
Mails it sends   ${url}/mails
Files to try     ${join(checkout, 'demo')}
Ctrl+C stops it.
`);
    await new Promise(() => {});
}
