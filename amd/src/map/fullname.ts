/** A word in capitals, as family names are written in lists: `LE`, `GOFF`, `D’AGOSTINO`, `SAINT-JEAN`. */
const CAPITALS = /^[\p{Lu}\p{M}’'.-]*\p{Lu}[\p{Lu}\p{M}’'.-]*$/u;

/**
 * Splits `LE GOFF Yann` or `Yann LE GOFF` on its capitals; null when the capitals do not tell.
 */
export function splitFullName(text: string): {lastname: string; firstname: string} | null {
    const words = text.split(/[\s,]+/).filter(word => word !== '');
    const capital = words.map(word => CAPITALS.test(word));
    const first = capital.indexOf(false);
    const split = capital[0] ? first : capital.indexOf(true);
    if (words.length < 2 || split <= 0 || capital.slice(split).some(value => value !== capital[split])) {
        return null;
    }
    const [head, tail] = [words.slice(0, split).join(' '), words.slice(split).join(' ')];
    return capital[0] ? {lastname: head, firstname: tail} : {lastname: tail, firstname: head};
}
