import fc from 'fast-check';
import {createReview, type Decisions, type Review} from '../../../amd/src/check/createreview';
import {writePeople} from '../../../amd/src/check/lists/listwriter';
import {guessMapping} from '../../../amd/src/map/guess';
import type {Person} from '../../../amd/src/map/person';
import {readPaste} from '../../../amd/src/read/cut/paste';
import {readTable} from '../../../amd/src/read/read';
import {check, personLine} from '../helpers/checked';
import {site} from '../helpers/site';

/** Pieces nasty files are made of. */
const piece = fc.oneof(
    fc.constantFrom('"', '""', ';', ',', '\t', '|', '\n', '\r', '\r\n', ' ', '\u00A0', '\uFEFF', '\0', 'sep=;\n', 'Nom', 'Prénom', 'Mail', 'é', 'Ã©', '@', 'a@exemple.fr',
        '="1"', '#REF!', '8,1E+5', '<b>', '%PDF-', 'PK\u0003\u0004', 'Total'),
    fc.string({maxLength: 5, unit: 'binary'}),
);
const text = fc.array(piece, {maxLength: 60}).map(pieces => pieces.join(''));
const anyBytes = fc.oneof(fc.uint8Array({maxLength: 300}), text.map(value => new TextEncoder().encode(value)));

test('no sequence of bytes throws, and every person has a line of their own, ascending', async() => {
    await fc.assert(fc.asyncProperty(anyBytes, async bytes => {
        const {table, review} = await check(bytes);
        const lines = review.people.map(person => person.line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        expect(table.rows.every(row => row.length === table.header.length)).toBe(true);
        expect(table.rows).toHaveLength(table.lines.length);
        if (table.issues.some(issue => issue.level === 'error' && issue.line === null)) {
            expect(review.people).toEqual([]);
        }
    }), {numRuns: 500});
});

/** A cell without any quote: what the line rule below needs. */
const plainCell = fc.constantFrom('a', 'é', '1001', 'x@exemple.fr', '', ' ', 'Nom', 'MARTIN', 'Total');

test('no line is lost: each is blank, told about, or a person’s', async() => {
    await fc.assert(fc.asyncProperty(
        fc.array(fc.array(plainCell, {minLength: 1, maxLength: 6}), {maxLength: 30}), fc.constantFrom('\n', '\r', '\r\n'), fc.constantFrom(';', ',', '\t'),
        async(rows, end, separator) => {
            const source = rows.map(row => row.join(separator));
            const {table, review} = await check(source.join(end));
            const told = new Set([
                ...review.people.flatMap(person => [person.line, ...person.mergedLines]),
                ...table.issues.flatMap(issue => issue.line ?? []),
                ...table.headerLine === null ? [] : [table.headerLine],
            ]);
            const isRefused = table.issues.some(issue => issue.level === 'error' && issue.line === null);
            source.forEach((line, i) => {
                if (/[^\s;,]/.test(line) && !isRefused) {
                    expect({line: i + 1, told: told.has(i + 1)}).toEqual({line: i + 1, told: true});
                }
            });
        },
    ), {numRuns: 200});
});

const field = fc.constantFrom('username', 'lastname', 'firstname', 'email', 'cohort', 'auth');
const value = fc.constantFrom('', 'a', 'A', 'b', 'x@exemple.fr', 'X@exemple.fr', 'pas de mail', 'é+', 'L1 | L2', '8,1E+5', 'manual');
const line = fc.integer({min: 1, max: 9});
type Act = (review: Review) => unknown;
const act: fc.Arbitrary<Act> = fc.oneof(
    fc.tuple(line, field, value).map(([at, name, to]): Act => review => review.edit(at, name, to)),
    fc.array(fc.tuple(line, field, value), {maxLength: 4}).map((cells): Act => review =>
        review.editMany(cells.map(([at, name, to]) => ({line: at, field: name, value: to})))),
    fc.array(line, {maxLength: 4}).map((lines): Act => review => review.leaveOut(lines)),
    fc.array(line, {maxLength: 4}).map((lines): Act => review => review.takeBack(lines)),
    fc.constant<Act>(review => review.addLine()),
    fc.constant<Act>(review => review.groups().map(group => review.fix(group))),
);

/** All there is to see of a review. */
const seen = (review: Review): unknown => ({
    people: review.people, counts: review.counts(), issues: review.people.map(person => review.issues(person.line)),
    outcomes: review.people.map(person => review.outcome(person.line)),
    groups: review.groups().map(({code, field: at, lines, values, fixable}) => ({code, at, lines, values: [...values].sort((a, b) => (a.value < b.value ? -1 : 1)), fixable}))
        .sort((a, b) => (`${a.code} ${a.at}` < `${b.code} ${b.at}` ? -1 : 1)),
});

const file = 'username;lastname;firstname;email;cohort;auth\na;A;B;x@exemple.fr;L1;\na;A;B;x@exemple.fr;L2;\nb;C;D;pas de mail;;cas\nb;E;F;e@exemple.fr;L1;\n'
    + 'c;"G;H;g@exemple.fr;L1;\nd;I;J;i@exemple.fr;L1;;;z\né+;K;L;mailto:k@exemple.fr;;Manual\n';

test('decisions undone leave no trace; made again they are the same; kept and replayed too', async() => {
    await fc.assert(fc.asyncProperty(fc.array(act, {maxLength: 8}), async acts => {
        const {table, mapping, review} = await check(file);
        const before = seen(review);
        acts.forEach(perform => perform(review));
        const after = seen(review);
        const replayed = await createReview(table, mapping, site, JSON.parse(JSON.stringify(review.decisions)) as Decisions);
        expect(seen(replayed)).toEqual(after);
        while (review.canUndo) {
            review.undo();
        }
        expect(seen(review)).toEqual(before);
        while (review.canRedo) {
            review.redo();
        }
        expect(seen(review)).toEqual(after);
    }), {numRuns: 150});
});

test('what an edit re-checks is what checking everything again would find', async() => {
    await fc.assert(fc.asyncProperty(fc.array(act, {maxLength: 8}), async acts => {
        const {review} = await check(file);
        acts.forEach(perform => perform(review));
        const counts = review.counts();
        expect(counts.error).toBe(review.people.filter(person => review.outcome(person.line) !== 'leftout'
            && review.issues(person.line).some(issue => issue.level === 'error')).length);
        expect(Array.from(review.select({tab: 'error'}))).toHaveLength(counts.error);
        expect(review.unanswered()).toHaveLength(counts.pending);
    }), {numRuns: 150});
});

const cell = fc.oneof(
    fc.string({maxLength: 12, unit: 'grapheme'}),
    fc.constantFrom('=1+1', '+33', '-x', '@a', "'=1", 'a;b', 'a"b', '"', '""', ',', 'é', "'", '#REF!', 'Ã©', '8,1E+5', '="a"', 'a | b', 'Total'),
);
const somebody = fc.record({lastname: cell, firstname: cell, email: cell, username: cell, cohorts: fc.array(cell, {maxLength: 3}), password: cell, city: cell});

const core = ({username, lastname, firstname, email, cohorts, password, fields}: Person): unknown =>
    ({username, lastname, firstname, email, cohorts, password, city: fields['city'] ?? ''});

test('what is written is read again as the same people', async() => {
    await fc.assert(fc.asyncProperty(fc.array(somebody, {minLength: 1, maxLength: 8}), fc.constantFrom(';', ','), async(drafts, delimiter) => {
        const table = {name: '', format: 'csv' as const, sheet: null, sheets: [], encoding: null, delimiter: ';', headerLine: 1, issues: [],
            header: ['username', 'lastname', 'firstname', 'email', 'cohort1', 'cohort2', 'cohort3', 'password', 'city'],
            rows: drafts.map((draft, i) => [`u${i}${draft.username}`, draft.lastname, draft.firstname, `m${i}${draft.email}`,
                ...[0, 1, 2].map(at => draft.cohorts[at] ?? ''), draft.password, draft.city]),
            lines: drafts.map((_, i) => i + 2)};
        const first = await createReview(table, guessMapping(table, site), site);
        const written = writePeople(first.people, {passwords: true, delimiter});
        expect(written.split(delimiter === ';' ? /[;\r\n]/ : /[,\r\n]/).filter(part => /^[=+\-@\t]/.test(part) && !part.includes('"'))).toEqual([]);
        const again = await readTable(new TextEncoder().encode(written), 'again.csv');
        const second = await createReview(again, guessMapping(again, site), site);
        expect(second.people.map(core)).toEqual(first.people.map(core));
    }), {numRuns: 200});
});

test('a written list leaves passwords out unless asked, and its reason column means nothing', async() => {
    const {review} = await check('username;nom;prenom;mail;password\na;A;B;a@exemple.fr;Geheim-123\n');
    const written = writePeople(review.people, {passwords: false, more: [{label: 'Raison', of: person => `ligne ${person.line} ; "x"`}]});
    expect(written).toBe('\uFEFFusername;lastname;firstname;email;Raison\r\na;A;B;a@exemple.fr;"ligne 2 ; ""x"""\r\n');
    const again = await readPaste(written);
    expect(guessMapping(again, site).targets).toEqual(['username', 'lastname', 'firstname', 'email', null]);
    expect((await createReview(again, guessMapping(again, site), site)).people.map(personLine)).toEqual(['2 a|A|B|a@exemple.fr']);
});
