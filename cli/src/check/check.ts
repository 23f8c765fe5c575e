import type {Words} from '../../../amd/src/page/shared/words';
import {toJson, toText} from './checktext';
import {EXIT, type Exit} from '../exits';
import {messageOf, readInput} from '../inputs';
import {checkLists} from '../lists';
import {readSite} from './localsite';
import type {CheckOptions} from '../options';
import type {Shell} from '../shell';

/** Says what the page would say of lists, without any site. Each list by itself: what one cannot be does not keep the others from it. */
export async function check(options: CheckOptions, shell: Shell, words: Words): Promise<Exit> {
    const site = readSite(options.site);
    let worst: Exit = EXIT.done;
    for (const path of options.files) {
        try {
            const checked = await checkLists([await readInput(path, shell, words)], site);
            const {refused, review} = checked;
            if (worst === EXIT.done && (refused.length > 0 || review.counts().error > 0)) {
                worst = EXIT.some;
            }
            await shell.out(options.json ? toJson(path, checked, words, options.showPasswords) : toText(path, checked, words));
        } catch (error) {
            worst = EXIT.failed;
            shell.err(messageOf(error));
        }
    }
    return worst;
}
