// `import-workers`: the same import by one, two and three runners of ad hoc tasks, without any page.
import {fileURLToPath} from 'node:url';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {mustRun} from '../shared/run.mjs';
import {say} from '../shared/say.mjs';
import {phpEnvironment, phpFor} from '../system/php.mjs';
import {median, round} from './pairs.mjs';
import {newPeople} from './rows.mjs';
import {cohort, expectImported, openBenchSite} from './site.mjs';

const rows = 2000;
const sealed = fileURLToPath(new URL('php/sealed.php', import.meta.url));

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement
 */
export async function importWorkers(options) {
    const site = await openBenchSite(options);
    const {docroot, version} = site.workspace.tree;
    const {program} = await phpFor(version);
    const run = Date.now().toString(36);
    try {
        const measure = async(workers, stamp, count) => {
            const people = newPeople(count, stamp).toString().trim().split('\r\n').slice(1).map((text, at) => {
                const [username, lastname, firstname, email] = text.split(';');
                return {line: at + 2, username, lastname, firstname, email};
            });
            await site.php(sealed, [cohort, String(workers)], JSON.stringify(people));
            // Moodle takes up a task in the second after the one it was queued in.
            await sleep(1100);
            const started = performance.now();
            await Promise.all(Array.from({length: workers}, () => mustRun(program, [join(docroot, 'admin/cli/adhoc_task.php'),
                '--execute', '--keep-alive=0', '--ignorelimits'], {env: phpEnvironment()})));
            const seconds = (performance.now() - started) / 1000;
            await expectImported(site, stamp, count);
            return count / seconds;
        };
        await measure(1, `w${run}`, 20);
        const speeds = {1: [], 2: [], 3: []};
        for (let turn = 0; turn < options.pairs; turn++) {
            for (const workers of [1, 2, 3]) {
                speeds[workers].push(await measure(workers, `r${run}${turn}${workers}`, rows));
            }
            say(`  ${turn + 1}/${options.pairs}: ${[1, 2, 3].map(workers => `${workers}: ${round(speeds[workers].at(-1))} rows/s`).join(', ')}`);
        }
        return {name: 'import-workers', rows_per_s: Object.fromEntries([1, 2, 3].map(workers => [workers, round(median(speeds[workers]))]))};
    } finally {
        await site.stop();
    }
}
