// A browser for the stories: the system's Chromium (or Chrome), installed when we may.
import {existsSync} from 'node:fs';
import {run} from '../shared/run.mjs';
import {installPackages, MissingError} from './packages.mjs';

// The headless shell draws the same with a quarter less of the processor.
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * Finds it, or installs it. CHROMIUM names another one.
 *
 * @returns {Promise<string>} path of the program
 * @throws {MissingError} when there is none and none could be installed
 */
export async function ensureChromium() {
    const found = await find();
    if (found) {
        return found;
    }
    await installPackages('Chromium', [shell]).catch(() => installPackages('Chromium', ['chromium']));
    const installed = await find();
    if (!installed) {
        throw new MissingError('Chromium', ['chromium']);
    }
    return installed;
}

/** @returns {Promise<string|null>} */
async function find() {
    if (process.env.CHROMIUM) {
        return process.env.CHROMIUM;
    }
    for (const name of names) {
        const {code, stdout} = await run('sh', ['-c', 'command -v "$0"', name]);
        if (code === 0) {
            return stdout.trim();
        }
    }
    return places.find(path => existsSync(path)) ?? null;
}
