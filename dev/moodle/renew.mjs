// Moodle's stable branches move every week. One that we downloaded is looked after: the demo and the tests take its newest state. A folder
// that somebody put there themselves is theirs.
import {existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cache} from '../shared/paths.mjs';
import {say} from '../shared/say.mjs';
import {withLock} from '../shared/lock.mjs';
import {downloaded, fetchTo, fetchMoodle, NoMoodleError, readTree} from './tree.mjs';
import {sourceOf} from './versions.mjs';

/** How old a download may be before it is asked for a newer one, in milliseconds: a week. */
const fresh = 7 * 24 * 3600_000;

/**
 * Takes the newest state of a version's branch, when there is a newer one and a way to it.
 *
 * @param {import('./versions.mjs').Version} version
 */
export async function renew(version) {
    const kept = join(cache, `moodle-${version}`);
    const note = downloaded(kept);
    const isOld = () => !process.env.MOODLE_DIR && existsSync(note) && Date.now() - statSync(note).mtimeMs > fresh;
    if (!isOld()) {
        return;
    }
    await withLock(join(cache, `moodle-${version}.lock`), async() => {
        const tree = readTree(kept);
        if (!isOld() || !tree) {
            return;
        }
        const page = `${note}.version`;
        try {
            if (await fetchTo(sourceOf(version), page) !== null) {
                return;
            }
            const build = (/** @type {string} */ text) => /\$version\s*=\s*([\d.]+)/.exec(text)?.[1];
            if (build(readFileSync(page, 'utf8')) !== build(readFileSync(join(tree.docroot, 'version.php'), 'utf8'))) {
                await fetchMoodle(version, kept);
            }
            writeFileSync(note, '');
        } catch (error) {
            if (!(error instanceof NoMoodleError)) {
                throw error;
            }
            say(`Moodle stays at ${tree.release}: ${error.message}`);
        } finally {
            rmSync(page, {force: true});
        }
    });
}
