// A Moodle that was downloaded is followed; one that somebody put there stays. What comes from the network here comes from a stand-in for curl.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, it} from 'node:test';
import {checkout} from '../../dev/shared/paths.mjs';

const home = mkdtempSync(join(tmpdir(), 'prelude-renew-'));
after(() => rmSync(home, {recursive: true, force: true}));

const php = build => `<?php\n$version = ${build};\n$release = '4.5.99 (${build})';\n$branch = '405';\n`;
const moodle = (path, build) => {
    mkdirSync(join(path, 'lib'), {recursive: true});
    writeFileSync(join(path, 'version.php'), php(build));
    writeFileSync(join(path, 'lib', 'moodlelib.php'), '');
};

/** What is kept after a look, where the branch is at a build (null: no way out), and the download was so many days ago (null: none of ours). */
const kept = (name, {branch, days}) => {
    const cache = join(home, name, 'tool_prelude');
    const tree = join(cache, 'moodle-4.5');
    const [web, bin] = [join(home, name, 'web'), join(home, name, 'bin')];
    moodle(tree, '1.00');
    moodle(join(web, 'moodle-x'), branch ?? '0');
    execFileSync('tar', ['-czf', join(web, 'moodle.tar.gz'), '-C', web, 'moodle-x']);
    mkdirSync(bin);
    // The last argument is the address, the one behind --output the file.
    writeFileSync(join(bin, 'curl'), `#!/bin/sh\n${branch ? '' : 'exit 6\n'}while [ $# -gt 1 ]; do [ "$1" = --output ] && to=$2; shift; done
case "$1" in *version.php) cp '${web}/moodle-x/version.php' "$to";; *) cp '${web}/moodle.tar.gz' "$to";; esac\n`, {mode: 0o755});
    if (days !== null) {
        writeFileSync(`${tree}.downloaded`, '');
        const then = new Date(Date.now() - days * 24 * 3600_000);
        utimesSync(`${tree}.downloaded`, then, then);
    }
    execFileSync(process.execPath, ['--input-type=module', '-e', `const {renew} = await import(${JSON.stringify(join(checkout, 'dev/moodle/renew.mjs'))}); await renew('4.5');`],
        {env: {HOME: home, PATH: `${bin}:${process.env.PATH}`, XDG_CACHE_HOME: join(home, name)}, stdio: 'ignore'});
    assert.ok(!existsSync(`${tree}.downloaded.version`));
    return /version = ([\d.]+)/.exec(readFileSync(join(tree, 'version.php'), 'utf8'))[1];
};

it('one of ours, a week old, gives way to a newer build', () => assert.equal(kept('newer', {branch: '2.00', days: 8}), '2.00'));
it('it stays while it is fresh', () => assert.equal(kept('fresh', {branch: '2.00', days: 1}), '1.00'));
it('it stays where there is no way out', () => assert.equal(kept('offline', {branch: null, days: 8}), '1.00'));
it('somebody else’s stays', () => assert.equal(kept('theirs', {branch: '2.00', days: null}), '1.00'));
