import {join} from 'node:path';
import type {Words} from '../../../amd/src/page/shared/words';
import {connect} from '../site/connect';
import {outcomeOf} from '../ending';
import type {Exit} from '../exits';
import {importLists} from '../import/import';
import {outcomeText} from '../import/importcommand';
import {readInput} from '../inputs';
import type {WatchOptions} from '../options';
import {Patience} from '../patience';
import type {Shell} from '../shell';
import {wordsIn, type Language} from '../words';
import {Watch, type ImportOne} from './watch';

/** Imports every list that is put into a folder. */
export async function watchCommand(options: WatchOptions, shell: Shell, lang: Language, words: Words): Promise<Exit> {
    const {each, folder} = options;
    let current: Patience | null = null;
    const importOne: ImportOne = async(path, beside) => {
        const patience = current = new Patience(shell, each.patience, (wait) => {
            if (wait?.attempt === 1) {
                shell.err(words.say('js_wait_lost'));
            }
        });
        const told: string[] = [];
        try {
            const input = await readInput(path, shell, words);
            const connection = await connect(each, lang, shell, patience, words);
            const passwordsTo = each.passwordsTo === undefined ? undefined : join(each.passwordsTo, beside.passwords);
            const outcome = await importLists([input], {...each, files: [path], report: beside.report, passwordsTo}, connection, {
                shell, patience, words: wordsIn(lang, connection.site.config.fieldnames),
                tell: (text) => Promise.resolve(void told.push(text)),
            });
            if (each.json) {
                await shell.out(JSON.stringify({file: path, ...outcome}));
            }
            const log = outcomeText(outcome, words);
            return {exit: outcome.exit, text: [...told, log].join('\n'), log};
        } catch (error) {
            const outcome = outcomeOf(error, words);
            if (each.json) {
                await shell.out(JSON.stringify({file: path, ...outcome}));
            }
            const {exit, message} = outcome;
            return {exit, text: [...told, message].join('\n'), log: message};
        } finally {
            current = null;
        }
    };
    const watch = new Watch(options, shell, words, importOne);
    const forget = shell.onStop(() => {
        watch.stop();
        current?.stop();
    });
    try {
        shell.err(words.say('cli_watch_begun', folder));
        return await watch.run();
    } finally {
        forget();
    }
}
