import {ServerError} from './servererror';

/** What Moodle answers when the session is over, or was begun anew in another tab. */
const LOGIN_CODES: readonly string[] = ['servicerequireslogin', 'requireloginerror', 'invalidsesskey', 'sessionerroruser'];
/** Troubles of the moment on the server's side: the same call may well pass later. */
const PASSING = /^(dml|ddl|db|locktimeout|cannotcreatelock|sessionwait|sessionhandler|sitemaintenance|upgraderunning)/;

interface MoodleException {
    readonly errorcode: string;
    readonly message?: string;
    readonly error?: string;
}

/** Of the refusals of whatever stands before Moodle: too much at once, and those that pass by themselves (time-outs, too many calls). */
const TOO_LARGE = 413;
const SOON: readonly number[] = [408, 425, 429];

/**
 * What a call was rejected with → why it failed.
 *
 * @param status of HTTP, 0 where nothing is known of it
 */
export const understand = (error: unknown, status = 0): ServerError => {
    if (isException(error)) {
        const text = error.message ?? error.error ?? error.errorcode;
        if (LOGIN_CODES.includes(error.errorcode)) {
            return new ServerError('login', error.errorcode, text);
        }
        return new ServerError(PASSING.test(error.errorcode) ? 'lost' : 'refused', error.errorcode, text);
    }
    if (status === TOO_LARGE || (status === 0 && typeof error === 'string' && /\b(?:payload|content|entity) too large\b/i.test(error))) {
        return new ServerError('refused', 'toolarge', String(TOO_LARGE));
    }
    if (status >= 400 && status < 500 && !SOON.includes(status)) {
        // It would say the same of the same call again.
        return new ServerError('refused', 'http', String(status));
    }
    // A status text (5xx, network) or a SyntaxError (a proxy's HTML): the call may have been carried out, or not.
    return new ServerError('lost', 'lost', error instanceof Error ? error.message : String(error));
};

const isException = (error: unknown): error is MoodleException =>
    typeof error === 'object' && error !== null && typeof (error as MoodleException).errorcode === 'string';
