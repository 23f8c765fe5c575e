// Everything that is checked before a change lands:
//
//     npm test
//     npm test -- --only jest             one suite; several with commas: --only types,eslint,"phpunit 5.1"
//     npm test -- --list
//
// Suites run side by side. One that can't run here is counted as skipped, with its reason. The last line says
// `N passed, N failed, N skipped`; the exit code is 1 when anything failed.
import {availableParallelism} from 'node:os';
import {ensurePackages} from './shared/bootstrap.mjs';
import {closeAll, onClose, program} from './shared/closing.mjs';
import {readOptions} from './shared/options.mjs';
import {endPrograms} from './shared/run.mjs';

const {values} = readOptions({
    only: {type: 'string'},
    list: {type: 'boolean', default: false},
    // One more than there are processors: a suite with a browser waits for it, for the site or for the database half of the time.
    jobs: {type: 'string', default: String(availableParallelism() + 1)},
});

await program(async() => {
    await ensurePackages();
    const {suites} = await import('./test/suites.mjs');
    const {runSuites} = await import('./test/run.mjs');
    const {summary} = await import('./test/report.mjs');
    const {builds, renewAll} = await import('./test/builds.mjs');

    const wanted = typeof values.only === 'string' ? values.only.split(',').map(name => name.trim()) : null;
    const chosen = [];
    for (const suite of suites) {
        const asked = !wanted || wanted.some(name => suite.name === name || suite.name.startsWith(`${name} `));
        if (asked && (await suite.there?.() ?? true)) {
            chosen.push(suite);
        }
    }
    if (values.list) {
        console.log(chosen.map(suite => suite.name).join('\n'));
        return 0;
    }
    if (wanted && !chosen.length) {
        console.error(`No such suite: ${wanted.join(', ')}; there are ${suites.map(suite => suite.name).join(', ')}`);
        return 2;
    }
    // Stopped in the middle, the programs it started stop as well.
    onClose(() => endPrograms());
    await renewAll(chosen.map(suite => suite.name));
    const results = await runSuites(chosen, Math.max(1, Number(values.jobs) || 0));
    await closeAll();
    const {text, failed} = summary(results, await builds(results));
    // Written whole before the program ends: a pipe may be slow.
    await new Promise(resolve => process.stdout.write(`${text}\n`, () => resolve(null)));
    return failed ? 1 : 0;
});
