import {createReview} from '../../../amd/src/check/createreview';
import {guessMapping} from '../../../amd/src/map/guess';
import type {Table} from '../../../amd/src/read/table';
import {PIECES, repeated, spent} from '../helpers/pieces';
import {site} from '../helpers/site';

/** Ten of these are a megabyte; a pattern that is not linear takes ten seconds for one. */
const LONG = 100_000;
/** Processor time columns may take to be understood and people to be made, ms: many times what the slowest takes. */
const ENOUGH = 5000;

const table = (header: string[], ...rows: string[][]): Table => ({
    name: '', format: 'csv', sheet: null, sheets: [], encoding: null, delimiter: ';', headerLine: 1, issues: [], header, rows, lines: rows.map((_, i) => i + 2),
});
const titles = ['Numéro', 'Nom', 'Prénom', 'Mail', 'Groupe', 'Ville', 'Truc'];
const usual = ['1', 'ROY', 'Léa', 'lea@exemple.fr', 'L1', 'Caen', 'x'];

test.each(PIECES)('titles and cells of nothing but %j are understood, or not, in their time', async piece => {
    const long = repeated(piece, LONG);
    const tables = [
        table(titles, usual, usual.map(() => long)), table(titles.map(() => long), usual, usual), table(titles.map(() => ''), usual, usual.map(() => long)),
        table(['Nom et prénom', 'Mail'], ['ROY Léa', 'lea@exemple.fr'], [long, long]),
    ];
    for (const [at, one] of tables.entries()) {
        const took = await spent(async() => {
            const review = await createReview(one, guessMapping(one, site), site);
            review.select({tab: 'all', search: 'zz'});
            review.groups();
        });
        expect([at, took < ENOUGH]).toEqual([at, true]);
    }
});
