import {knownLabels} from '../cut/delimiter';
import {forEachIndex, type Pace} from '../pace';
import {CardsWriter, MOST_TITLES} from './cardswriter';
import type {LaidOut} from './laidout';

/** Share of the lines that must be a title and a value, and titles of them that must be known. */
const ENOUGH = 0.9;
const KNOWN = 2;

/** `key: value`, `key = value`; YAML's dash before the first one, nothing or YAML's indentation before the others. */
const PAIR = /^ {0,4}(- +)?([\p{L}][^:=<>@;,|\t"']{0,60}?) *[:=](?: +(.*)|(?=[^/]|$)(.*))$/u;

/** What parts cards besides an empty line: a line of dashes, or words between some. */
const isParting = (line: string): boolean => /^[-*=_#]{3}/.test(line) && /[-*=_#]{3}$/.test(line);

/**
 * Reads people of whom each is a block of lines, a title and its value on each, set apart by an empty line or by the first title coming again.
 * The first row are the titles, on no line. A line of another kind is told at the person it stands with.
 *
 * @param head the first lines
 * @param all gives all of them
 * @param first number of the first one
 * @returns null for any other text
 */
export async function readCards(head: readonly string[], all: () => readonly string[], first: number, pace?: Pace): Promise<LaidOut | null> {
    if (!areCards(head)) {
        return null;
    }
    const writer = new CardsWriter();
    let isOpen = false;
    const found = all();
    await forEachIndex(found.length, at => {
        const line = (found[at] ?? '').trimEnd();
        const pair = PAIR.exec(line);
        if (line.trim() === '' || isParting(line)) {
            isOpen = false;
            return;
        }
        if (!pair) {
            writer.tell(first + at, line, !isOpen);
            return;
        }
        const title = (pair[2] ?? '').trim();
        if (!isOpen || pair[1] !== undefined || writer.isAgain(title)) {
            writer.start(first + at);
            isOpen = true;
        }
        writer.put(first + at, title, unquote(pair[3] ?? pair[4] ?? ''));
    }, pace);
    return writer.cards;
}

/** Whether nearly all lines are a title and a value, titles come again in each card, and two of them are known. */
function areCards(head: readonly string[]): boolean {
    const filled = head.filter(line => line.trim() !== '' && !isParting(line.trimEnd()));
    const keys = filled.flatMap(line => PAIR.exec(line.trimEnd())?.[2]?.trim().toLowerCase() ?? []);
    const titles = [...new Set(keys)];
    return keys.length > 1 && keys.length >= filled.length * ENOUGH && titles.length <= MOST_TITLES && knownLabels(titles) >= KNOWN
        && (titles.length <= keys.length / 2 || knownLabels(titles) > KNOWN);
}

/** A value without the quotes YAML puts around it. */
const unquote = (value: string): string => value.trim().replace(/^"(.*)"$|^'(.*)'$/, '$1$2');
