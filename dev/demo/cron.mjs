// Moodle's tasks, run every minute as on a live site: without them no mail leaves.
import {setTimeout as sleep} from 'node:timers/promises';
import {onClose} from '../shared/closing.mjs';
import {say} from '../shared/say.mjs';

/**
 * Runs them until the program closes.
 *
 * @param {import('../moodle/site.mjs').Site} site
 * @param {number} [pause] milliseconds between two runs
 */
export async function runCron(site, pause = 60_000) {
    let going = true;
    onClose(() => {
        going = false;
    });
    for (await sleep(5000); going; await sleep(pause)) {
        try {
            await site.cron();
        } catch (error) {
            if (going) {
                say(`cron: ${error instanceof Error ? error.message.trim().split('\n').slice(-3).join(' ') : error}`);
            }
        }
    }
}
