// Programs that are started again whenever they end or are killed, until they are told to rest.
import {spawn} from 'node:child_process';
import {setTimeout as sleep} from 'node:timers/promises';
import {onClose} from '../shared/closing.mjs';

/**
 * @param {string} name
 * @param {(life: number) => {program: string, args: readonly string[], input?: string, env?: Record<string, string>}|null} next what
 *     to start; null to end
 * @param {(line: object) => void} [hear] each JSON line it says
 * @returns {{name: string, kill: () => boolean, rest: () => Promise<void>}}
 */
export function player(name, next, hear = () => {}) {
    let resting = false;
    /** @type {import('node:child_process').ChildProcess|null} */
    let child = null;
    const lives = (async() => {
        for (let life = 0; !resting; life++) {
            const what = next(life);
            if (!what) {
                return;
            }
            await new Promise(resolve => {
                child = spawn(what.program, what.args, {env: {...process.env, ...what.env}, stdio: ['pipe', 'pipe', 'pipe']});
                let text = '';
                child.stdout?.setEncoding('utf8').on('data', more => {
                    const lines = (text + more).split('\n');
                    text = lines.pop() ?? '';
                    lines.filter(line => line.startsWith('{')).forEach(line => hear(JSON.parse(line)));
                });
                let problem = '';
                child.stderr?.setEncoding('utf8').on('data', more => {
                    problem = (problem + more).slice(-2000);
                });
                child.stdin?.on('error', () => {});
                child.stdin?.end(what.input ?? '');
                child.on('close', code => {
                    child = null;
                    if (code && process.env.DEBUG) {
                        console.error(name, code, problem);
                    }
                    resolve(null);
                });
            });
            await sleep(100);
        }
    })();
    const rest = async() => {
        resting = true;
        child?.kill('SIGKILL');
        await lives;
    };
    onClose(rest);
    return {name, kill: () => child?.kill('SIGKILL') ?? false, rest};
}
