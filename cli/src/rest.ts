import {ServerError} from '../../amd/src/run/servererror';
import {understand} from '../../amd/src/run/understand';
import {codeOf, messageOf} from './inputs';
import type {Shell} from './shell';

/** Calls one of the plugin's web services; rejects with a ServerError only. */
export type Call = <T>(name: string, args: object) => Promise<T>;

/** How long one call may take, ms: a site that is slow is not away. */
const LONGEST = 300_000;
/** What has nothing to do with a connection that was lost: it would be so again. */
const CERTIFICATE = /CERT|^ERR_TLS|^UNABLE_TO_|^HOSTNAME_MISMATCH|^DEPTH_ZERO|^SELF_SIGNED/;
/** Answers of servers that are busy, too slow or not there for a moment. */
const PASSING = [408, 425, 429];

/**
 * Moodle's REST server. The token travels in the body of a POST, to the address given and to no other: no redirect is followed.
 *
 * @param lang language of what the site says in words
 */
export function restCalls(site: string, token: string, lang: string, shell: Pick<Shell, 'fetch'>): Call {
    let isMoodle = false;

    const post = async(name: string, args: object): Promise<Response> => {
        const body = new URLSearchParams([
            ['wstoken', token], ['wsfunction', `tool_prelude_${name}`], ['moodlewsrestformat', 'json'], ['moodlewssettinglang', lang], ...flat(args),
        ]);
        try {
            return await shell.fetch(`${site}/webservice/rest/server.php`, {method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(LONGEST)});
        } catch (error) {
            const code = codeOf(error instanceof Error ? error.cause : undefined);
            throw new ServerError(CERTIFICATE.test(code) ? 'refused' : 'lost', CERTIFICATE.test(code) ? 'cli_certificate' : 'lost', code || messageOf(error));
        }
    };

    return async<T>(name: string, args: object): Promise<T> => {
        const response = await post(name, args);
        if (response.status >= 300 && response.status < 400) {
            throw new ServerError('refused', 'cli_redirect', originOf(response.headers.get('location'), site));
        }
        if (!response.ok) {
            const isLost = response.status >= 500 || PASSING.includes(response.status);
            throw new ServerError(isLost ? 'lost' : 'refused', isLost ? 'lost' : 'cli_status', String(response.status));
        }
        let answer: unknown;
        try {
            answer = await response.json();
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
