import strings from 'tool_prelude/strings';
import {makeWords} from '../../amd/src/page/shared/makewords';
import type {Words} from '../../amd/src/page/shared/words';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = typeof LANGUAGES[number];

/** The language asked for, else the system's where there are words in it, else English; null when there are none in the one asked for. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language | null {
    if (asked !== undefined) {
        return LANGUAGES.find((lang) => lang === asked) ?? null;
    }
    const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
    return LANGUAGES.find((lang) => system.startsWith(lang)) ?? 'en';
}

/** @param fieldNames what the site calls its own fields, once it said so */
export function wordsIn(lang: Language, fieldNames: Readonly<Record<string, string>> = {}): Words {
    const named = new Map(Object.entries(fieldNames).map(([field, name]) => [`field_${field}`, name]));
    return makeWords(lang, (key) => named.get(key) ?? strings[lang][key] ?? strings.en[key]);
}
