import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {fixture} from './support/client.mjs';
import {as, cohortId, known, mail, sealed, stranger} from './support/world.mjs';

const brief = ({line, outcome, code}) => [line, outcome, code];
const byLine = (a, b) => a.line - b.line;

describe('an import', () => {
    let gestionnaire;
    let anglais;
    before(async() => {
        gestionnaire = await as('gestionnaire');
        anglais = await cohortId(gestionnaire, 'L1-ANGLAIS-2026');
    });
    const start = options => gestionnaire.call('start_import', {filename: 'liste.csv', options: mail(options)});
    const add = (importid, seq, people) => gestionnaire.call('add_chunk', {importid, seq, people: JSON.stringify(people)});
    const seal = (importid, chunks, people) => gestionnaire.call('seal_import', {importid, chunks, people});
    const run = (importid, seq) => gestionnaire.call('run_chunk', {importid, seq});
    const read = (importid, more = {}) => gestionnaire.call('read_import', {importid, ...more});

    it('says how large chunks are and how many go side by side', async() => {
        const {importid, chunksize, parallel} = await start();
        assert.ok(importid > 0);
        assert.deepEqual([chunksize, parallel], [200, 2]);
    });

    it('goes from receiving to queued to running to finished', async() => {
        const {importid} = await start();
        assert.equal((await read(importid)).state, 'receiving');
        await add(importid, 0, [stranger()]);
        await add(importid, 1, [stranger()]);
        assert.deepEqual(await seal(importid, 2, 2), {importid, state: 'queued', chunks: 2, people: 2});
        assert.equal((await run(importid, 0)).state, 'running');
        assert.equal((await run(importid, 1)).state, 'finished');
        assert.equal((await read(importid)).state, 'finished');
    });

    it('takes a chunk twice when it is the same', async() => {
        const {importid} = await start();
        const people = [stranger(), stranger()];
        assert.deepEqual(await add(importid, 0, people), {importid, seq: 0, people: 2});
        assert.deepEqual(await add(importid, 0, people), {importid, seq: 0, people: 2});
        assert.equal((await seal(importid, 1, 2)).people, 2);
    });

    it('can be sealed twice', async() => {
        const importid = await sealed(gestionnaire, mail(), [stranger()]);
        assert.deepEqual(await seal(importid, 1, 1), {importid, state: 'queued', chunks: 1, people: 1});
    });

    it('gives a chunk’s results again when it is run again', async() => {
        const importid = await sealed(gestionnaire, mail({cohortid: anglais}), [stranger(), stranger()]);
        const first = await run(importid, 0);
        assert.equal(first.done, true);
        assert.deepEqual(await run(importid, 0), first);
    });

    it('creates, joins and leaves alone, each with its line', async() => {
        const people = [stranger(), known(fixture.accounts[1].username), stranger({email: fixture.accounts[3].email}),
            stranger({cohorts: ['nowhere']}), known('administratrice'), stranger()];
        const importid = await sealed(gestionnaire, mail({cohortid: anglais}), people);
        const {results, state} = await run(importid, 0);
        assert.equal(state, 'finished');
        assert.deepEqual(results.sort(byLine).map(brief), [
            [people[0].line, 'create', ''],
            [people[1].line, 'enrol', 'accountexists'],
            [people[2].line, 'enrol', 'emailexists'],
            [people[3].line, 'blocked', 'cohortunknown'],
            [people[4].line, 'blocked', 'accountadmin'],
            [people[5].line, 'create', ''],
        ]);
        assert.equal(results[0].username, people[0].username);
        assert.ok(results[0].userid > 0);
        assert.equal(results[3].userid, 0);
    });

    it('puts them in the cohort', async() => {
        const id = await cohortId(gestionnaire, 'MOBILITE-ENTRANTE');
        const importid = await sealed(gestionnaire, mail({cohortid: id}), [stranger(), stranger({cohorts: ['MOBILITE-LANGUES']})]);
        await run(importid, 0);
        const {cohorts} = await gestionnaire.call('search_cohorts', {query: 'MOBILITE'});
        assert.deepEqual(cohorts.map(({idnumber, members}) => [idnumber, members]).sort(), [['MOBILITE-ENTRANTE', 2], ['MOBILITE-LANGUES', 1]]);
    });

    it('finds the people of one import known in the next', async() => {
        const person = stranger();
        await run(await sealed(gestionnaire, mail({cohortid: anglais}), [person]), 0);
        const {results} = await run(await sealed(gestionnaire, mail({cohortid: anglais}), [person]), 0);
        assert.deepEqual(results.map(brief), [[person.line, 'unchanged', 'alreadymember']]);
    });

    it('is read whole, with counts', async() => {
        const people = [stranger(), stranger(), known('administratrice')];
        const importid = await sealed(gestionnaire, mail({cohortid: anglais}), people.slice(0, 2), people.slice(2));
        const before = await read(importid);
        assert.deepEqual({...before, last: 0}, {importid, state: 'queued', filename: 'liste.csv', recipe: 'mail', people: 3, chunks: 2,
            chunksdone: 0, pendingseqs: [0, 1], counts: [], results: [], last: 0, mine: true, why: '', contents: []});
        await run(importid, 0);
        assert.deepEqual((await read(importid)).pendingseqs, [1]);
        await run(importid, 1);
        const after = await read(importid);
        assert.deepEqual([after.chunksdone, after.pendingseqs], [2, []]);
        assert.deepEqual(after.counts.sort((a, b) => a.outcome.localeCompare(b.outcome)),
            [{outcome: 'blocked', count: 1}, {outcome: 'create', count: 2}]);
        assert.deepEqual(after.results.sort(byLine).map(brief), [[people[0].line, 'create', ''], [people[1].line, 'create', ''],
            [people[2].line, 'blocked', 'accountadmin']]);
    });

    it('is read page by page', async() => {
        const importid = await sealed(gestionnaire, mail(), [stranger(), stranger(), stranger()]);
        await run(importid, 0);
        const first = await read(importid, {limit: 2});
        assert.equal(first.results.length, 2);
        const second = await read(importid, {after: first.last, limit: 2});
        assert.equal(second.results.length, 1);
        const third = await read(importid, {after: second.last});
        assert.deepEqual([third.results, third.last], [[], second.last]);
        assert.equal(new Set([...first.results, ...second.results].map(one => one.line)).size, 3);
    });

    it('can be cancelled before it runs, twice, for good', async() => {
        const people = [stranger(), stranger()];
        const importid = await sealed(gestionnaire, mail(), people);
        assert.deepEqual(await gestionnaire.call('cancel_import', {importid}), {importid, state: 'cancelled'});
        assert.deepEqual(await gestionnaire.call('cancel_import', {importid}), {importid, state: 'cancelled'});
        const {results, done, state} = await run(importid, 0);
        assert.deepEqual([state, done], ['cancelled', true]);
        assert.deepEqual(results.sort(byLine).map(({line, outcome}) => [line, outcome]), people.map(({line}) => [line, 'cancelled']));
        const {answers} = await gestionnaire.call('check_people', {people: JSON.stringify(people), options: mail()});
        assert.deepEqual(answers, []);
    });

    it('may have nobody in it', async() => {
        const {importid} = await start();
        assert.deepEqual(await seal(importid, 0, 0), {importid, state: 'finished', chunks: 0, people: 0});
    });

    it('is cancelled before it is sealed', async() => {
        const {importid} = await start();
        await add(importid, 0, [stranger()]);
        assert.deepEqual(await gestionnaire.call('cancel_import', {importid}), {importid, state: 'cancelled'});
        assert.deepEqual((await read(importid)).results, []);
    });

    it('takes a person once, whichever line comes again', async() => {
        const person = stranger();
        const people = [person, stranger({username: person.username}), stranger({email: person.email.toUpperCase()})];
        const importid = await sealed(gestionnaire, mail(), people.slice(0, 2), people.slice(2));
        const results = [...(await run(importid, 0)).results, ...(await run(importid, 1)).results];
        assert.deepEqual(results.map(brief), [[people[0].line, 'create', ''], [people[1].line, 'blocked', 'usernameduplicate'],
            [people[2].line, 'blocked', 'emailduplicate']]);
    });
});
