import {check} from './check/check';
import {endOf, outcomeOf} from './ending';
import {EXIT, Stop, type Exit} from './exits';
import {importCommand} from './import/importcommand';
import {checkOptions, commonOptions, importOptions, watchOptions} from './options';
import type {Shell} from './shell';
import {watchCommand} from './watch/watchcommand';
import {languageOf, LANGUAGES, wordsIn} from './words';

/** Does what the command line says; gives how it ended. */
export async function main(shell: Shell): Promise<Exit> {
    const [command = '', ...args] = shell.args;
    const {help, json, lang: asked} = commonOptions(shell.args);
    const lang = languageOf(asked, shell.env);
    if (lang === null) {
        shell.err(wordsIn('en').say('cli_wrong_lang', LANGUAGES.join(', ')));
        return EXIT.failed;
    }
    const words = wordsIn(lang);
    const usage = words.say(words.has(`cli_usage_${command}`) ? `cli_usage_${command}` : 'cli_usage');
    if (help) {
        await shell.out(usage);
        return EXIT.done;
    }
    try {
        switch (command) {
            case 'check':
                return await check(checkOptions(args, words), shell, words);
            case 'import':
                return await importCommand(importOptions(args, words), shell, lang, words);
            case 'watch':
                return await watchCommand(watchOptions(args, words), shell, lang, words);
            default:
                throw new Stop(EXIT.failed, usage);
        }
    } catch (error) {
        const {exit, message} = endOf(error, words);
        shell.err(message);
        if (json && command === 'import') {
            await shell.out(JSON.stringify(outcomeOf(error, words)));
        }
        return exit;
    }
}
