import {knownLabels} from '../cut/delimiter';
import {forEachIndex, type Pace} from '../pace';
import {CardsWriter, MOST_TITLES, type Cards} from './cardswriter';

/** Characters looked at to tell, share of its lines that must be a title and a value, and titles of them that must be known. */
const HEAD = 64 * 1024;
const ENOUGH = 0.9;
const KNOWN = 2;

const LINE_END = /\r\n|\r|\n/;

/** `key: value`, `key = value`; YAML's dash before the first one, nothing or YAML's indentation before the others. */
const PAIR = /^ {0,4}(- +)?([\p{L}][^:=<>@;,|\t"']{0,60}?) *[:=](?: +(.*)|(?=[^/]|$)(.*))$/u;

/** What parts cards besides an empty line: a line of dashes, or words between some. */
const isParting = (line: string): boolean => /^[-*=_#]{3}/.test(line) && /[-*=_#]{3}$/.test(line);

/**
 * Reads people of whom each is a block of lines, a title and its value on each, set apart by an empty line or by the first title coming again.
 * The first row are the titles, on no line. A line of another kind is told at the person it stands with.
 *
 * @returns null for any other text
 */
export async function readCards(text: string, first: number, pace?: Pace): Promise<Cards | null> {
    const head = (text.length > HEAD ? text.slice(0, text.lastIndexOf('\n', HEAD) + 1) : text).split(LINE_END);
    if (!areCards(head)) {
        return null;
    }
    const writer = new CardsWriter();
    let isOpen = false;
    const found = text.split(LINE_END);
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
