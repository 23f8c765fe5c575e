// The page without its looks: the real runner of amd/src/run, over HTTP, in a process that can be killed. Told what to do as one
// JSON line on its standard input; says what it hears as JSON lines on its standard output.
import '../check/register.mjs';
import {readFileSync} from 'node:fs';

const {Runner} = await import('../../amd/src/run/runner.ts');
const {clock} = await import('../../amd/src/run/clock.ts');
const {browser} = await import('./browser.mjs');

/** @type {{url: string, username: string, password: string, job: object, importid: number, background: boolean}} */
const {url, username, password, job, importid, background} = JSON.parse(readFileSync(0, 'utf8'));
const tell = line => process.stdout.write(`${JSON.stringify(line)}\n`);

let asked = false;
const events = {
    started: id => tell({importid: id}),
    sent: () => {},
    results: () => {},
    waiting: wait => wait && tell({waiting: wait.trouble}),
    state: state => {
        if (background && !asked && ['queued', 'running'].includes(state)) {
            asked = true;
            // When it is lost now, the next life of this page asks again.
            runner.background().catch(error => tell({trouble: error.code}));
        }
    },
    total: () => {},
    why: () => {},
    following: () => {},
};
let runner = new Runner(browser(url, username, password), clock, events);
try {
    let report = importid ? await runner.resume(importid, 2) : null;
    if (!report || report.state === 'receiving') {
        // Nothing was sealed: a person would drop the file again.
        runner = new Runner(browser(url, username, password), clock, events);
        report = await runner.run(job);
    }
    tell({done: report.state, results: [...report.tally.results.values()].map(({line, outcome, userid}) => ({line, outcome, userid}))});
} catch (error) {
    tell({trouble: `${error.code ?? ''} ${error.message}`});
    process.exitCode = 1;
}
