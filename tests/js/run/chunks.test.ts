import fc from 'fast-check';
import {chunkSize, inRequests, planCheck, planImport, type Chunk} from '../../../amd/src/run/chunks';
import {mailOptions, makePerson, sentPeople, type Sent} from './people';

const plan = (...args: Parameters<typeof planImport>): Chunk[] => [...planImport(...args)];
const of = (size: number) => (): number => size;
const people = Array.from({length: 7}, (_, at) => makePerson(at + 2));

const sent = ({people: json}: Chunk): Sent[] => sentPeople(json);

/** Sizes of the chunks of so many people. */
const sizes = (count: number, most: number, parallel: number): number[] => (
    plan(Array.from({length: count}, (_, at) => makePerson(at + 2)), mailOptions, chunkSize(most, parallel), 1e6).map(({lines}) => lines.length)
);

describe('chunkSize', () => {
    test('is what the server takes, and less towards the end, so that no worker waits for another', () => {
        expect(sizes(1000, 200, 2)).toEqual([200, 200, 150, 113, 85, 63, 48, 40, 40, 40, 21]);
        expect(sizes(400, 200, 4)).toEqual([50, 44, 40, 40, 40, 40, 40, 40, 40, 26]);
    });

    test('makes no call for a handful', () => {
        expect(sizes(12, 200, 2)).toEqual([12]);
        expect(sizes(59, 200, 2)).toEqual([59]);
        expect(sizes(60, 200, 2)).toEqual([40, 20]);
        expect(sizes(5, 2, 2)).toEqual([2, 2, 1]);
        expect(sizes(30, 200, 0)).toEqual([30]);
    });

    test('is never nothing while someone is left', () => {
        fc.assert(fc.property(fc.integer({min: 1, max: 1e5}), fc.integer({min: 1, max: 500}), fc.nat(9), (left, most, parallel) => {
            const size = chunkSize(most, parallel)(left);
            expect(size).toBeGreaterThan(0);
            expect(size).toBeLessThanOrEqual(Math.min(left, most));
        }));
    });
});

describe('planImport', () => {
    test('cuts people into chunks of the size asked, in file order', () => {
        const chunks = plan(people, mailOptions, of(3), 1e6);
        expect(chunks.map((chunk) => chunk.lines)).toEqual([[2, 3, 4], [5, 6, 7], [8]]);
        expect(chunks.map((chunk) => chunk.seq)).toEqual([0, 1, 2]);
    });

    test('keeps a call below the bytes a server takes', () => {
        const chunks = plan(people, mailOptions, of(100), 400);
        expect(chunks.length).toBeGreaterThan(1);
        expect(Math.max(...chunks.map((chunk) => chunk.people.length))).toBeLessThanOrEqual(400);
    });

    test('gives a person too large for any call a chunk, for the server to refuse by line', () => {
        const chunks = plan([makePerson(2), makePerson(3, {lastname: 'x'.repeat(500)}), makePerson(4)], mailOptions, of(100), 300);
        expect(chunks.map((chunk) => chunk.lines)).toEqual([[2], [3], [4]]);
    });

    test('writes what the schema has, without empty optional keys', () => {
        const [chunk] = plan([makePerson(9, {cohorts: ['L1'], fields: {city: 'Caen'}})], mailOptions, of(50), 1e6);
        expect(chunk && sent(chunk)).toEqual([{
            line: 9, username: 'u9', lastname: 'NOËL', firstname: 'Zoé', email: 'u9@exemple.fr', cohorts: ['L1'], fields: {city: 'Caen'},
        }]);
    });

    test('ends a row with its last value', () => {
        const [chunk] = plan([makePerson(9)], mailOptions, of(50), 1e6);
        expect(JSON.parse(chunk?.people ?? '')).toMatchObject({rows: [[9, 'u9', 'u9@exemple.fr', null, 'NOËL', 'Zoé']]});
    });

    test('sends passwords only with the options that use them', () => {
        const person = makePerson(2, {password: 'Secret-1'});
        expect(plan([person], mailOptions, of(50), 1e6)[0]?.people).not.toContain('Secret-1');
        expect(plan([person], {...mailOptions, recipe: 'nomail', passwords: 'one', password: 'x'}, of(50), 1e6)[0]?.people)
            .not.toContain('Secret-1');
        expect(plan([person], {...mailOptions, recipe: 'nomail', passwords: 'file'}, of(50), 1e6)[0]?.people).toContain('Secret-1');
    });

    test('sends the passwords made for each instead of those of the file', () => {
        const options = {...mailOptions, recipe: 'nomail', passwords: 'each'} as const;
        const chunks = plan([makePerson(2, {password: 'Secret-1'}), makePerson(3)], options, of(50), 1e6, new Map([[2, 'Made-2'], [9, 'Made-9']]));
        expect(chunks.flatMap(sent).map(({line, password}) => [line, password])).toEqual([[2, 'Made-2'], [3, undefined]]);
    });

    test('is ASCII without control characters, whatever people are called', () => {
        fc.assert(fc.property(fc.array(fc.string({unit: 'binary'})), (names) => {
            const crowd = [...names, '\uFFFE', '\uFFFF', '\uD800', '\u2028', '\0', '\u007f', '\u0085'].map((name, at) => makePerson(at + 1, {lastname: name}));
            const chunks = plan(crowd, mailOptions, of(4), 1e6);
            for (const chunk of chunks) {
                expect(chunk.people).toMatch(/^[\x20-\x7e]*$/);
            }
            const back = chunks.flatMap(sent).map(({lastname}) => lastname);
            expect(back).toEqual(crowd.map((person) => person.lastname));
        }));
    });
});

describe('inRequests', () => {
    const requests = (count: number, bytes: number): number[][] => (
        [...inRequests(planImport(Array.from({length: count}, (_, at) => makePerson(at + 2)), mailOptions, of(1), 1e6), bytes)]
            .map((chunks) => chunks.map(({seq}) => seq))
    );

    test('sends a few chunks at once, in order', () => {
        expect(requests(18, 1e6)).toEqual([[...Array(16).keys()], [16, 17]]);
        expect(requests(0, 1e6)).toEqual([]);
    });

    test('sends no more than a call takes, and one chunk at least', () => {
        expect(requests(3, 1)).toEqual([[0], [1], [2]]);
        expect(requests(5, 450)).toEqual([[0, 1], [2, 3], [4]]);
    });
});

describe('planCheck', () => {
    test('sends what the judge needs and nothing else', () => {
        const person = makePerson(2, {password: 'Secret-1', auth: 'ldap', cohorts: ['L1'], fields: {city: 'Caen', phone1: ''}, account: 7});
        const whole = {line: 2, username: 'u2', email: 'u2@exemple.fr', cohorts: ['L1'], fields: {city: 'Caen'}, account: 7};
        const [chunk] = planCheck([person], mailOptions, 50, 1e6);
        expect(chunk && sent(chunk)).toEqual([whole]);
        const [update] = planCheck([person], {...mailOptions, existing: 'fill'}, 50, 1e6);
        expect(update && sent(update)).toEqual([{...whole, lastname: 'NOËL', firstname: 'Zoé'}]);
        const [ticked] = planCheck([makePerson(4, {staff: true})], mailOptions, 50, 1e6);
        expect(ticked && sent(ticked)).toEqual([{line: 4, username: 'u4', email: 'u4@exemple.fr', staff: true}]);
        const [plain] = planCheck([makePerson(3)], mailOptions, 50, 1e6);
        expect(plain && sent(plain)).toEqual([{line: 3, username: 'u3', email: 'u3@exemple.fr'}]);
    });
});
