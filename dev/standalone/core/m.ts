/** What the page finds in Moodle's global `M`. */
export interface MoodleGlobal {
    cfg: {wwwroot: string; sesskey: string; [name: string]: unknown};
    str: Record<string, Record<string, string>>;
    util: {
        get_string(key: string, component: string, a?: unknown): string;
        pending_js: unknown[];
        js_pending(key?: unknown): number;
        js_complete(key: unknown): number;
    };
}

/**
 * Moodle's global `M`, as far as the page needs it. A string that was not preloaded reads `[[key,component]]`, as in
 * Moodle, so that it is seen.
 */
export const createM = (cfg: MoodleGlobal['cfg'], str: MoodleGlobal['str']): MoodleGlobal => {
    const pending: unknown[] = [];
    return {
        cfg,
        str,
        util: {
            get_string: (key, component, a) => {
                const text = str[component]?.[key];
                if (text === undefined) {
                    return `[[${key},${component}]]`;
                }
                // Moodle's own replaces with strings, where "$&" has a meaning; here values stay values.
                return typeof a === 'object' && a !== null
                    ? text.replace(/\{\$a->(\w+)\}/g, (whole, name: string) => String((a as Record<string, unknown>)[name] ?? whole))
                    : a === undefined ? text : text.replace(/\{\$a\}/g, () => String(a));
            },
            pending_js: pending,
            js_pending: (key) => key === undefined ? pending.length : pending.push(key),
            js_complete: (key) => {
                const at = pending.indexOf(key);
                if (at >= 0) {
                    pending.splice(at, 1);
                }
                return pending.length;
            },
        },
    };
};
