// The mails a catcher keeps, read from its folder: also by processes that did not start it.
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

/**
 * @typedef {object} Mail
 * @property {string} id
 * @property {string} to addresses, separated by commas
 * @property {string} from
 * @property {string} subject
 * @property {string} text
 * @property {string} date when it came, ISO 8601
 */

/**
 * @param {string} home the catcher's folder
 * @returns {Mail[]} the oldest first
 */
export function readMails(home) {
    if (!existsSync(home)) {
        return [];
    }
    return readdirSync(home).filter(name => name.endsWith('.json')).sort()
        .map(name => JSON.parse(readFileSync(join(home, name), 'utf8')));
}

/**
 * Waits for a mail.
 *
 * @param {string} home
 * @param {(mail: Mail) => boolean} test
 * @param {number} [patience] milliseconds
 * @returns {Promise<Mail>}
 * @throws {Error} when none came
 */
export async function waitForMail(home, test, patience = 10_000) {
    for (const end = Date.now() + patience; ;) {
        const mails = readMails(home);
        const found = mails.find(test);
        if (found) {
            return found;
        }
        if (Date.now() > end) {
            throw new Error(`No such mail came in ${patience} ms; ${mails.length} others are there`);
        }
        await sleep(100);
    }
}

/**
 * Forgets them.
 *
 * @param {string} home
 */
export function clearMails(home) {
    for (const name of existsSync(home) ? readdirSync(home) : []) {
        rmSync(join(home, name), {force: true});
    }
}
