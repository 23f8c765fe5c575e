import {readTitle} from '../label/reading';

/** The name of a table or a form before the name of a field: `SPRIDEN_LAST_NAME`, `identity.lastName`. */
const PREFIX = /^\s*(\p{L}{3,})(?:[_.:>/]+|\s+-\s+)(?=\p{L})/u;

/** Titles it takes, and the share of all. */
const FEWEST = 3;
const SHARE = 0.5;

/** Titles without a word that most of them begin with and that says nothing to us. */
export function withoutPrefix(titles: readonly string[]): readonly string[] {
    const words = titles.map(title => PREFIX.exec(title)?.[1]?.toLowerCase());
    const times = new Map<string, number>();
    words.forEach(word => word && times.set(word, (times.get(word) ?? 0) + 1));
    const isPrefix = (word: string): boolean => {
        const count = times.get(word) ?? 0;
        return count >= FEWEST && count >= SHARE * titles.length && readTitle(word).known === 0;
    };
    return titles.map((title, column) => (words[column] && isPrefix(words[column]) ? title.replace(PREFIX, '') : title));
}
