import {createReview} from '../../../amd/src/check/createreview';
import type {Facts} from '../../../amd/src/check/rule';
import {RULES} from '../../../amd/src/check/rules';
import type {Person} from '../../../amd/src/map/person';
import type {Table} from '../../../amd/src/read/table';
import {PIECES, repeated, spent} from '../helpers/pieces';
import {site} from '../helpers/site';

const MEGABYTE = 1_000_000;
/** Processor time a rule may take for a megabyte in every field, ms: a hundred times what the slowest takes for one. */
const ENOUGH = 5000;

jest.setTimeout(300_000);

test.each(PIECES)('a megabyte of %j in every field: no rule throws, or takes its time', async piece => {
    const text = repeated(piece, MEGABYTE);
    const person: Person = {
        line: 2, mergedLines: [], username: text.toLowerCase(), lastname: text, firstname: text, email: text, cohorts: [text], password: text, auth: text, fields: {city: text, profile_field_promo: text},
    };
    const facts: Facts = {site, mapped: new Set(['password']), followsEmail: () => false, repairs: new Map(), domainMeant: () => undefined};
    for (const rule of RULES) {
        expect([rule.name, await spent(() => rule(person, facts, () => undefined)) < ENOUGH]).toEqual([rule.name, true]);
    }
});

const header = ['username', 'lastname', 'firstname', 'email', 'cohort', 'city'];
const tableOf = (rows: readonly string[][]): Table => ({
    name: '', format: 'csv', sheet: null, sheets: [], encoding: null, delimiter: ';', headerLine: 1, issues: [], header, rows, lines: rows.map((_, i) => i + 2),
});

test.each<[why: string, row: (i: number) => string[]]>([
    ['something is told of every cell', i => [`u ${i}.0`, `Mme Dvoø${i.toString(36)}ák*`, `AndrÇ${i}`, `mailto:p${i}@gmial${i}.com`, `L1; BU${i}`, 'NULL']],
    ['nothing in any', i => ['NULL', 'NULL', '-', `<p${i}@exemple.fr>`, 'n/a', '(null)']],
    ['all in quotation marks', i => [`'u${i}'`, `"N${i}"`, `'P${i}'`, `'p${i}@exemple.fr'`, `'C${i}'`, '\'x\'']],
    ['a domain each', i => [`u${i}`, 'NOM', 'Léa', `prenom.nom@etu${i}.gmial.com`, '', '']],
])('50,000 lines, %s: their time grows with their number', async(_why, row) => {
    const cpu = async(count: number): Promise<number> => {
        const table = tableOf(Array.from({length: count}, (_, i) => row(i)));
        return spent(async() => {
            const review = await createReview(table, {targets: header, questions: [], fallbacks: {}}, site);
            expect(review.people.length).toBeGreaterThan(0);
        });
    };
    await cpu(2000);
    const [few, many] = [await cpu(5000), await cpu(50_000)];
    // Ten times as many; what is quadratic takes a hundred times as long.
    expect(many / (few + 50)).toBeLessThan(40);
});
