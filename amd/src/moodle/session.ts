import config from 'core/config';

let renewing: Promise<boolean> | null = null;

/**
 * Looks whether the same person is logged in again (in another tab) and takes over the new session key.
 * True when there is a new key to try with; calls made at the same time share one look.
 */
export const refreshSession = (): Promise<boolean> => {
    renewing ??= renew().finally(() => {
        renewing = null;
    });
    return renewing;
};

const renew = async(): Promise<boolean> => {
    let html: string;
    try {
        const response = await fetch(location.href, {credentials: 'same-origin', headers: {'X-Requested-With': 'XMLHttpRequest'}});
        if (!response.ok) {
            return false;
        }
        html = await response.text();
    } catch {
        // No network: the caller's own error says enough, and it will come back here.
        return false;
    }
    const key = /"sesskey":"([A-Za-z0-9]+)"/.exec(html)?.[1];
    if (!key || key === config.sesskey || userOf(html) !== userOf(document)) {
        return false;
    }
    config.sesskey = key;
    return true;
};

/** The user our own page was made for: going on as somebody else must not happen. */
const userOf = (page: string | Document): number | null => {
    const parsed = typeof page === 'string' ? new DOMParser().parseFromString(page, 'text/html') : page;
    const data = parsed.getElementById('tool_prelude')?.dataset['config'];
    return data ? (JSON.parse(data) as {userid: number}).userid : null;
};
