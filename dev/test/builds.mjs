// Which Moodles, by their builds, a run of the tests was run in.
import {renew} from '../moodle/renew.mjs';
import {findMoodle} from '../moodle/tree.mjs';
import {versions} from '../moodle/versions.mjs';
import {phpFor} from '../system/php.mjs';

/**
 * Those whose suites are among these.
 *
 * @param {readonly string[]} names of suites
 * @returns {import('../moodle/versions.mjs').Version[]}
 */
const meant = names => versions.filter(version => names.some(name => name.split(' ').includes(version)));

/**
 * Takes the newest state of each Moodle that will be needed.
 *
 * @param {readonly string[]} names of suites
 */
export async function renewAll(names) {
    for (const version of meant(names)) {
        await renew(version);
    }
}

/**
 * @param {readonly {name: string, result: import('./result.mjs').Result}[]} all
 * @returns {Promise<string[]>} a line for each Moodle in which something was run
 */
export async function builds(all) {
    const run = all.filter(({result}) => result.passed || result.failed).map(({name}) => name);
    return await Promise.all(meant(run).map(async version =>
        `Tested in Moodle ${(await findMoodle(version)).release} with PHP ${(await phpFor(version)).version}`));
}
