import type {Words} from '../../../amd/src/page/shared/words';
import {connect} from '../site/connect';
import type {Exit} from '../exits';
import {importLists} from './import';
import {readInput} from '../inputs';
import type {ImportOptions} from '../options';
import type {Outcome} from '../outcome';
import {Patience} from '../patience';
import {plain} from '../plain';
import type {Shell} from '../shell';
import {wordsIn, type Language} from '../words';

/** Imports the lists given. */
export async function importCommand(options: ImportOptions, shell: Shell, lang: Language, words: Words): Promise<Exit> {
    const patience = new Patience(shell, options.patience, (wait) => {
        if (wait?.attempt === 1) {
            shell.err(words.say('js_wait_lost'));
        }
    });
    const forget = shell.onStop(() => patience.stop());
    try {
        const inputs = [];
        for (const path of options.files) {
            inputs.push(await readInput(path, shell, words));
        }
        const connection = await connect(options, lang, shell, patience, words);
        const outcome = await importLists(inputs, options, connection, {
            shell, patience, words: wordsIn(lang, connection.site.config.fieldnames),
            // What a program reads on standard output is one object.
            tell: async(text) => {
                if (options.json) {
                    shell.err(text);
                } else {
                    await shell.out(text);
                }
            },
        });
        await shell.out(options.json ? JSON.stringify(outcome) : outcomeText(outcome, words));
        return outcome.exit;
    } finally {
        forget();
    }
}

/** How it came out, in sentences. */
export function outcomeText({message, doubts, report, passwords, notimported, url}: Outcome, words: Words): string {
    return [
        message, ...doubts.filter((doubt) => doubt !== '' && !message.includes(doubt)).map((doubt) => `  ? ${doubt}`),
        ...notimported.length > 0 && report !== null ? [words.many('cli_report', notimported.length, {file: plain(report)})] : [],
        ...passwords === null ? [] : [words.say('cli_passwords', plain(passwords))],
        ...url === null ? [] : [words.say('cli_see', plain(url))],
    ].join('\n');
}
