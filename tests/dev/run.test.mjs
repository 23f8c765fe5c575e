// Programs are ended for their silence, never for being slow; what had passed by then still has.
import assert from 'node:assert/strict';
import {readFileSync, rmSync} from 'node:fs';
import {it} from 'node:test';
import {CommandError, run} from '../../dev/shared/run.mjs';
import {passedBefore} from '../../dev/test/suites/sites.mjs';

const node = (code, options) => run(process.execPath, ['-e', code], options);

it('one that says nothing any more is asked to end, and closes in its own way', async() => {
    const {code, output} = await node(`process.on('SIGTERM', () => { console.log('closed'); process.exit(); });
        console.log('began'); setInterval(() => {}, 1000);`, {silence: 2000});
    assert.equal(code, 124);
    assert.match(output, /began\nclosed\n[\s\S]*it had said nothing for 2000 ms/);
});

it('one that keeps telling may take as long as it likes', async() => {
    const {code, stdout} = await node(`let n = 0; const timer = setInterval(() => { console.log(++n); n === 30 && clearInterval(timer); }, 100);`,
        {silence: 1500});
    assert.equal(code, 0);
    assert.equal(stdout.trim().split('\n').length, 30);
});

it('what passed before the end is counted', () => {
    assert.equal(passedBefore('▶ a\n  ✔ one (1ms)\n  ✖ two (1ms)\n  ✔ three (2ms)\n'), 2);
    assert.equal(passedBefore('....  63 / 764 (  8%)\n....  126 / 764 ( 16%)\n...'), 126);
    assert.equal(passedBefore(''), 0);
});

it('what a failing program printed is told by its last lines, and where all of it is', async() => {
    const ran = await node(`for (let n = 1; n <= 500; n++) { console.log('line ' + n); } process.exitCode = 3;`);
    const {message} = new CommandError('installer', ran);
    const lines = message.split('\n');
    assert.equal(lines[0], 'installer ended with 3');
    assert.equal(lines.at(-1), 'line 500');
    assert.ok(lines.length < 25, message);
    const [, path] = /all 500 lines: (.+)\)/.exec(message) ?? [];
    assert.equal(readFileSync(path, 'utf8'), ran.output);
    rmSync(path);
    assert.equal(new CommandError('installer', await node('console.log("no room"); process.exitCode = 1')).message, 'installer ended with 1\nno room');
});
