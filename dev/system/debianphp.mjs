// A PHP the machine's Debian does not have, out of a newer one: its files lie in the cache and stand, for that PHP alone, in the
// place of the machine's own. Everything else, code, data, sockets, is where it is for every other program.
import {chmodSync, existsSync, lstatSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cache, checkout, folder, isRoot} from '../shared/paths.mjs';
import {mustRun, run} from '../shared/run.mjs';
import {step} from '../shared/say.mjs';
import {Unavailable} from '../shared/unavailable.mjs';
import {withLock} from '../shared/lock.mjs';
import {installPackages} from './packages.mjs';
import {extensions, packageNames} from './phpextensions.mjs';

/** Which Debian has which PHP. @type {Readonly<Record<string, string>>} */
const suites = {'8.4': 'trixie'};

/** What the other Debian puts in the place of the machine's. */
const covered = ['/usr', '/etc'];

/**
 * Provides one, or finds it provided.
 *
 * @param {readonly string[]} wanted versions that would do, the best first
 * @returns {Promise<import('./php.mjs').Php>}
 * @throws {Unavailable} when it can't be had here
 */
export async function debianPhp(wanted) {
    const version = wanted.find(one => one in suites);
    if (!version) {
        throw new Unavailable(`no Debian we know of has PHP ${wanted.join(' or ')}`);
    }
    const home = join(folder(cache), `php-${version}`);
    const program = join(home, 'php');
    if (!existsSync(program)) {
        const why = obstacle();
        if (why) {
            throw new Unavailable(`PHP ${version} can be named by PHP_${version.replace('.', '_')}; it can't be made here: ${why}`);
        }
        await withLock(`${home}.lock`, async() => {
            if (!existsSync(program)) {
                await make(version, home);
            }
        });
    }
    return {program, version};
}

/** @returns {string|null} what keeps us from making one */
function obstacle() {
    if (!isRoot || !existsSync('/usr/bin/apt-get')) {
        return 'that takes root on a Debian';
    }
    if (!['/bin', '/lib'].every(path => lstatSync(path).isSymbolicLink())) {
        return 'programs of this Debian are in more places than /usr';
    }
    const hidden = [checkout, cache].find(path => covered.some(top => path.startsWith(`${top}/`)));
    return hidden ? `${hidden} would be hidden from it` : null;
}

/**
 * @param {string} version
 * @param {string} home
 */
async function make(version, home) {
    if ((await run('debootstrap', ['--version'])).code !== 0) {
        await installPackages('debootstrap', ['debootstrap']);
    }
    const packages = [`php${version}-cli`, `php${version}-opcache`, ...packageNames(`php${version}`, Object.keys(extensions)), 'ca-certificates'];
    await step(`fetching PHP ${version} of Debian ${suites[version]}`, async() => {
        const draft = mkdtempSync(`${home}-draft-`);
        try {
            // Over /etc and /usr of everybody: whoever runs it has to pass.
            chmodSync(draft, 0o755);
            const files = folder(draft, 'files');
            const ran = await run('debootstrap', ['--variant=minbase', `--include=${packages.join(',')}`, suites[version], files],
                {silence: 5 * 60_000});
            if (ran.code !== 0) {
                throw new Unavailable(`debootstrap could not fetch PHP ${version}: ${ran.output.trim().split('\n').slice(-2).join(' ')}`);
            }
            rmSync(join(files, 'var', 'cache', 'apt'), {recursive: true, force: true});
            rmSync(home, {recursive: true, force: true});
            renameSync(draft, home);
        } finally {
            rmSync(draft, {recursive: true, force: true});
        }
        // Written last: where it is, all the rest is.
        const inside = join(home, 'files');
        writeFileSync(join(home, 'php.draft'), entrance(inside, version), {mode: 0o755});
        renameSync(join(home, 'php.draft'), join(home, 'php'));
        await mustRun(join(home, 'php'), ['-v']);
    });
}

/**
 * The program that stands for that PHP. It becomes it (`exec`): signals, numbers and groups of processes are those of PHP.
 *
 * @param {string} files of the other Debian
 * @param {string} version
 * @returns {string}
 */
function entrance(files, version) {
    return `#!/bin/sh
# PHP ${version} of another Debian, whose files take the place of the machine's for this process and its children alone: in a
# namespace of mounts that ends with the last of them, whatever ends it. So nothing ever stays mounted.
export PRELUDE_FILES='${files}'
exec unshare --mount --propagation private sh -c '
    set -e
    for name in resolv.conf hosts passwd group; do
        [ ! -e "/etc/$name" ] || { [ -e "$PRELUDE_FILES/etc/$name" ] || : > "$PRELUDE_FILES/etc/$name"
            mount --bind "/etc/$name" "$PRELUDE_FILES/etc/$name"; }
    done
    mount --rbind "$PRELUDE_FILES/etc" /etc
    mount --bind "$PRELUDE_FILES/usr" /usr
    exec /usr/bin/php${version} "$@"' php "$@"
`;
}
