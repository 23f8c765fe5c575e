// A program that is asked to end closes all it opened, though what it was doing fails for that very reason.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {checkout} from '../../dev/shared/paths.mjs';
import {run} from '../../dev/shared/run.mjs';

const closing = JSON.stringify(join(checkout, 'dev', 'shared', 'closing.mjs'));
const running = JSON.stringify(join(checkout, 'dev', 'shared', 'run.mjs'));

/** @param {string} main the body of a program */
const program = main => run(process.execPath, ['--input-type=module', '-e', `
    import {closeAll, onClose, program} from ${closing};
    import {mustRun, run} from ${running};
    setInterval(() => {}, 1000);
    await program(async() => { ${main} });
`]);

it('what fails meanwhile does not cut the closing short', async() => {
    const {code, output} = await program(`
        let fail;
        onClose(async() => {
            fail(new Error('the site is gone'));
            await run(process.execPath, ['-e', '1']);
            console.log('the database is stopped');
        });
        process.kill(process.pid, 'SIGTERM');
        await new Promise((_, reject) => { fail = reject; });
    `);
    assert.equal(output, 'the site is gone\nthe database is stopped\n');
    assert.equal(code, 130);
});

it('what runs still is ended last', async() => {
    const {code, output} = await program(`
        onClose(() => console.log('closed'));
        run(process.execPath, ['-e', 'process.on("SIGTERM", () => process.exit(7)); console.log(1); setInterval(() => {}, 1000)'])
            .then(({code}) => console.log('ended with', code));
        await run(process.execPath, ['-e', 'setTimeout(() => {}, 200)']);
        process.kill(process.pid, 'SIGTERM');
        await new Promise(() => {});
    `);
    assert.match(output, /^closed\nended with (?:7|128)\n$/);
    assert.equal(code, 130);
});

it('nothing to close yet is no end of it', async() => {
    const {output} = await program(`
        await closeAll();
        onClose(() => console.log('closed'));
    `);
    assert.equal(output, 'closed\n');
});

it('what main gives is the exit code, and 1 where it fails', async() => {
    assert.equal((await program('return 3;')).code, 3);
    assert.equal((await program('return;')).code, 0);
    assert.equal((await program("throw new Error('no');")).code, 1);
});

it('every program that reads options runs so', () => {
    const folders = ['dev', 'tests/contract', 'tests/e2e', 'tests/dev', 'tests/site'];
    const programs = folders.flatMap(folder => readdirSync(join(checkout, folder), {recursive: true}).map(path => join(folder, String(path))))
        .filter(path => path.endsWith('.mjs') && !path.endsWith('options.mjs'))
        .map(path => ({path, text: readFileSync(join(checkout, path), 'utf8')}))
        .filter(({text}) => /= (?:parseArgs|readOptions)\(/.test(text));
    assert.ok(programs.length > 5);
    assert.deepEqual(programs.filter(({text}) => !text.includes('await program(')).map(({path}) => path), []);
});
