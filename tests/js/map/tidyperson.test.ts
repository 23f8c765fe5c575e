import fc from 'fast-check';
import {buildPerson} from '../../../amd/src/map/build';
import {buildTidy} from '../../../amd/src/map/tidyperson';
import {Habits} from '../../../amd/src/map/habits';
import type {Plan} from '../../../amd/src/map/fieldplan';

const plan: Plan = {
    username: [0], lastname: [1, 6], firstname: [2], email: [3, 5], password: [], auth: [], cohorts: [4], cohortFallbacks: [6], fullNames: [], natives: [],
    byEmail: [],
    // In every column the cells are in marks.
    habits: new Habits(Array.from({length: 9}, () => Array<string>(7).fill("'a'")), [0, 1, 2, 3, 4, 5, 6]),
};

/** What cells are made of, in printable characters of a settled form; the oddest of each kind among them. */
const piece = fc.constantFrom(
    '', ' ', 'a', 'Z', 'é', '0', '10', '.0', ',00', '-', '.', '…', '–', '—', '·', '?', '*', '_', '/', '\\N', 'n/a', 'N', 'NULL', 'null', 'Nan', 'nc', 'vide',
    'aucun', 'inconnu', 'x', 'xxx', 'sans objet', '(null)', '<null>', '#N/A', '="', '"', "'", '«', '»', '‘', '’', '“', '`', '=', '+', '@', ':', 'mailto:', '<', '>',
    ';', 'roy', 'léa.roy@exemple.fr', '812345', 'L1 Droit', '$', '(', '[', '{',
);
const odd = fc.array(piece, {maxLength: 3}).map(parts => parts.join(''));
const cell = fc.oneof({weight: 4, arbitrary: fc.constantFrom('Roy', 'Zoé', 'L1 Droit', 'marie@exemple.fr', '812341')}, {weight: 1, arbitrary: odd},
    {weight: 1, arbitrary: fc.constantFrom('812345.0', '8123,00', 'null', '-', '« Roy »', "'Roy", 'roy@exemple.fr;', ' Roy', 'Roy ', 'Nan', 'a b', "'Roy'", '="0812"', "'=1+1")});
const row = fc.array(cell, {minLength: 7, maxLength: 7});

test('the quick way makes of a row what the careful one makes of it, or leaves it to that', () => {
    let quick = 0;
    fc.assert(fc.property(row, cells => {
        const whole = buildPerson(plan, cells, 7);
        expect(buildPerson(plan, cells, 7, undefined, true)).toEqual(whole);
        const tidy = buildTidy(plan, cells, 7);
        if (tidy) {
            quick++;
            expect(tidy).toEqual(whole);
        }
    }), {numRuns: 3000});
    expect(quick).toBeGreaterThan(300);
});
