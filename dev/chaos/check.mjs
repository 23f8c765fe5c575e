// Looks whether a round did what it says, by the tables alone and by what the pages were told, and whether a password was left anywhere.
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {onePassword, passwordOf} from './people.mjs';

const program = fileURLToPath(new URL('php/check.php', import.meta.url));
const scanner = fileURLToPath(new URL('../moodle/php/scan.php', import.meta.url));

/**
 * @param {import('./site.mjs').ChaosSite} site
 * @param {import('./round.mjs').Played} played
 * @returns {Promise<{lost: number, repeated: number, wrong: number, problems: string[]}>} counts of people (or of other things that
 *     are not as they should be), and what they are
 */
export async function check(site, played) {
    // A worker whose database connection was cut gives its locks back by ending.
    await sleep(500);
    const found = JSON.parse(await site.php(program, [], JSON.stringify({...played, onePassword})));
    const left = await passwordsLeft(site, played.stamp);
    return {...found, wrong: found.wrong + played.problems.length + left.length, problems: [...played.problems, ...left, ...found.problems]};
}

/**
 * @param {import('./site.mjs').ChaosSite} site
 * @param {string} stamp
 * @returns {Promise<string[]>} tables and files a password is in: of the database, Moodle's folders, the web workers' log, the mails
 */
async function passwordsLeft(site, stamp) {
    const {root, data, localcache} = site.workspace;
    // All passwords of the file begin alike.
    const words = [onePassword, passwordOf(`${stamp}x`).split(`${stamp}x`)[0] + stamp];
    const {found} = JSON.parse(await site.php(scanner, [data, localcache, join(root, 'server.log'), site.mail.home], JSON.stringify(words)));
    return found.map(place => `a password is in ${place}`);
}
