/** Character sets that can be chosen, by their WHATWG names; the likelier first. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'] as const;
