import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {as, cohortId, known, mail, sealed, stranger, words} from './support/world.mjs';

describe('undoing an import', () => {
    let manager;
    let gestionnaire;
    let cohortid;
    before(async() => {
        [gestionnaire, manager] = [await as('gestionnaire'), await as('manager')];
        cohortid = await cohortId(manager, 'MOBILITE-ENTRANTE');
    });
    const members = async() => (await manager.call('search_cohorts', {query: 'MOBILITE-ENTRANTE', limit: 1})).cohorts[0].members;
    const imported = async(client, people) => {
        const importid = await sealed(client, mail({cohortid}), people);
        await client.call('run_chunk', {importid, seq: 0});
        return importid;
    };

    it('says what it would do, and to whom', async() => {
        const people = [stranger(), stranger(), known('806659')];
        const importid = await imported(manager, people);
        const answer = await manager.call('preview_undo', {importid});
        assert.equal(answer.state, 'finished');
        assert.equal(answer.deletions, 2);
        assert.deepEqual(answer.counts, [{outcome: 'deleted', count: 2}, {outcome: 'setback', count: 1}]);
        assert.deepEqual(answer.people.map(({line, username, outcome, reasons}) => [line, username, outcome, reasons]), [
            [people[0].line, people[0].username, 'deleted', []], [people[1].line, people[1].username, 'deleted', []],
            [people[2].line, '806659', 'setback', []],
        ]);
        assert.equal((await manager.call('preview_undo', {importid, from: 1, limit: 1})).people[0].line, people[1].line);
    });

    it('does it once, and only when told the right number', async() => {
        const people = [stranger(), known('856506')];
        const before = await members();
        const importid = await imported(manager, people);
        assert.equal(await members(), before + 2);
        assert.equal(await manager.refusal('undo_import', {importid, deletions: 0}), 'error_undochanged');
        assert.equal(await members(), before + 2);
        const answer = await manager.call('undo_import', {importid, deletions: 1});
        const counts = [{outcome: 'deleted', count: 1}, {outcome: 'setback', count: 1}];
        assert.deepEqual(answer, {importid, state: 'undone', left: 0, counts});
        assert.equal(await members(), before);
        assert.deepEqual(await manager.call('undo_import', {importid, deletions: 1}), answer);
        // Whoever was deleted is new again.
        const {answers} = await manager.call('check_people', {people: JSON.stringify(people), options: mail({cohortid})});
        assert.deepEqual(answers.map(({line, outcome}) => [line, outcome]), [[people[1].line, 'enrol']]);
        assert.equal((await manager.call('read_import', {importid})).state, 'undone');
    });

    it('has nothing left to do for an account another undo deleted', async() => {
        const person = stranger();
        const first = await imported(manager, [person]);
        await manager.call('undo_import', {importid: first, deletions: 1});
        assert.deepEqual(await manager.call('preview_undo', {importid: first}), {
            importid: first, state: 'undone', deletions: 0, counts: [], people: [], departures: 0, cohorts: [],
        });
    });

    it('removes a cohort that was made on the page for it, when told to and when it is empty then', async() => {
        const name = `Faite pour ${stranger().username}`;
        const {cohort} = await manager.call('create_cohort', {name});
        const find = async() => (await manager.call('search_cohorts', {query: name, limit: 1})).cohorts.length;
        const importid = await sealed(manager, mail({cohortid: cohort.id}), [stranger(), known('806659')]);
        await manager.call('run_chunk', {importid, seq: 0});
        const [offered, ...others] = (await manager.call('preview_undo', {importid})).cohorts;
        assert.deepEqual([offered.id, offered.name, offered.state, offered.members, offered.code], [cohort.id, name, 'made', 0, '']);
        assert.deepEqual(others, []);
        assert.equal(offered.message, words('undo_cohort_made', name));
        await manager.call('undo_import', {importid, deletions: 1, cohorts: [cohort.id]});
        assert.equal(await find(), 0);
        assert.equal((await manager.call('preview_undo', {importid})).cohorts[0].state, 'removed');
    });

    it('leaves one that has other members, and one it was not made for', async() => {
        const {cohort} = await manager.call('create_cohort', {name: `Partagée ${stranger().username}`});
        const run = async people => {
            const importid = await sealed(manager, mail({cohortid: cohort.id}), people);
            await manager.call('run_chunk', {importid, seq: 0});
            return importid;
        };
        const first = await run([stranger()]);
        const second = await run([known('806659')]);
        const [offered] = (await manager.call('preview_undo', {importid: first})).cohorts;
        assert.deepEqual([offered.members, offered.code], [1, 'members']);
        assert.deepEqual((await manager.call('preview_undo', {importid: second})).cohorts, []);
        await manager.call('undo_import', {importid: first, deletions: 1, cohorts: [cohort.id]});
        assert.equal((await manager.call('preview_undo', {importid: first})).cohorts[0].state, 'kept');
        assert.equal((await manager.call('search_cohorts', {query: cohort.name, limit: 1})).cohorts[0].members, 1);
    });

    it('waits until the import is over', async() => {
        const importid = await sealed(manager, mail(), [stranger()]);
        assert.equal(await manager.refusal('undo_import', {importid, deletions: 0}), 'error_wrongstate');
    });

    it('is for whoever brought these people, and for those who may delete any account', async() => {
        const importid = await imported(manager, [stranger()]);
        assert.equal(await gestionnaire.refusal('preview_undo', {importid}), 'error_notyourimport');
        assert.equal(await gestionnaire.refusal('undo_import', {importid, deletions: 1}), 'error_notyourimport');
        const [first, second] = [await imported(gestionnaire, [stranger()]), await imported(gestionnaire, [stranger()])];
        assert.equal((await gestionnaire.call('preview_undo', {importid: first})).deletions, 1);
        assert.equal((await gestionnaire.call('undo_import', {importid: first, deletions: 1})).state, 'undone');
        // A manager sees everybody's imports, and may.
        assert.equal((await manager.call('undo_import', {importid: second, deletions: 1})).state, 'undone');
    });
});
