// Keeps a running site equal to the checkout. It looks twice a second: Node's own recursive watching misses deletions.
import {setTimeout as sleep} from 'node:timers/promises';
import {onClose} from '../shared/closing.mjs';
import {say} from '../shared/say.mjs';
import {installHash} from '../moodle/mount.mjs';
import {upgradeSite} from '../moodle/install.mjs';
import {needsUpgrade, refresh} from '../moodle/refresh.mjs';

/**
 * Watches until the program closes.
 *
 * @param {import('../moodle/workspace.mjs').Workspace} workspace
 */
export async function keepUpToDate(workspace) {
    let going = true;
    onClose(() => {
        going = false;
    });
    for (let before = installHash(); going; await sleep(500)) {
        try {
            const changed = await refresh(workspace);
            if (changed.length) {
                say(`brought over: ${changed.slice(0, 5).join(', ')}${changed.length > 5 ? ` and ${changed.length - 5} more` : ''}`);
            }
            if (changed.some(needsUpgrade)) {
                const now = installHash();
                await upgradeSite(workspace, before, true);
                before = now;
            }
        } catch (error) {
            // Half an edit, most often: what is wrong is said, and the next one is looked at like any other.
            say(error instanceof Error ? error.message : String(error));
        }
    }
}
