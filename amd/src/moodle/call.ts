import Ajax from 'core/ajax';
import {refreshSession} from './session';
import {ServerError} from '../run/servererror';

/** What Moodle answers when the session is over, or was begun anew in another tab. */
const LOGIN_CODES: readonly string[] = ['servicerequireslogin', 'requireloginerror', 'invalidsesskey', 'sessionerroruser'];
/** Troubles of the moment on the server's side: the same call may well pass later. */
const PASSING = /^(dml|ddl|locktimeout|cannotcreatelock|sitemaintenance|upgraderunning)/;

interface MoodleException {
    readonly errorcode: string;
    readonly message?: string;
    readonly error?: string;
}

/**
 * One web service call. `nosessionupdate` keeps core/ajax from leaving the page when the session is over; the session key
 * is then renewed once, for the person may have logged in again elsewhere. Rejects with a ServerError only.
 */
export const call = async<T>(name: string, args: object): Promise<T> => {
    try {
        return await once<T>(name, args);
    } catch (error) {
        if (error instanceof ServerError && error.trouble === 'login' && await refreshSession()) {
            return once<T>(name, args);
        }
        throw error;
    }
};

const once = async<T>(name: string, args: object): Promise<T> => {
    const [answer] = Ajax.call([{methodname: `tool_prelude_${name}`, args}], true, true, true);
    try {
        return await (answer as PromiseLike<T>);
    } catch (error) {
        throw understand(error);
    }
};

const understand = (error: unknown): ServerError => {
    if (isException(error)) {
        const text = error.message ?? error.error ?? error.errorcode;
        if (LOGIN_CODES.includes(error.errorcode)) {
            return new ServerError('login', error.errorcode, text);
        }
        return new ServerError(PASSING.test(error.errorcode) ? 'lost' : 'refused', error.errorcode, text);
    }
    // A status text (5xx, network) or a SyntaxError (a proxy's HTML): the call may have been carried out, or not.
    return new ServerError('lost', 'lost', error instanceof Error ? error.message : String(error));
};

const isException = (error: unknown): error is MoodleException =>
    typeof error === 'object' && error !== null && typeof (error as MoodleException).errorcode === 'string';
