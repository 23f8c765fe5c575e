// Which PHP runs which Moodle. A PHP here is a small program that says what the real one would.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {checkout, cache as realCache} from '../../dev/shared/paths.mjs';

const home = mkdtempSync(join(tmpdir(), 'prelude-php-'));
after(() => rmSync(home, {recursive: true, force: true}));

const all = 'pgsql mysqli curl gd zip intl mbstring xml xmlreader soap sodium openssl tokenizer fileinfo iconv ctype';

/** @returns {string} path of a program that is PHP of a version, as far as it is asked here */
const fakePhp = (name, version, extensions = all) => {
    const path = join(home, name);
    writeFileSync(path, `#!/bin/sh\ncase "$1" in -m) printf '%s\\n' ${extensions};; -r) printf %s ${version};; esac\n`, {mode: 0o755});
    return path;
};

/** What is chosen for a Moodle where these are the PHPs; the machine's own is left out by an empty cache and path. */
const choice = (moodle, env) => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', `
    const {phpFor} = await import(${JSON.stringify(join(checkout, 'dev/system/php.mjs'))});
    process.stdout.write(JSON.stringify(await phpFor(${JSON.stringify(moodle)}).catch(error => ({error: error.message, name: error.name}))));`],
{env: {HOME: home, PATH: '/bin', XDG_CACHE_HOME: join(home, 'cache'), ...env}}).toString());

describe('the PHP of a Moodle', () => {
    const old = fakePhp('old', '8.2');
    const named = fakePhp('named', '8.4');

    it('is the machine’s own where it fits', () => {
        assert.deepEqual(choice('4.5', {PHP_BIN: old, PHP_8_4: named}), {program: old, version: '8.2'});
        assert.deepEqual(choice('5.2', {PHP_BIN: named}), {program: named, version: '8.4'});
    });

    it('is the one that is named where the machine’s does not fit', () => {
        assert.deepEqual(choice('5.2', {PHP_BIN: old, PHP_8_4: named}), {program: named, version: '8.4'});
    });

    it('is one on the path by Debian’s name for it', () => {
        const bin = join(home, 'bin');
        mkdirSync(bin);
        writeFileSync(join(bin, 'php8.3'), readFileSync(fakePhp('three', '8.3')), {mode: 0o755});
        assert.deepEqual(choice('5.2', {PHP_BIN: old, PATH: `${bin}:/bin`}), {program: 'php8.3', version: '8.3'});
    });

    it('is one made earlier out of another Debian', () => {
        const made = join(home, 'made', 'tool_prelude', 'php-8.4', 'php');
        mkdirSync(join(made, '..'), {recursive: true});
        writeFileSync(made, '');
        assert.deepEqual(choice('5.2', {PHP_BIN: old, XDG_CACHE_HOME: join(home, 'made')}), {program: made, version: '8.4'});
    });

    it('is none, with every reason, where nothing fits', () => {
        const offline = join(home, 'offline');
        mkdirSync(offline);
        writeFileSync(join(offline, 'debootstrap'), '#!/bin/sh\n[ "$1" = --version ] || { echo no network; exit 1; }\n', {mode: 0o755});
        const {error, name} = choice('5.2', {PHP_BIN: old, PHP_8_4: fakePhp('poor', '8.4', 'curl'), PHP_8_3: old,
            PATH: `${offline}:/bin`, XDG_CACHE_HOME: join(home, 'none')});
        assert.equal(name, 'Unavailable');
        assert.match(error, /Moodle 5\.2 runs on PHP 8\.3 to 8\.4, this is PHP 8\.2/);
        assert.match(error, /poor lacks pgsql/);
        assert.match(error, /PHP_8_3 is .*old, which is PHP 8\.2/);
        assert.match(error, process.getuid?.() === 0 ? /no network|takes root|\/usr/ : /takes root/);
        assert.ok(!existsSync(join(home, 'none', 'tool_prelude', 'php-8.4')));
    });
});

it('nothing starts a PHP without asking which one', () => {
    const found = ['dev', 'tests/contract', 'tests/e2e', 'tests/site'].flatMap(top => readdirSync(join(checkout, top), {recursive: true}).map(path => join(top, String(path))))
        .filter(path => path.endsWith('.mjs') && /\b(?:run|mustRun|spawn|spawnSync|exec\w*)\(\s*['"]php|program: ['"]php/.test(readFileSync(join(checkout, path), 'utf8')));
    assert.deepEqual(found, []);
});

describe('a PHP out of another Debian', {skip: existsSync(join(realCache, 'php-8.4', 'php')) ? false : 'there is none on this machine'}, () => {
    const program = join(realCache, 'php-8.4', 'php');
    const mounts = () => readFileSync('/proc/self/mounts', 'utf8');

    it('is that PHP, sees what every program sees, and leaves nothing mounted', () => {
        const before = mounts();
        const file = join(home, 'seen');
        writeFileSync(file, 'seen');
        const said = execFileSync(program, ['-r', 'echo PHP_MINOR_VERSION, " ", file_get_contents($argv[1]), " ", getcwd();', file], {cwd: home}).toString();
        assert.equal(said, `4 seen ${home}`);
        assert.equal(mounts(), before);
    });

    it('takes a signal itself: killed, it leaves nothing behind', () => {
        const before = mounts();
        assert.throws(() => execFileSync(program, ['-r', 'posix_kill(getpid() ?: getmypid(), 9);'], {stdio: 'ignore'}));
        assert.equal(mounts(), before);
    });
});
