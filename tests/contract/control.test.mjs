import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {as, mail, sealed, stranger, words} from './support/world.mjs';

describe('an import that runs', () => {
    let gestionnaire;
    let manager;
    before(async() => {
        gestionnaire = await as('gestionnaire');
        manager = await as('manager');
    });
    const begun = async() => {
        const importid = await sealed(gestionnaire, mail(), [stranger()], [stranger()]);
        await gestionnaire.call('run_chunk', {importid, seq: 0});
        return importid;
    };

    it('is paused, twice, and keeps the rest', async() => {
        const importid = await begun();
        assert.deepEqual(await gestionnaire.call('pause_import', {importid}), {importid, state: 'paused'});
        assert.deepEqual(await gestionnaire.call('pause_import', {importid}), {importid, state: 'paused'});
        const {state, why, pendingseqs} = await gestionnaire.call('read_import', {importid});
        assert.deepEqual([state, why, pendingseqs], ['paused', words('pause_asked'), [1]]);
        await assert.rejects(gestionnaire.call('run_chunk', {importid, seq: 1}), {code: 'error_wrongstate'});
    });

    it('goes on, in whose name it is taken up', async() => {
        const importid = await begun();
        await gestionnaire.call('pause_import', {importid});
        assert.deepEqual((await gestionnaire.call('read_import', {importid})).contents, []);
        const before = await manager.call('read_import', {importid});
        assert.equal(before.mine, false);
        assert.deepEqual(before.contents, [words('contents_people_one', 1), words('contents_mails')]);
        assert.deepEqual(await manager.call('resume_import', {importid}), {importid, state: 'running'});
        assert.deepEqual(await manager.call('resume_import', {importid}), {importid, state: 'running'});
        const {mine, why, contents} = await manager.call('read_import', {importid});
        assert.deepEqual([mine, why, contents], [true, '', []]);
        assert.equal((await manager.call('run_chunk', {importid, seq: 1})).state, 'finished');
    });

    it('is nobody else’s to pause, to send to the background, or to take up while it runs', async() => {
        const importid = await begun();
        for (const name of ['pause_import', 'background_import', 'resume_import', 'cancel_import']) {
            await assert.rejects(manager.call(name, {importid}), {code: 'error_notyourimport'}, name);
        }
    });

    it('is sent to the background, twice', async() => {
        const importid = await begun();
        assert.deepEqual(await gestionnaire.call('background_import', {importid}), {importid, state: 'running'});
    });

    it('is over for good when it is finished', async() => {
        const importid = await begun();
        await gestionnaire.call('run_chunk', {importid, seq: 1});
        for (const name of ['pause_import', 'background_import', 'resume_import', 'cancel_import']) {
            await assert.rejects(gestionnaire.call(name, {importid}), {code: 'error_wrongstate'}, name);
        }
    });
});
