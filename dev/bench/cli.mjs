// `cli-5k`: new people into a cohort by the command, as a schedule calls it, beside Moodle's own command line on the same file.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {checkout} from '../shared/paths.mjs';
import {mustRun} from '../shared/run.mjs';
import {compared} from './compared.mjs';
import {pairs, round} from './pairs.mjs';
import {newPeople} from './rows.mjs';
import {cohort, expectImported, manager, openBenchSite} from './site.mjs';

const command = join(checkout, 'cli', 'prelude.mjs');

/**
 * @param {string} name of the measurement
 * @param {number} rows
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement
 */
export async function byCommand(name, rows, options) {
    const site = await openBenchSite(options);
    const folder = mkdtempSync(join(tmpdir(), 'prelude-bench-'));
    const run = Date.now().toString(36);
    try {
        const token = join(folder, 'token');
        writeFileSync(token, await site.php(join(checkout, 'dev/moodle/php/token.php'), [manager]), {mode: 0o600});
        // What a token may do in an hour and in a day is not what is measured.
        for (const brake of ['programimports', 'programnew']) {
            await site.cli('admin/cli/cfg.php', ['--component=tool_prelude', `--name=${brake}`, '--set=0']);
        }
        const measure = async(count, stamp, work) => {
            const file = join(folder, `${stamp}.csv`);
            writeFileSync(file, newPeople(count, stamp, cohort));
            const before = ofChildren();
            const [ms, cpu] = await site.meter(async() => {
                const begun = performance.now();
                await work(file);
                return performance.now() - begun;
            });
            await expectImported(site, stamp, count);
            return {ms, cpu: {command: ofChildren() - before, server: cpu.server, database: cpu.database}};
        };
        const ours = (count, stamp) => measure(count, stamp, async file => {
            const {counts} = JSON.parse(await mustRun(process.execPath, [command, 'import', '--site', site.url, '--token-file', token,
                '--recipe', 'mail', '--yes', '--json', file]));
            if (counts.create !== count) {
                throw new Error(`the command made ${JSON.stringify(counts)} instead of ${count} accounts`);
            }
        });
        const native = (count, stamp) => measure(count, stamp, file => site.cli('admin/tool/uploaduser/cli/uploaduser.php',
            [`--file=${file}`, '--delimiter_name=semicolon', '--encoding=UTF-8', '--uutype=0', '--uupasswordnew=1']));
        await ours(10, `w${run}o`);
        await native(10, `w${run}n`);
        const measured = await pairs(options.pairs, pair => ours(rows, `c${run}${pair}o`), pair => native(rows, `c${run}${pair}n`),
            (a, b) => `ours ${round(a.ms)} ms, native ${round(b.ms)} ms`);
        return {name, ...compared(measured)};
    } finally {
        rmSync(folder, {recursive: true, force: true});
        await site.stop();
    }
}

/** Ms of processor time of programs this one has run and that are over; 0 where the system has no /proc. */
function ofChildren() {
    try {
        const stat = readFileSync('/proc/self/stat', 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
        return (fields[13] + fields[14]) * 10;
    } catch {
        return 0;
    }
}
