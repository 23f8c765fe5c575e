import type {Params, Words} from '../page/words';

const COMPONENT = 'tool_prelude';

/**
 * The words of the page: strings preloaded by the server (js_*, issue_*, outcome_*, field_*), filled and put in the
 * plural here, with numbers and dates of the page's language.
 *
 * @param fieldNames what the site calls its own fields
 */
export const createWords = (locale: string, fieldNames: Readonly<Record<string, string>> = {}): Words => {
    const named = new Map(Object.entries(fieldNames).map(([field, name]) => [`field_${field}`, name]));
    const numbers = new Intl.NumberFormat(locale);
    const plurals = new Intl.PluralRules(locale);
    const dates = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'});
    const spans = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});

    // Not get_string(key, component, a): it reads "$&" inside a value as a pattern.
    const say = (key: string, params?: Params): string => {
        const text = named.get(key) ?? M.util.get_string(key, COMPONENT);
        if (params === undefined) {
            return text;
        }
        const show = (value: string | number | undefined, whole: string): string =>
            value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
        return typeof params === 'object'
            ? text.replace(/\{\$a->(\w+)\}/g, (whole, name: string) => show(params[name], whole))
            : text.replace(/\{\$a\}/g, (whole) => show(params, whole));
    };

    return {
        say,
        has: (key) => named.has(key) || M.str[COMPONENT]?.[key] !== undefined,
        many: (key, n, params) => {
            const whole = `${key}_${plurals.select(n) === 'one' ? 'one' : 'many'}`;
            return say(whole, params === undefined ? n : {n, ...params});
        },
        number: (n) => numbers.format(n),
        date: (unix) => dates.format(new Date(unix * 1000)),
        ago: (seconds) => {
            const [size, unit] = seconds < 3600 ? [60, 'minute' as const] : seconds < 86400 ? [3600, 'hour' as const] : [86400, 'day' as const];
            return spans.format(-Math.round(seconds / size), unit);
        },
    };
};
