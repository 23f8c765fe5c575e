// What sites of tests write goes into memory only where nobody else can reach it.
import assert from 'node:assert/strict';
import {chmodSync, existsSync, mkdtempSync, rmSync, statSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, beforeEach, it} from 'node:test';
import {memoryFolder} from '../../dev/moodle/memory.mjs';

const probe = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/prelude-memory-') : null;
const skip = !(probe && memoryFolder('site', probe)) && 'no memory to write files to';
let home;

beforeEach(() => {
    home = probe && mkdtempSync(join(probe, 'one-'));
});
after(() => probe && rmSync(probe, {recursive: true}));

it('a folder in memory is ours alone', {skip}, () => {
    const made = memoryFolder('site', home);
    assert.ok(made?.startsWith(home));
    assert.equal(statSync(dirname(made)).mode & 0o777, 0o700);
    assert.equal(memoryFolder('site', home), made);
});

it('a place others may enter is not used', {skip}, () => {
    chmodSync(dirname(memoryFolder('site', home)), 0o777);
    assert.equal(memoryFolder('site', home), null);
});

it('a link somebody put there is not followed', {skip}, () => {
    const own = dirname(memoryFolder('site', home));
    rmSync(own, {recursive: true});
    symlinkSync('/dev/shm', own);
    assert.equal(memoryFolder('site', home), null);
});

it('a folder that is not in memory is none', () => {
    assert.equal(memoryFolder('site', '/proc'), null);
});
