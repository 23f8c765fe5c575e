import type {Words} from '../../amd/src/page/shared/words';
import {ServerError} from '../../amd/src/run/servererror';
import {EXIT, Stop, type Exit} from './exits';
import {messageOf} from './inputs';
import {nothing, type Outcome} from './outcome';
import {Stopped} from './patience';
import {plain} from './plain';

/** Refusals that are not Moodle's: of what stands before it, or of the command itself, with the words for each. */
const BEFORE_MOODLE: Readonly<Record<string, string>> = {http: 'cli_status', toolarge: 'cli_toolarge', invalidrecord: 'cli_noservices'};

/** How something that was thrown ends the command, in words. */
export function endOf(error: unknown, words: Words): {readonly exit: Exit; readonly message: string} {
    if (error instanceof Stop) {
        return error;
    }
    if (error instanceof Stopped) {
        return {exit: EXIT.failed, message: words.say('cli_interrupted')};
    }
    if (!(error instanceof ServerError)) {
        return {exit: EXIT.failed, message: messageOf(error)};
    }
    const {trouble, code} = error;
    const why = plain(error.message);
    if (trouble !== 'refused') {
        return {exit: EXIT.failed, message: words.say('cli_noanswer', why)};
    }
    const own = code.startsWith('cli_') ? code : BEFORE_MOODLE[code];
    if (own !== undefined) {
        return {exit: EXIT.failed, message: words.say(own, why)};
    }
    // What Moodle says to a program names neither what is missing nor who gives it.
    const hint = words.has(`cli_hint_${code}`) ? ` ${words.say(`cli_hint_${code}`)}` : '';
    return {exit: EXIT.refused, message: words.say('cli_refused', {why, code: plain(code)}) + hint};
}

/** The same for programs. */
export function outcomeOf(error: unknown, words: Words): Outcome {
    const {exit, message} = endOf(error, words);
    return {...nothing, exit, message, doubts: exit === EXIT.doubt ? [message] : []};
}
