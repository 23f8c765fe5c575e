// What programs are told: the page may ask as well, and is no program.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {as, mail} from './support/world.mjs';

describe('programs', () => {
    let gestionnaire;
    const started = async() => (await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()})).importid;
    before(async() => {
        gestionnaire = await as('gestionnaire');
    });

    it('are told what the page is told, and which web services there are', async() => {
        const {api, oldest, config, brakes} = await gestionnaire.call('read_site', {});
        assert.deepEqual([api, oldest], [2, 1]);
        const {site, limits, resume} = JSON.parse(config);
        assert.ok(site.fields.includes('city') && limits.chunkpeople > 0);
        assert.equal(resume, null);
        assert.ok(Object.values(brakes).every(Number.isInteger));
    });

    it('alone bring lists that wait; what does not wait is nobody’s', async() => {
        const draft = {filename: 'a.csv', options: mail(), columns: [], origin: {command: '1.0', key: 'mine'}, doubts: ['cohort'], parts: 1};
        assert.equal(await gestionnaire.refusal('start_draft', draft), 'accessexception');
        assert.equal(await gestionnaire.refusal('read_draft', {draftid: 999999, seq: 0}), 'error_draftgone');
        assert.equal(await gestionnaire.refusal('discard_draft', {draftid: 999999}), 'error_draftgone');
        assert.equal(await gestionnaire.refusal('seal_import', {importid: await started(), chunks: 0, people: 0, draftid: 999999}), 'error_draftgone');
    });

    it('find their imports by a key; the page’s are not among them, whatever it says', async() => {
        await gestionnaire.call('start_import', {filename: 'a.csv', options: mail(), origin: {command: '1.0', key: 'mine'}});
        assert.deepEqual(await gestionnaire.call('find_import', {key: 'mine'}), {importid: 0, state: '', draftid: 0});
        assert.deepEqual(await gestionnaire.call('find_import', {key: ''}), {importid: 0, state: '', draftid: 0});
    });
});
