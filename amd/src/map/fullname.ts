import {isUsualFirstName} from './evidence/firstnames';

/** A word in capitals, as family names are written in lists: `LE`, `GOFF`, `D’AGOSTINO`, `SAINT-JEAN`. */
const CAPITALS = /^[\p{Lu}\p{M}’'.-]*\p{Lu}[\p{Lu}\p{M}’'.-]*$/u;

/** Which of two names in one cell comes first. */
export type NameOrder = 'lastname' | 'firstname';

/** Words that belong to the family name behind them. */
const PARTICLE = /^(?:d[eiuao]s?|della|del|l[ea]s?|von|van|der|den|ben|bin|el|al|st|saint|sainte|mc|mac|o)$/i;

export interface Names {
    readonly lastname: string;
    readonly firstname: string;
}

/**
 * Splits both names in one cell: at a comma (`Le Goff, Yann`), by capitals (`LE GOFF Yann`, `Yann LE GOFF`), else by the order they have in the other
 * lines, where there are but two words or particles tell (`Yann Le Goff`).
 *
 * @returns null when nothing tells
 */
export function splitFullName(text: string, order: NameOrder | null = null): Names | null {
    const parts = text.split(',').map(part => part.trim());
    const [last = '', first = ''] = parts;
    if (parts.length === 2 && last !== '' && first !== '') {
        return {lastname: last, firstname: first};
    }
    const words = text.split(/[\s,]+/).filter(word => word !== '');
    return words.length < 2 ? null : splitCapitals(words) ?? (order && splitByOrder(words, order));
}

function splitCapitals(words: readonly string[]): Names | null {
    const capital = words.map(word => CAPITALS.test(word));
    const first = capital.indexOf(false);
    const split = capital[0] ? first : capital.indexOf(true);
    if (split <= 0 || capital.slice(split).some(value => value !== capital[split])) {
        return null;
    }
    const [head, tail] = [words.slice(0, split).join(' '), words.slice(split).join(' ')];
    return capital[0] ? {lastname: head, firstname: tail} : {lastname: tail, firstname: head};
}

function splitByOrder(words: readonly string[], order: NameOrder): Names | null {
    const particle = words.findIndex(word => PARTICLE.test(word));
    // A family name is one word, or particles and the word behind them.
    let end = 0;
    while (PARTICLE.test(words[end] ?? '')) {
        end++;
    }
    const split = words.length === 2 ? 1 : order === 'firstname' ? particle : particle === 0 ? end + 1 : -1;
    if (split <= 0 || split >= words.length) {
        return null;
    }
    const [head, tail] = [words.slice(0, split).join(' '), words.slice(split).join(' ')];
    return order === 'lastname' ? {lastname: head, firstname: tail} : {lastname: tail, firstname: head};
}

/** Lines looked at to tell the order. */
const SAMPLE = 200;

/** Which name comes first in a column, by the capitals and first names of its lines, else by its title (`Prénom NOM`). */
export function nameOrder(title: string, cells: readonly string[]): NameOrder | null {
    let [lastFirst, firstFirst] = [0, 0];
    for (const cell of cells.slice(0, SAMPLE)) {
        const words = cell.trim().split(/\s+/);
        const names = words.length > 1 && !cell.includes(',') ? splitCapitals(words) : null;
        if (names) {
            lastFirst += cell.trim().startsWith(names.lastname) ? 1 : 0;
            firstFirst += cell.trim().startsWith(names.firstname) ? 1 : 0;
        } else if (words.length === 2 && isUsualFirstName(words[0] ?? '') !== isUsualFirstName(words[1] ?? '')) {
            firstFirst += isUsualFirstName(words[0] ?? '') ? 1 : 0;
            lastFirst += isUsualFirstName(words[1] ?? '') ? 1 : 0;
        }
    }
    if (lastFirst > 4 * firstFirst || firstFirst > 4 * lastFirst) {
        return lastFirst > firstFirst ? 'lastname' : 'firstname';
    }
    return lastFirst + firstFirst > 0 ? null : /^\W*pr[eé]nom|^\W*first/i.test(title) ? 'firstname' : /^\W*nom\W.*pr[eé]nom/i.test(title) ? 'lastname' : null;
}
