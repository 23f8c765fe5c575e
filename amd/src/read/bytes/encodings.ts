/** Character sets that can be chosen, by their WHATWG names, those of DOS as they are called; the likelier first. */
export const ENCODINGS = [
    'utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437', 'windows-1250', 'iso-8859-2', 'windows-1254', 'windows-1251', 'koi8-r',
    'windows-1253', 'utf-16le', 'utf-16be',
] as const;
