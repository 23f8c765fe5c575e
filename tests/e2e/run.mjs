// The browser stories: node tests/e2e/run.mjs --target standalone|4.5|5.1|… [--db postgres|mariadb] [--grep TEXT] [FILE…]
// Each file tests/e2e/*.test.mjs runs on a site started for it all. E2E_PICTURES=folder keeps pictures. The last line is JSON.
import {readdirSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {program} from '../../dev/shared/closing.mjs';
import {databases, oneOf} from '../../dev/shared/options.mjs';
import {runFiles} from '../../dev/test/files.mjs';
import {startTarget, targets} from './support/target.mjs';

const {values, positionals} = parseArgs({allowPositionals: true, options: {
    target: {type: 'string', default: 'standalone'},
    db: {type: 'string', default: 'postgres'},
    grep: {type: 'string'},
}});
const target = oneOf('target', values.target, targets);
const here = dirname(fileURLToPath(import.meta.url));
const files = positionals.length
    ? positionals.map(path => resolve(path))
    : readdirSync(here).filter(name => name.endsWith('.test.mjs')).sort().map(name => join(here, name));

await program(async() => {
    const site = await startTarget(target, oneOf('db', values.db, databases));
    process.env.E2E_SITE = site.note;
    process.env.E2E_FILES = JSON.stringify(files);
    /** @type {{name: string, file: string, seconds: number}[]} */
    const times = [];
    const counts = {suite: 'stories', target, passed: 0, failed: 0, skipped: 0};
    await new Promise((done, reject) => {
        const stream = runFiles([join(here, 'support', 'together.mjs')], values.grep);
        const count = (what, event) => {
            // Neither all files together nor a file nor a group of stories is a story.
            if (event.details?.type === 'suite' || basename(event.name) !== event.name && event.nesting === 0) {
                return;
            }
            times.push({name: event.name, file: basename(event.file ?? ''), seconds: event.details.duration_ms / 1000});
            counts[event.skip !== undefined && event.skip !== false || event.todo ? 'skipped' : what]++;
        };
        stream.on('test:pass', event => count('passed', event));
        stream.on('test:fail', event => {
            count('failed', event);
            // A file or a group that broke outside its stories counts for one, and so does the process of them all.
            if (event.details.type === 'suite' ? event.details.error.failureType !== 'subtestsFailed'
                : event.nesting === 0 && basename(event.name) !== event.name) {
                counts.failed++;
            }
        });
        stream.on('error', reject);
        // The report ends after the stories do; the line for whoever started this comes after it.
        const report = stream.compose(spec);
        report.on('end', done).on('error', reject).pipe(process.stdout);
    });
    const complaints = site.complaints();
    await site.close();
    if (complaints.length) {
        counts.failed++;
        console.log(`In the log:\n${complaints.join('\n')}`);
    }
    console.log('The slowest:');
    for (const {name, file, seconds} of times.sort((a, b) => b.seconds - a.seconds).slice(0, 12)) {
        console.log(`${seconds.toFixed(1).padStart(6)} s  ${file}: ${name}`);
    }
    console.log(JSON.stringify(counts));
    return counts.failed || counts.passed + counts.skipped === 0 ? 1 : 0;
});
