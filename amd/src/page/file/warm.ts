import {createReview} from '../../check/createreview';
import type {Site} from '../../check/site';
import {guessMapping} from '../../map/guess';
import {readTable} from '../../read/read';
import {planCheck} from '../../run/chunks';
import {createPace} from '../shared/breathe';

/** Lines after which a browser has made fast code of what reads and checks them. */
const LINES = 5000;

/**
 * Reads and checks a list nobody sees, while the person looks for theirs: a browser is slow at what it does for the first time, and
 * theirs would be that. Some 50 ms, a few at a time.
 */
export async function warmUp(site: Site): Promise<void> {
    const lines = Array.from({length: LINES}, (_, at) => `${1000000 + at};MARTIN;${at % 2 ? 'Zoé' : 'Lea'};p${at}@example.org;L1`);
    const bytes = new TextEncoder().encode(`Numéro;Nom;Prénom;Adresse mail;Cohorte\n${lines.join('\n')}\n`);
    const pace = createPace();
    const table = await readTable(bytes, 'x.csv', {}, pace);
    const review = await createReview(table, guessMapping(table, site), site, [], pace);
    review.counts();
    for (const _chunk of planCheck(review.people, {existing: 'enrol'}, LINES, Infinity)) {
        // Nobody is asked.
    }
}
