// What has to be stopped or given back when the program ends, however it is asked to.

/** @type {(() => void|Promise<void>)[]} */
const tasks = [];
let closing = /** @type {Promise<void>|null} */ (null);
let listening = false;

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
                void closeAll().then(() => process.exit(130));
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
        closing = null;
    })();
    return closing;
}

/**
 * Runs a command line program: prints what goes wrong in one piece, always closes, sets the exit code.
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
    process.exit();
}
