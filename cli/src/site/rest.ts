import {ServerError} from '../../../amd/src/run/servererror';
import {understand} from '../../../amd/src/run/understand';
import {codeOf, messageOf} from '../inputs';
import type {Shell} from '../shell';

/** Calls one of the plugin's web services; rejects with a ServerError only. */
export type Call = <T>(name: string, args: object) => Promise<T>;

/** How long one call may take, ms: a site that is slow is not away. */
const LONGEST = 300_000;
/** What has nothing to do with a connection that was lost: it would be so again. */
const CERTIFICATE = /CERT|^ERR_TLS|^UNABLE_TO_|^HOSTNAME_MISMATCH|^DEPTH_ZERO|^SELF_SIGNED/;

/**
 * Moodle's REST server. The token travels in the body of a POST, to the address given and to no other: no redirect is followed.
 *
 * @param lang language of what the site says in words
 * @param signal no answer is waited for any more once it is aborted: calls can be made again
 */
export function restCalls(site: string, token: string, lang: string, shell: Pick<Shell, 'fetch' | 'now'>, signal: AbortSignal): Call {
    let isMoodle = false;

    const post = async(name: string, args: object): Promise<Response> => {
        const body = new URLSearchParams([
            ['wstoken', token], ['wsfunction', `tool_prelude_${name}`], ['moodlewsrestformat', 'json'], ['moodlewssettinglang', lang], ...flat(args),
        ]);
        try {
            return await shell.fetch(`${site}/webservice/rest/server.php`, {
                method: 'POST', body, redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]),
            });
        } catch (error) {
            const code = typeof error === 'object' && error !== null && 'cause' in error ? codeOf(error.cause) : '';
            throw new ServerError(CERTIFICATE.test(code) ? 'refused' : 'lost', CERTIFICATE.test(code) ? 'cli_certificate' : 'lost', code || messageOf(error));
        }
    };

    return async<T>(name: string, args: object): Promise<T> => {
        const response = await post(name, args);
        if (response.status >= 300 && response.status < 400) {
            throw new ServerError('refused', 'cli_redirect', originOf(response.headers.get('location'), site));
        }
        if (!response.ok) {
            const {trouble, code} = understand('', response.status);
            throw new ServerError(trouble, code, String(response.status), secondsOf(response.headers.get('retry-after'), shell.now()));
        }
        const text = await response.text().catch((error: unknown) => {
            throw new ServerError('lost', 'lost', messageOf(error));
        });
        let answer: unknown;
        try {
            answer = JSON.parse(text);
        } catch (error) {
            // A site that answered before has a trouble of the moment; another one is no Moodle.
            throw new ServerError(isMoodle ? 'lost' : 'refused', isMoodle ? 'lost' : 'cli_nomoodle', messageOf(error));
        }
        isMoodle = true;
        if (isException(answer)) {
            const error = understand(answer);
            // Nobody can log in again in the place of a token.
            throw error.trouble === 'login' ? new ServerError('refused', error.code, error.message) : error;
        }
        return answer as T;
    };
}

const isException = (answer: unknown): answer is {exception: string; errorcode: string} =>
    typeof answer === 'object' && answer !== null && 'exception' in answer && 'errorcode' in answer;

/** Seconds a server wants to be left alone for: a number of them, or a moment. */
function secondsOf(retryAfter: string | null, now: number): number {
    const text = retryAfter?.trim() ?? '';
    const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil(Date.parse(text) / 1000) - now;
    return seconds > 0 ? seconds : 0;
}

/** Where an address leads, without what may be secret in it. */
function originOf(location: string | null, site: string): string {
    try {
        return new URL(location ?? '', site).origin;
    } catch {
        return '?';
    }
}

/** Nested values as PHP takes them in a form: `options[cohortmap][0][label]`. */
function flat(value: unknown, name = ''): [string, string][] {
    if (typeof value === 'object' && value !== null) {
        return Object.entries(value).flatMap(([key, one]) => flat(one, name === '' ? key : `${name}[${key}]`));
    }
    const text = typeof value === 'boolean' ? Number(value).toString() : typeof value === 'number' ? value.toString() : value;
    return typeof text === 'string' ? [[name, text]] : [];
}
