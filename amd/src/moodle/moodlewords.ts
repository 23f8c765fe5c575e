import {makeWords} from '../page/shared/makewords';
import type {Words} from '../page/shared/words';

const COMPONENT = 'tool_prelude';

/**
 * The words of the page: strings preloaded by the server (js_*, issue_*, outcome_*, field_*).
 *
 * @param fieldNames what the site calls its own fields
 */
export const createWords = (locale: string, fieldNames: Readonly<Record<string, string>> = {}): Words => {
    const named = new Map(Object.entries(fieldNames).map(([field, name]) => [`field_${field}`, name]));
    // Without its third argument: it reads "$&" inside a value as a pattern.
    return makeWords(locale, (key) => named.get(key) ?? (M.str[COMPONENT]?.[key] === undefined ? undefined : M.util.get_string(key, COMPONENT)));
};
