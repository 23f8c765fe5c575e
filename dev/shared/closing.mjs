// What has to be stopped or given back when the program ends, however it is asked to.
import {endPrograms} from './run.mjs';

/** @type {(() => void|Promise<void>)[]} */
const tasks = [];
let closing = /** @type {Promise<void>|null} */ (null);
let listening = false;
/** Asked to end by a signal: whatever fails from then on is no fault of its own. */
let asked = false;

/**
 * Remembers something to do at the end; the last remembered is done first.
 *
 * @param {() => void|Promise<void>} task
 */
export function onClose(task) {
    tasks.push(task);
    if (!listening) {
        listening = true;
        for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
            process.on(signal, () => {
                asked = true;
                // What was under way when it came may still run: without its site it fails, sooner or later.
                void closeAll().then(endPrograms).then(() => process.exit(130));
            });
        }
    }
}

/**
 * Does all of it, once; what fails is printed and the rest still done.
 *
 * @returns {Promise<void>}
 */
export function closeAll() {
    closing ??= (async() => {
        for (let task = tasks.pop(); task; task = tasks.pop()) {
            try {
                await task();
            } catch (error) {
                console.error(error);
            }
        }
    })().finally(() => {
        closing = null;
    });
    return closing;
}

/**
 * Runs a command line program: prints what goes wrong in one piece, always closes, sets the exit code. All that opens something
 * runs in it: an error outside would end the program while it closes.
 *
 * @param {() => Promise<number|void>} main its number is the exit code
 */
export async function program(main) {
    try {
        process.exitCode = await main() || 0;
    } catch (error) {
        console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
        process.exitCode = 1;
    }
    await closeAll();
    await endPrograms();
    process.exit(asked ? 130 : process.exitCode);
}
