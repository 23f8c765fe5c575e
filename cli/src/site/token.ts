import {readFile, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import type {Words} from '../../../amd/src/page/shared/words';
import {EXIT, Stop} from '../exits';
import {messageOf} from '../inputs';
import type {Shell} from '../shell';

/** The token a file holds: nobody but its owner may be able to read it, or it is everybody's of the machine. */
export async function readToken(path: string, env: Shell['env'], words: Words): Promise<string> {
    let text: string;
    let mode: number;
    try {
        text = (await readFile(path, 'utf8')).trim();
        ({mode} = await stat(path));
    } catch (error) {
        throw new Stop(EXIT.failed, words.say('cli_unreadable', {file: path, why: messageOf(error)}));
    }
    // systemd gives a service its credentials by an access list, which looks like a group's right; their folder is the service's alone.
    const isCredential = env['CREDENTIALS_DIRECTORY'] !== undefined && dirname(resolve(path)) === resolve(env['CREDENTIALS_DIRECTORY']);
    if (process.platform !== 'win32' && (mode & (isCredential ? 0o007 : 0o077)) !== 0) {
        throw new Stop(EXIT.failed, words.say('cli_token_open', path));
    }
    if (!/^[0-9a-zA-Z]{16,128}$/.test(text)) {
        // Never the text itself: it may be a token with something in front of it.
        throw new Stop(EXIT.failed, words.say('cli_token_none', path));
    }
    return text;
}
