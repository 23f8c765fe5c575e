import type {Words} from '../../amd/src/page/shared/words';
import {ServerError} from '../../amd/src/run/servererror';
import {EXIT, Stop, type Exit} from './exits';
import {messageOf} from './inputs';

/** How something that was thrown ends the command, in words. */
export function endOf(error: unknown, words: Words): {readonly exit: Exit; readonly message: string} {
    if (error instanceof Stop) {
        return error;
    }
    if (!(error instanceof ServerError)) {
        return {exit: EXIT.failed, message: messageOf(error)};
    }
    if (error.trouble !== 'refused') {
        return {exit: EXIT.failed, message: words.say('cli_noanswer', error.message)};
    }
    return error.code.startsWith('cli_') ? {exit: EXIT.failed, message: words.say(error.code, error.message)}
        : {exit: EXIT.refused, message: words.say('cli_refused', {why: error.message, code: error.code})};
}
