import type {Params, Words} from './words';

/**
 * Words out of language strings: filled and put in the plural here, with numbers and dates of the language.
 *
 * @param text the string of a key, undefined where there is none
 */
export const makeWords = (locale: string, text: (key: string) => string | undefined): Words => {
    const numbers = new Intl.NumberFormat(locale);
    const plurals = new Intl.PluralRules(locale);
    const dates = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'});
    const spans = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});

    const say = (key: string, params?: Params): string => {
        const found = text(key) ?? key;
        if (params === undefined) {
            return found;
        }
        const show = (value: string | number | undefined, whole: string): string =>
            value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
        return typeof params === 'object'
            ? found.replace(/\{\$a->(\w+)\}/g, (whole, name: string) => show(params[name], whole))
            : found.replace(/\{\$a\}/g, (whole) => show(params, whole));
    };

    return {
        say,
        has: (key) => text(key) !== undefined,
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
