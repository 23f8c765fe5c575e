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
    const step = Math.max(1, cells.length / SAMPLE);
    for (let at = 0; at < cells.length; at += step) {
        const order = orderOf(cells[Math.floor(at)] ?? '');
        lastFirst += order === 'lastname' ? 1 : 0;
        firstFirst += order === 'firstname' ? 1 : 0;
    }
    if (lastFirst > 4 * firstFirst || firstFirst > 4 * lastFirst) {
        return lastFirst > firstFirst ? 'lastname' : 'firstname';
    }
    return lastFirst + firstFirst > 0 ? null : titleOrder(title);
}

/** Which name comes first by the title. */
export const titleOrder = (title: string): NameOrder | null =>
    /^\W*(?:pr[eé]nom|first|given|vorname)/i.test(title) ? 'firstname' : /^\W*nom\W.*pr[eé]nom|^\W*(?:last|family|sur|nach)-?\s?name/i.test(title) ? 'lastname' : null;

/** Which name comes first in one cell, by capitals or by a usual first name on one side only; null when nothing tells. */
export function orderOf(cell: string): NameOrder | null {
    const words = cell.trim().split(/\s+/);
    if (words.length < 2 || cell.includes(',')) {
        return null;
    }
    const names = splitCapitals(words);
    if (names) {
        return cell.trim().startsWith(names.lastname) ? 'lastname' : 'firstname';
    }
    const [head, tail] = [isUsualFirstName(words[0] ?? ''), isUsualFirstName(words[1] ?? '')];
    return words.length !== 2 || head === tail ? null : head ? 'firstname' : 'lastname';
}
