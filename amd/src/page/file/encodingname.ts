import type {Words} from '../shared/words';

/** A character set in words, its WHATWG name where there are none. */
export const encodingName = (encoding: string, words: Words): string => {
    const key = `js_encoding_${encoding.replace(/-/g, '')}`;
    return words.has(key) ? words.say(key) : encoding;
};
