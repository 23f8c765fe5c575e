// Looks whether a round did what it says, by the tables alone and by what the pages were told.
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {onePassword} from './people.mjs';

const program = fileURLToPath(new URL('php/check.php', import.meta.url));

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
    return {...found, wrong: found.wrong + played.problems.length, problems: [...played.problems, ...found.problems]};
}
