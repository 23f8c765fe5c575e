// What programs are told: the page may ask as well, and is no program.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {as, mail} from './support/world.mjs';

describe('programs', () => {
    let gestionnaire;
    before(async() => {
        gestionnaire = await as('gestionnaire');
    });

    it('are told what the page is told, and which web services there are', async() => {
        const {api, oldest, config, brakes} = await gestionnaire.call('read_site', {});
        assert.deepEqual([api, oldest], [1, 1]);
        const {site, limits, resume} = JSON.parse(config);
        assert.ok(site.fields.includes('city') && limits.chunkpeople > 0);
        assert.equal(resume, null);
        assert.ok(Object.values(brakes).every(Number.isInteger));
    });

    it('find their imports by a key; the page’s are not among them, whatever it says', async() => {
        await gestionnaire.call('start_import', {filename: 'a.csv', options: mail(), origin: {command: '1.0', key: 'mine'}});
        assert.deepEqual(await gestionnaire.call('find_import', {key: 'mine'}), {importid: 0, state: ''});
        assert.deepEqual(await gestionnaire.call('find_import', {key: ''}), {importid: 0, state: ''});
    });
});
