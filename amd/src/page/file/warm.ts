import {createReview} from '../../check/createreview';
import type {Site} from '../../check/site';
import {guessMapping} from '../../map/guess';
import {readTable} from '../../read/read';
import {planCheck} from '../../run/chunks';
import {createPace} from '../shared/breathe';

/** Lines after which a browser has made fast code of what reads and checks them. */
const LINES = 2500;
/** Lists: after one alone the code would be made for that list, and be thrown away at the next. */
export const LISTS = 2;
/**
 * What cells of such lists are like, in turn: code that was made fast for one kind of cell is thrown away, and made anew, at the first
 * of another. None has anything to be said of, as most people of most lists.
 */
const LAST = ['MARTIN', 'Lefèvre', 'De La Tour', "D'Août", 'Müller-Roux', 'DUPRÉ', 'Nguyen', 'Çelik', 'Maître'];
const FIRST = ['Zoé', 'Lea', 'Jean-Baptiste', 'MARIE ANGE', 'Élodie', 'Noël', 'François'];
const COHORTS = ['L1 Droit', 'L1-PSY', 'BUT Informatique, Caen', 'MASTER-2'];
const DOMAINS = ['exemple.fr', 'mail.exemple.com'];
/** Every so many lines, one that something is to be said of; one with a cell in quotes; one that is there twice. */
const ODD = 97;
const QUOTED = 51;
const TWICE = 211;

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

/**
 * A list nobody sees, in UTF-8.
 *
 * @param list which of them: those of the first go by letters, of the second by numbers
 */
export function unseenList(list: number): Uint8Array {
    const lines = Array.from({length: LINES}, (_, line) => {
        const at = line % TWICE === 1 ? line - 1 : line;
        return [
            `${list === 0 ? 'p' : ''}${1000000 + at}`, pick(LAST, at), pick(FIRST, at),
            `p${at % 5 ? '' : 'ersonne.'}${at}${at % ODD ? '@' : '(at)'}${pick(DOMAINS, at)}`,
            at % QUOTED ? pick(COHORTS, at >> 3) : '"L2 Lettres; site 2"',
        ].join(';');
    });
    return new TextEncoder().encode(`Identifiant;Nom;Prénom;Adresse mail;Cohorte\r\n${lines.join('\r\n')}\r\n`);
}

/**
 * Reads and checks lists nobody sees, while the person looks for theirs: a browser is slow at what it does for the first time, and
 * theirs would be that. Some 50 ms, a few at a time.
 */
export async function warmUp(site: Site): Promise<void> {
    for (let list = 0; list < LISTS; list++) {
        await warmWith(unseenList(list), site);
    }
}

async function warmWith(bytes: Uint8Array, site: Site): Promise<void> {
    const pace = createPace();
    const table = await readTable(bytes, 'x.csv', {}, pace);
    const review = await createReview(table, guessMapping(table, site), site, [], pace);
    review.counts();
    for (const chunk of planCheck(review.people, {existing: 'enrol'}, LINES / 2, Infinity)) {
        // Nobody is asked, and everybody is new.
        await pace();
        review.joinAnswers(chunk.lines, []);
        review.counts();
        review.select({tab: 'all'});
    }
}
