// What SECURITY.md promises is shown by a test: each line of its table names one that is there.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {checkout} from '../../dev/shared/paths.mjs';

const promises = readFileSync(join(checkout, 'SECURITY.md'), 'utf8').split('\n').filter(line => /^\| (?!-|threat)/.test(line));

it('each promise names its test', () => {
    assert.ok(promises.length > 10);
    const told = promises.map(line => [...line.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path));
    assert.deepEqual(promises.filter((line, at) => told[at].length === 0), [], 'promises without a test');
    assert.deepEqual(told.flat().filter(path => !existsSync(join(checkout, path))), [], 'tests that are not there');
});
