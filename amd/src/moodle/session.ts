import config from 'core/config';

let renewing: Promise<boolean> | null = null;
let over = false;

/** Whether the session was over when last asked: calls sent with it would bring a new cookie, and undo a login under way in another tab. */
export const isSessionOver = (): boolean => over;

/**
 * Looks whether the same person is logged in again (in another tab) and takes over the new session key.
 * True when there is one to try with; calls made at the same time share one look.
 */
export const refreshSession = (): Promise<boolean> => {
    over = true;
    renewing ??= renew().then((renewed) => {
        over = !renewed;
        return renewed;
    }).finally(() => {
        renewing = null;
    });
    return renewing;
};

const renew = async(): Promise<boolean> => {
    const mine = userOf(document);
    try {
        // First a question that touches no cookie.
        const {userid} = JSON.parse(await ask(`${config.wwwroot}/admin/tool/prelude/session.php`)) as {userid: number};
        if (userid !== mine) {
            return false;
        }
        const html = await ask(location.href);
        const key = /"sesskey":"([A-Za-z0-9]+)"/.exec(html)?.[1];
        if (!key || userOf(html) !== mine) {
            return false;
        }
        config.sesskey = key;
        return true;
    } catch {
        // No network, or no answer: the caller's own error says enough, and it will come back here.
        return false;
    }
};

const ask = async(url: string): Promise<string> => {
    const response = await fetch(url, {credentials: 'same-origin', headers: {'X-Requested-With': 'XMLHttpRequest'}});
    if (!response.ok) {
        throw new Error(String(response.status));
    }
    return response.text();
};

/** The user our own page was made for: going on as somebody else must not happen. */
const userOf = (page: string | Document): number | null => {
    const parsed = typeof page === 'string' ? new DOMParser().parseFromString(page, 'text/html') : page;
    const data = parsed.getElementById('tool_prelude')?.dataset['config'];
    return data ? (JSON.parse(data) as {userid: number}).userid : null;
};
