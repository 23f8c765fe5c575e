/** An address as nearly everybody has one: what is less usual is not unwrapped but asked about. */
const ADDRESS = /[a-z0-9_+&-][a-z0-9_+&'-]*(?:\.[a-z0-9_+&'-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![a-z0-9-]*@|\.?[a-z0-9-])/gi;

/** What programs and people put around an address. */
const DRESSING = /mailto:|smtp:|sip:|https?:\/\/|i:0#\.f\|membership\||\b(?:e-?mail|mail|courriel|m[ée]l|adresse)(?: ?:)|\b(?:et|ou)\b|<a href=|<\/a>|\?(?:subject|body|cc|bcc)=\S*|[\s#<>()[\]{}"'“”«»‘’`;,.:/\\|*]/gi;

/** Longer cells hold something else. */
const LONGEST = 400;

/** Whether a cell is worth a closer look: quick, as every address of a large file is asked. */
export function mayBeWrapped(text: string): boolean {
    return !isAlphanumeric(text.charCodeAt(0)) || !isAlphanumeric(text.charCodeAt(text.length - 1)) || text.includes(':');
}

const isAlphanumeric = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

/**
 * The one address in an unmistakable wrapping (`mailto:…`, `<…>`, `"…"`, `…;`); null where there is none, several, or a word that may say
 * that it is somebody else's. A name beside it has to be the person's.
 */
export function unwrapEmail(text: string, names: string): string | null {
    if (text.length > LONGEST || !text.includes('@')) {
        return null;
    }
    const found = text.match(ADDRESS) ?? [];
    const [address = ''] = found;
    // A dot before it was part of it.
    if (address === '' || text.charAt(text.indexOf(address) - 1) === '.' || found.some(one => one.toLowerCase() !== address.toLowerCase())) {
        return null;
    }
    const rest = text.replace(ADDRESS, ' ').replace(DRESSING, ' ').trim();
    return rest === '' || (isNamed(text, address) && isAbout(rest, names)) ? address : null;
}

/** `Name <address>`, `address (Name)`. */
const isNamed = (text: string, address: string): boolean =>
    text.includes(`<${address}>`) || text.includes(`[${address}]`) || (text.startsWith(address) && text.endsWith(')'));

/** Whether every word but titles and initials is one of the person's names, and at least one is. */
function isAbout(words: string, names: string): boolean {
    const own = new Set(split(names));
    const all = split(words).filter(word => word.length > 1 && !/^(?:m|mr|mme|mlle|dr)$/.test(word));
    return all.length > 0 && all.every(word => own.has(word));
}

const split = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\d]+/u).filter(word => word !== '');
