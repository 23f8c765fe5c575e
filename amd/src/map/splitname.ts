import {isUsualFirstName} from './evidence/firstnames';

/** A word in capitals, as family names are written in lists: `LE`, `GOFF`, `D’AGOSTINO`, `SAINT-JEAN`. */
const CAPITALS = /^[\p{Lu}\p{M}’'.-]*\p{Lu}[\p{Lu}\p{M}’'.-]*$/u;

/** Which of two names in one cell comes first. */
export type NameOrder = 'lastname' | 'firstname';

/** Words that belong to the family name behind them. */
const PARTICLE = /^(?:d[eiuao]s?|della|del|l[ea]s?|von|van|der|den|ben|bin|el|al|st|saint|sainte|mc|mac|o)$/i;

/** Titles before a name, with a dot behind them or not; somebody may be called so, but not most of a list. */
const TITLES = new Set((
    'm mm mme mmes mlle mlles mr mrs ms miss monsieur madame mademoiselle dr docteur pr prof professeur herr herrn frau sr sra srta doña don dña '
    + 'sig signor signora dott dhr mevr mevrouw pan pani'
).split(' '));

/** Letters of the longest. */
const LONGEST_TITLE = 12;

/** What the cells of a column of both names have in common. */
export interface NameStyle {
    /** Which name comes first; null when they don't tell. */
    readonly order: NameOrder | null;
    /** They have a title before the names. */
    readonly isTitled: boolean;
}

export interface Names {
    readonly lastname: string;
    readonly firstname: string;
}

/**
 * Splits both names in one cell: at a comma (`Le Goff, Yann`), by capitals (`LE GOFF Yann`, `Yann LE GOFF`), else by the order they have in the other
 * lines, where there are but two words or particles tell (`Yann Le Goff`).
 *
 * Where they have titles before them those are left out.
 *
 * @returns null when nothing tells
 */
export function splitFullName(text: string, {order, isTitled}: NameStyle = NO_STYLE): Names | null {
    const bare = isTitled ? withoutTitle : (part: string) => part;
    const parts = text.split(',').map(part => bare(part.trim()));
    const [last = '', first = ''] = parts;
    if (parts.length === 2 && last !== '' && first !== '') {
        return {lastname: last, firstname: first};
    }
    const words = bare(text.trim()).split(/[\s,]+/).filter(word => word !== '');
    return words.length < 2 ? null : splitCapitals(words) ?? (order && splitByOrder(words, order));
}

const NO_STYLE: NameStyle = {order: null, isTitled: false};

/** The title a text of several words begins with, as it is written; '' for none. */
function titleOf(text: string): string {
    const end = text.indexOf(' ');
    const word = end < 1 || end > LONGEST_TITLE + 1 ? '' : text.slice(0, end);
    return TITLES.has(word.toLowerCase().replace(/\.$/, '')) ? word : '';
}

const withoutTitle = (text: string): string => text.slice(titleOf(text).length).trim();

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

/** Share of the lines with a title from which it is one. */
const MOSTLY = 0.6;

/** Lines looked at to tell the order. */
const SAMPLE = 200;

/** Which name comes first in a column, by the capitals and first names of its lines, else by its title (`Prénom NOM`); and whether they have titles. */
export function nameStyle(title: string, cells: readonly string[]): NameStyle {
    const step = Math.max(1, cells.length / SAMPLE);
    const sample = Array.from({length: Math.ceil(cells.length / step)}, (_, i) => (cells[Math.floor(i * step)] ?? '').trim()).filter(cell => cell !== '');
    const isTitled = sample.length > 1 && sample.filter(cell => titleOf(cell) !== '').length >= sample.length * MOSTLY;
    const orders = sample.map(cell => orderOf(cell, isTitled));
    const [last, first] = [orders.filter(order => order === 'lastname').length, orders.filter(order => order === 'firstname').length];
    const order = last > 4 * first || first > 4 * last ? (last > first ? 'lastname' : 'firstname') : last + first > 0 ? null : titleOrder(title);
    return {order, isTitled};
}

/** Which name comes first by the title. */
export const titleOrder = (title: string): NameOrder | null =>
    /^\W*(?:civ\p{L}*\W+)?(?:pr[eé]nom|first|given|vorname)/iu.test(title) ? 'firstname'
        : /^\W*(?:civ\p{L}*\W+)?nom\W.*pr[eé]nom|^\W*(?:last|family|sur|nach)-?\s?name/iu.test(title) ? 'lastname' : null;

/** Which name comes first in one cell, by capitals or by a usual first name on one side only; null when nothing tells. */
export function orderOf(text: string, isTitled = false): NameOrder | null {
    const cell = isTitled ? withoutTitle(text.trim()) : text.trim();
    const words = cell.split(/\s+/);
    if (words.length < 2 || cell.includes(',')) {
        return null;
    }
    const names = splitCapitals(words);
    if (names) {
        return cell.startsWith(names.lastname) ? 'lastname' : 'firstname';
    }
    const [head, tail] = [isUsualFirstName(words[0] ?? ''), isUsualFirstName(words[1] ?? '')];
    return words.length !== 2 || head === tail ? null : head ? 'firstname' : 'lastname';
}
