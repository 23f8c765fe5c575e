import type {Answer} from '../../../amd/src/check/people/answer';
import {createReview, type Decisions, type Review} from '../../../amd/src/check/createreview';
import {check, issueLine, personLine} from '../helpers/checked';
import {site} from '../helpers/site';

const head = 'username;lastname;firstname;email;cohort\n';
const open = async(rows: string): Promise<Review> => (await check(head + rows)).review;
const four = 'a;MARTIN;Léa;lea@exemple.fr;L1\nb;PETIT;Lia;lia@;L1\nc;NOËL;Zoé;zoe@exemple.fr;L2\nd;HUET;Max;max@example.com;\n';
const codes = (review: Review, line: number): string[] => review.issues(line).map(issueLine);
const answer = (line: number, outcome: Answer['outcome'], code: string): Answer => ({line, outcome, code, message: `${code}!`, userid: 0, account: '', cohortids: []});

describe('what is known of people', () => {
    test('outcomes wait for the server, except where an error blocks', async() => {
        const review = await open(four);
        expect([2, 3, 4, 5].map(line => review.outcome(line))).toEqual(['pending', 'blocked', 'pending', 'pending']);
        expect(review.counts()).toMatchObject({all: 4, pending: 3, blocked: 1, error: 1, warning: 1, create: 0});
        expect(review.unanswered().map(person => person.line)).toEqual([2, 4, 5]);
    });
    test('who the server does not name is new', async() => {
        const review = await open(four);
        expect(review.joinAnswers([2, 4, 5], [answer(4, 'enrol', 'accountexists')])).toEqual([2, 4, 5]);
        expect([2, 3, 4, 5].map(line => review.outcome(line))).toEqual(['create', 'blocked', 'enrol', 'create']);
        expect(review.unanswered()).toEqual([]);
        expect(codes(review, 4)).toEqual(['accountexists@4']);
        expect(review.groups().map(group => group.code)).toContain('accountexists');
    });
    test('the server may block', async() => {
        const review = await open(four);
        review.joinAnswers([2], [answer(2, 'blocked', 'accountconflict')]);
        expect(review.outcome(2)).toBe('blocked');
        expect(review.select({tab: 'error'})).toEqual(Int32Array.of(0, 1));
        expect(review.unanswered().map(person => person.line)).toEqual([4, 5]);
    });
    test('an answer for a line nobody asked about is none', async() => {
        const review = await open(four);
        review.joinAnswers([2], [answer(4, 'enrol', 'accountexists')]);
        expect(review.outcome(4)).toBe('pending');
    });
    test('a change the server looks at asks again, another does not', async() => {
        const review = await open(four);
        review.joinAnswers([2, 4, 5], []);
        review.edit(2, 'firstname', 'Lea');
        expect(review.outcome(2)).toBe('create');
        review.edit(2, 'email', 'autre@exemple.fr');
        expect(review.outcome(2)).toBe('pending');
        expect(review.unanswered().map(person => person.line)).toEqual([2]);
    });
    test('answers forgotten are asked for again, and no longer block', async() => {
        const review = await open(four);
        review.joinAnswers([2, 4, 5], [answer(2, 'blocked', 'accountadmin')]);
        review.forgetAnswers();
        expect(review.outcome(2)).toBe('pending');
        expect(review.unanswered()).toHaveLength(3);
    });
    test('an unknown line is nobody', async() => {
        const review = await open(four);
        expect(review.indexOf(99)).toBe(-1);
        expect(review.issues(99)).toEqual([]);
        expect(review.edit(99, 'email', 'x')).toEqual([]);
        expect(review.canUndo).toBe(false);
    });
});

describe('conflicts', () => {
    const twins = 'a;MARTIN;Léa;x@exemple.fr;\nb;MARTIN;Léo;X@exemple.fr;\nc;NOËL;Zoé;zoe@exemple.fr;\n';
    test('both know each other', async() => {
        const review = await open(twins);
        expect(review.issues(2)[0]?.params).toEqual({value: 'x@exemple.fr', lines: '3', count: 2});
        expect(review.issues(3)[0]?.params).toEqual({value: 'X@exemple.fr', lines: '2', count: 2});
    });
    test('an edit frees the neighbour, and says so', async() => {
        const review = await open(twins);
        expect(review.edit(3, 'email', 'leo@exemple.fr')).toEqual([2, 3]);
        expect(codes(review, 2)).toEqual([]);
        expect(review.counts().error).toBe(0);
    });
    test('an edit catches a neighbour, and says so', async() => {
        const review = await open(twins);
        expect(review.edit(4, 'username', 'A')).toEqual([2, 4]);
        expect(codes(review, 2)).toEqual(['duplicateemail@2.email', 'duplicateusername@2.username']);
    });
    test('a line left out is in nobody’s way, and is again when taken back', async() => {
        const review = await open(twins);
        expect(review.leaveOut([3])).toEqual([2, 3]);
        expect(review.outcome(2)).toBe('pending');
        expect(review.outcome(3)).toBe('leftout');
        expect(review.takeBack([3])).toEqual([2, 3]);
        expect(codes(review, 2)).toEqual(['duplicateemail@2.email']);
    });
    test('of three, two are left', async() => {
        const review = await open(`${twins}d;PETIT;Lia;x@exemple.fr;\n`);
        expect(review.issues(5)[0]?.params).toMatchObject({lines: '2, 3', count: 3});
        review.leaveOut([2]);
        expect(review.issues(5)[0]?.params).toMatchObject({lines: '3', count: 2});
        expect(review.counts().error).toBe(2);
    });
    test('many lines are not all named', async() => {
        const review = await open(Array.from({length: 10}, (_, i) => `u${i};N;P${'abcdefghij'[i] ?? ''};x@exemple.fr;\n`).join(''));
        expect(review.issues(2)[0]?.params).toMatchObject({lines: '3, 4, 5, 6, 7…', count: 10});
    });
    test('values that are none are in no conflict, whoever shares them', async() => {
        const review = await open('8,12E+11;A;B;pas de mail;\n8,12E+11;C;D;pas de mail;\n');
        expect(codes(review, 2)).toEqual(['numberscientific@2.username', 'emailsyntax@2.email']);
        const {review: derived} = await check('nom;prenom;mail\nMARTIN;Léa;pas de mail\nPETIT;Lia;pas de mail\nNOËL;Zoé;zoé@exemple.fr\n');
        expect([2, 3, 4].map(line => codes(derived, line))).toEqual([['emailsyntax@2.email'], ['emailsyntax@3.email'], ['emailsyntax@4.email']]);
    });
    test('when the username is the e-mail, one word about it is enough', async() => {
        const {review} = await check('nom;prenom;mail\nMARTIN;Léa;x@exemple.fr\nPETIT;Lia;X@exemple.fr\n');
        expect(codes(review, 2)).toEqual(['duplicateemail@2.email']);
    });
});

describe('deciding', () => {
    test('groups: errors first, with values and what can be fixed', async() => {
        const review = await open(`${four}e;AAA;Bbb;mailto:b@exemple.fr;L1\nf;AAA;Ccc;lia@;L1\n`);
        expect(review.groups().map(({code, field, count, lines, values, fixable}) => ({code, field, count, lines, values, fixable}))).toEqual([
            {code: 'emailsyntax', field: 'email', count: 2, lines: [3, 7], values: [{value: 'lia@', count: 2}], fixable: 0},
            {code: 'emailtest', field: 'email', count: 1, lines: [5], values: [{value: 'max@example.com', count: 1}], fixable: 0},
            {code: 'emailunwrapped', field: 'email', count: 1, lines: [6], values: [{value: 'mailto:b@exemple.fr', count: 1}], fixable: 1},
        ]);
    });
    test('a group is fixed as one decision', async() => {
        const review = await open('é+1;A;B;a@exemple.fr;\nc+2;C;D;c@exemple.fr;\n');
        const [group] = review.groups();
        expect(group).toMatchObject({code: 'usernamechars', fixable: 2});
        expect(group && review.fix(group)).toEqual([2, 3]);
        expect(review.people.map(person => person.username)).toEqual(['1', 'c2']);
        expect(review.groups()).toEqual([]);
        expect(review.undo()).toEqual([2, 3]);
        expect(review.people.map(person => person.username)).toEqual(['é+1', 'c+2']);
    });
    test('every decision can be undone and made again, in order', async() => {
        const review = await open(four);
        review.edit(3, 'email', 'lia@exemple.fr');
        review.leaveOut([2, 4]);
        review.edit(3, 'firstname', 'Lya');
        expect(review.people[1]?.firstname).toBe('Lya');
        review.undo();
        expect(review.people[1]?.firstname).toBe('Lia');
        review.undo();
        expect(review.outcome(2)).toBe('pending');
        review.redo();
        expect([review.outcome(2), review.outcome(4)]).toEqual(['leftout', 'leftout']);
        review.redo();
        expect(review.people[1]?.firstname).toBe('Lya');
        expect(review.canRedo).toBe(false);
    });
    test('a new decision ends what could be made again', async() => {
        const review = await open(four);
        review.edit(2, 'firstname', 'A');
        review.undo();
        review.edit(2, 'lastname', 'B');
        expect(review.canRedo).toBe(false);
        expect(review.redo()).toEqual([]);
    });
    test('a decision that changes nothing is none', async() => {
        const review = await open(four);
        review.leaveOut([2]);
        review.leaveOut([2]);
        review.takeBack([3]);
        review.undo();
        expect(review.canUndo).toBe(false);
        expect(review.outcome(2)).toBe('pending');
    });
    test('what was read wrong on a line is over once someone edited it', async() => {
        const review = await open('a;DE LA;TOUR;Léa;lea@exemple.fr;L1\nb;PETIT;Lia;lia@exemple.fr;L1\n');
        expect(codes(review, 2)).toEqual(['rowlong@2', 'emailsyntax@2.email']);
        review.edit(2, 'email', 'lea@exemple.fr');
        expect(codes(review, 2)).toEqual([]);
        review.undo();
        expect(codes(review, 2)).toEqual(['rowlong@2', 'emailsyntax@2.email']);
    });
    test('a username that follows the e-mail does so when it is edited, until it is typed itself', async() => {
        const {review} = await check('nom;prenom;mail\nMARTIN;Léa;Lea@exemple.fr\n');
        review.edit(2, 'email', 'Autre@exemple.fr');
        expect(review.people[0]?.username).toBe('autre@exemple.fr');
        review.edit(2, 'username', 'lea');
        review.edit(2, 'email', 'encore@exemple.fr');
        expect(review.people[0]?.username).toBe('lea');
        expect([review.isEdited(2, 'username'), review.isEdited(2, 'lastname')]).toEqual([true, false]);
    });
    test('a merged line stands for its person', async() => {
        const review = await open('a;MARTIN;Léa;lea@exemple.fr;L1\na;MARTIN;Léa;lea@exemple.fr;L2\n');
        expect(review.indexOf(3)).toBe(0);
        expect(review.edit(3, 'firstname', 'Lea')).toEqual([2]);
        expect(review.people.map(personLine)).toEqual(['2+3 a|MARTIN|Lea|lea@exemple.fr|L1, L2']);
        review.edit(2, 'cohort', 'L3 | L4');
        expect(review.people[0]?.cohorts).toEqual(['L3', 'L4']);
        review.edit(2, 'cohort', '');
        expect(review.people[0]?.cohorts).toEqual([]);
    });
    test('a line is added by hand, filled in, and gone when undone', async() => {
        const review = await open(four);
        expect(review.addLine()).toEqual([6]);
        expect(review.outcome(6)).toBe('blocked');
        for (const [field, value] of Object.entries({username: 'new', lastname: 'N', firstname: 'P', email: 'lea@exemple.fr'})) {
            review.edit(6, field, value);
        }
        expect(codes(review, 6)).toEqual(['duplicateemail@6.email']);
        expect(review.addLine()).toEqual([7]);
        for (let i = 0; i < 6; i++) {
            review.undo();
        }
        expect(review.people).toHaveLength(4);
        expect(codes(review, 2)).toEqual([]);
    });
    test('decisions are plain data that make the same review again, without passwords', async() => {
        const {table, mapping, review} = await check('username;nom;prenom;mail;password\na;A;B;a@exemple.fr;x\nb;C;D;b@exemple.fr;Abc-12345\n');
        review.edit(2, 'password', 'Geheim-123');
        review.edit(2, 'firstname', 'Bob');
        review.leaveOut([3]);
        review.addLine();
        const kept = JSON.stringify(review.decisions);
        expect(kept).not.toContain('Geheim');
        const again = await createReview(table, mapping, site, JSON.parse(kept) as Decisions);
        expect(again.people.map(personLine)).toEqual(review.people.map(personLine));
        expect(again.outcome(3)).toBe('leftout');
        expect(again.people[0]?.password).toBe('x');
    });
    test('decisions about lines that are no more do nothing', async() => {
        const {table, mapping} = await check(head + four);
        const review = await createReview(table, mapping, site, [
            {kind: 'edit', cells: [{line: 77, field: 'email', value: 'x'}]}, {kind: 'leaveOut', lines: [88]}, {kind: 'add', line: 3},
        ]);
        expect(review.people).toHaveLength(4);
        expect(review.canUndo).toBe(false);
    });
});
