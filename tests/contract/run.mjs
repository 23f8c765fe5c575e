// The contract: node tests/contract/run.mjs --target standalone|4.5|5.1|… [--db postgres|mariadb] [--grep TEXT]
// The same calls on the same site must be answered alike by the standalone site and by real Moodle. The last line is JSON.
import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {program} from '../../dev/shared/closing.mjs';
import {runFiles} from '../../dev/test/files.mjs';
import {openTarget, TARGETS} from './support/target.mjs';

const {values} = parseArgs({options: {
    target: {type: 'string', default: 'standalone'},
    db: {type: 'string', default: 'postgres'},
    grep: {type: 'string'},
}});
if (!TARGETS.includes(values.target)) {
    console.error(`--target ${TARGETS.join('|')}`);
    process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(here).filter(name => name.endsWith('.test.mjs')).sort().map(name => join(here, name));
await program(async() => {
    const site = await openTarget(values.target, values.db);
    process.env.CONTRACT_URL = site.url;
    process.env.CONTRACT_DESCRIBED = site.described;
    const counts = {suite: 'contract', target: values.target, passed: 0, failed: 0, skipped: 0};
    try {
        await new Promise((resolve, reject) => {
            const stream = runFiles(files, values.grep);
            const count = (what, event) => {
                if (event.details?.type !== 'suite' && event.nesting > 0 || event.details?.type === 'test' && !event.name.endsWith('.mjs')) {
                    counts[event.skip !== undefined && event.skip !== false ? 'skipped' : what]++;
                }
            };
            stream.on('test:pass', event => count('passed', event));
            stream.on('test:fail', event => count('failed', event));
            stream.on('error', reject);
            // The report ends after the tests do; the line for whoever started this comes after it.
            const report = stream.compose(spec);
            report.on('end', resolve).on('error', reject).pipe(process.stdout);
        });
        const complaints = site.complaints();
        if (complaints.length) {
            counts.failed++;
            console.log(`In the log:\n${complaints.join('\n')}`);
        }
    } finally {
        await site.close();
    }
    console.log(JSON.stringify(counts));
    return counts.failed || !counts.passed ? 1 : 0;
});
