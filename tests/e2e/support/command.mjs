// cli/prelude.mjs, as it is shipped, and what an administrator does for it.
import {execFile} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../../dev/standalone/paths.mjs';
import {moodle, url} from './site.mjs';

export const command = join(root, 'cli', 'prelude.mjs');

/** Runs the command to its end, in a folder. */
export const runCommand = (home, ...args) => new Promise(resolve => {
    execFile(process.execPath, [command, ...args], {cwd: home}, (error, stdout, stderr) => {
        resolve({exit: error ? error.code : 0, out: stdout, err: stderr});
    });
});

/** A token for somebody, kept in a folder, and what the administrator has to decide for it to be worth anything. */
export async function keepToken(home, username) {
    const token = moodle ? (await moodle.php(join(root, 'dev/moodle/php/token.php'), [username])).trim()
        : await (await fetch(`${url}/standalone/token`, {method: 'POST', body: new URLSearchParams({username, name: 'stories'})})).json();
    writeFileSync(join(home, `token-${username}`), token, {mode: 0o600});
    return token;
}
