// PHP web servers of one request at a time each, started again when they are killed: what a process manager does.
import {spawn} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {createConnection} from 'node:net';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {checkout} from '../shared/paths.mjs';
import {onClose} from '../shared/closing.mjs';
import {freePort} from '../database/port.mjs';
import {phpEnvironment, phpFor} from '../system/php.mjs';

/**
 * @param {import('../moodle/workspace.mjs').Workspace} workspace
 * @param {number} count
 */
export function webWorkers(workspace, count) {
    /** @type {{child: import('node:child_process').ChildProcess, port: number, busy: boolean}[]} */
    const all = [];
    let closed = false;
    const log = openSync(join(workspace.root, 'server.log'), 'a');
    const start = async() => {
        if (closed) {
            return;
        }
        const {program} = await phpFor(workspace.tree.version);
        const port = await freePort();
        const child = spawn(program, ['-S', `127.0.0.1:${port}`, '-t', workspace.tree.docroot,
            join(checkout, 'dev', 'moodle', 'php', 'router.php')],
        {cwd: workspace.tree.docroot, env: {...process.env, ...phpEnvironment()}, stdio: ['ignore', log, log]});
        const worker = {child, port, busy: false};
        // It may be over before it ever answered: another program had the port by then.
        let over = false;
        child.once('exit', () => {
            over = true;
            if (all.includes(worker)) {
                all.splice(all.indexOf(worker), 1);
            }
            void start();
        });
        for (let tries = 0; tries < 100 && !over && !await answers(port); tries++) {
            await sleep(50);
        }
        if (!over) {
            all.push(worker);
        }
        if (closed) {
            child.kill('SIGKILL');
        }
    };
    const started = Promise.all(Array.from({length: count}, start));
    onClose(() => {
        closed = true;
        all.forEach(({child}) => child.kill('SIGKILL'));
        closeSync(log);
    });
    return {
        started,
        /** One that has nothing to do; waits for it. */
        take: async() => {
            for (;;) {
                const free = all.find(worker => !worker.busy);
                if (free) {
                    free.busy = true;
                    return free;
                }
                await sleep(5);
            }
        },
        /** Kills one, a busy one if there is any; false when there is none. */
        kill: dice => {
            const busy = all.filter(worker => worker.busy);
            const choice = busy.length ? busy : all;
            return choice.length > 0 && dice.pick(choice).child.kill('SIGKILL');
        },
    };
}

/** @returns {Promise<boolean>} whether something listens there */
const answers = port => new Promise(resolve => {
    const socket = createConnection(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
    });
    socket.on('error', () => resolve(false));
});
