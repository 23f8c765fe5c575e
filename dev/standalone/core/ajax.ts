import config from './config';

interface Request {
    methodname: string;
    args: object;
}

interface Answer {
    error: boolean;
    data?: unknown;
    exception?: {errorcode: string};
}

/**
 * core/ajax, with the failures it really has. A promise rejects with a Moodle exception, with the status text of an
 * answer that is no answer (empty when the network is gone), with an Error for unreadable JSON; and a session that is over
 * leaves the page, unless the call said `nosessionupdate`.
 */
const call = (requests: Request[], async = true, loginrequired = true, nosessionupdate = false, timeout = 0): Promise<unknown>[] => {
    if (!async || !loginrequired) {
        throw new Error('The stand-in knows asynchronous calls of a logged-in person only.');
    }
    const names = requests.map((request) => request.methodname).sort();
    const url = `${config.wwwroot}/lib/ajax/service.php?sesskey=${config.sesskey}&info=${names.join()}`
        + (nosessionupdate ? '&nosessionupdate=true' : '');
    const body = JSON.stringify(requests.map(({methodname, args}, index) => ({index, methodname, args})));
    const answers = post(url, body, timeout).then((all) => {
        const failed = all.find((answer) => answer.error);
        if (failed?.exception?.errorcode === 'servicerequireslogin' && !nosessionupdate) {
            window.location.href = `${config.wwwroot}/login/index.php`;
            return new Promise<never>(() => undefined);
        }
        return all;
    });
    return requests.map((_, index) => answers.then((all) => {
        const answer = all[index];
        const exception = answer?.error === false ? null : all.find((one) => one.error)?.exception ?? new Error('missing response');
        if (exception) {
            throw exception;
        }
        return answer?.data;
    }));
};

const post = async(url: string, body: string, timeout: number): Promise<Answer[]> => {
    let response: Response;
    let text: string;
    try {
        response = await fetch(url, {
            method: 'POST', body, credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest'},
            signal: timeout ? AbortSignal.timeout(timeout) : null,
        });
        text = await response.text();
    } catch (error) {
        throw error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : '';
    }
    if (!response.ok) {
        throw response.statusText || 'error';
    }
    const answers = JSON.parse(text) as Answer[] | (Answer & {errorcode?: string});
    if (!Array.isArray(answers)) {
        // The request as a whole was refused, before any function was called.
        throw answers;
    }
    return answers;
};

export default {call};
