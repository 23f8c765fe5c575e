import fc from 'fast-check';
import {checkPerson, runRules} from '../../../../amd/src/check/check';
import type {Facts} from '../../../../amd/src/check/rule';
import type {Person} from '../../../../amd/src/map/person';
import {site} from '../../helpers/site';

const pieces = [
    'a', 'b', 'Z', 'é', 'É', 'à', 'Ã', 'Â', 'â', '€', '‰', '’', '\u00A0', '\u0089', '0', '7', '812345', '.', '-', '_', '@', '+', ' ', "'", '"', '?', '#', '#REF!', 'Err:502', '<', '>', 'test',
    'toto', 'exemple.fr', '@exemple.fr', 'example.com', 'e+05', '8,1', 'e', '×', '÷', 'ß', 'œ', '√', '\uFFFD', 'x'.repeat(40), 'y'.repeat(101),
];
const text = fc.array(fc.constantFrom(...pieces), {maxLength: 5}).map(parts => parts.join(''));
const usual = (value: string): fc.Arbitrary<string> => fc.oneof({weight: 3, arbitrary: fc.constant(value)}, {weight: 1, arbitrary: text});
const person: fc.Arbitrary<Person> = fc.record({
    line: fc.constant(2), mergedLines: fc.constant([]), username: usual('812345'), lastname: usual('HÉBERT'), firstname: usual('Inès'),
    email: fc.oneof(usual('ines.hebert@exemple.fr'), text.map(local => `${local}@exemple.fr`), text.map(domain => `ines.hebert.2026@${domain}`)),
    cohorts: fc.oneof(fc.constant([]), fc.array(usual('L1-DROIT'), {maxLength: 2})), password: usual(''), auth: usual(''),
    fields: fc.oneof(fc.constant({}), text.map(city => ({city}))),
});
const facts: fc.Arbitrary<Facts> = fc.record({
    site: fc.constantFrom(site, {...site, extendedUsernames: true}, {...site, allowedEmailDomains: ['autre.fr']}, {...site, deniedEmailDomains: ['exemple.fr']}),
    mapped: fc.constantFrom(new Set<string>(), new Set(['password'])), followsEmail: fc.constantFrom(() => true, () => false), repairs: fc.constant(new Map<string, string>()),
});

test('an address without a domain is none, even before any domain was met', () => {
    const one: Person = {
        line: 2, mergedLines: [], username: '812345', lastname: 'HÉBERT', firstname: 'Inès', email: 'ines.hebert.2026@', cohorts: [], password: '', auth: '', fields: {},
    };
    const about: Facts = {site, mapped: new Set(), followsEmail: () => false, repairs: new Map()};
    expect(checkPerson(one, about).map(issue => issue.code)).toEqual(['emailsyntax']);
});

test('the short way finds what all rules find', () => {
    fc.assert(fc.property(person, facts, (one, about) => {
        expect(checkPerson(one, about)).toEqual(runRules(one, about));
    }), {numRuns: 4000});
});
