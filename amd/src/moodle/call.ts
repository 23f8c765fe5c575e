import Ajax from 'core/ajax';
import {refreshSession} from './session';
import {ServerError} from '../run/servererror';
import {understand} from '../run/understand';

/** One of the plugin's own web service calls. Rejects with a ServerError only. */
export const call = <T>(name: string, args: object): Promise<T> => callCore(`tool_prelude_${name}`, args);

/**
 * One web service call, by its whole name. `nosessionupdate` keeps core/ajax from leaving the page when the session is over; the session key
 * is then renewed once, for the person may have logged in again elsewhere. Rejects with a ServerError only.
 */
export const callCore = async<T>(name: string, args: object): Promise<T> => {
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
    const [answer] = Ajax.call([{methodname: name, args}], true, true, true);
    try {
        return await (answer as PromiseLike<T>);
    } catch (error) {
        throw understand(error);
    }
};
