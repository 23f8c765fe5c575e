import Ajax from 'core/ajax';
import {isSessionOver, refreshSession} from './session';
import {ServerError} from '../run/servererror';
import {understand} from '../run/understand';
import {statusOf} from './status';

/** What is said of refusals that are not Moodle's own: their message is the HTTP status alone. */
const REFUSED: Readonly<Record<string, string>> = {toolarge: 'js_httptoolarge', http: 'js_httprefused'};
const words = (key: string, status: string): string => M.util.get_string(key, 'tool_prelude').replace('{$a}', status);

/** One of the plugin's own web service calls. Rejects with a ServerError only. */
export const call = <T>(name: string, args: object): Promise<T> => callCore(`tool_prelude_${name}`, args);

/** The same several times in one request, one after the other; the first refusal is that of all. Rejects with a ServerError only. */
export const callAll = <T>(name: string, args: readonly object[]): Promise<T[]> => (
    inSession(() => all<T>(args.map((one) => ({methodname: `tool_prelude_${name}`, args: one}))))
);

/**
 * One web service call, by its whole name. `nosessionupdate` keeps core/ajax from leaving the page when the session is over; the session key
 * is then renewed once, for the person may have logged in again elsewhere. Rejects with a ServerError only.
 */
export const callCore = async<T>(name: string, args: object): Promise<T> => {
    const [answer] = await inSession(() => all<T>([{methodname: name, args}]));
    return answer as T;
};

const inSession = async<T>(once: () => Promise<T>): Promise<T> => {
    if (isSessionOver() && !await refreshSession()) {
        throw new ServerError('login', 'servicerequireslogin', '');
    }
    try {
        return await once();
    } catch (error) {
        if (error instanceof ServerError && error.trouble === 'login' && await refreshSession()) {
            return once();
        }
        throw error;
    }
};

const all = async<T>(requests: {methodname: string; args: object}[]): Promise<T[]> => {
    try {
        return await Promise.all(Ajax.call(requests, true, true, true) as PromiseLike<T>[]);
    } catch (error) {
        const understood = understand(error, statusOf(requests));
        throw understood.code in REFUSED ? new ServerError('refused', understood.code, words(REFUSED[understood.code] ?? '', understood.message)) : understood;
    }
};
