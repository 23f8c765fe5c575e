import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {as} from './support/world.mjs';

const labels = ['numero', `nom ${process.pid}`, 'mel', 'mel #2'];
const columns = (field = 'username') => [{label: 'numero', field, fallback: false}, {label: 'mel #2', field: 'email', fallback: true}];
const nothing = {found: false, site: false, columns: []};

describe('what columns were taken for', () => {
    let gestionnaire;
    let manager;
    before(async() => {
        gestionnaire = await as('gestionnaire');
        manager = await as('manager');
    });
    const recall = (client, titles = labels) => client.call('recall_mapping', {labels: titles});

    it('is remembered for oneself, whatever the order, until it is forgotten', async() => {
        assert.deepEqual(await recall(gestionnaire), nothing);
        const saved = {found: true, site: false, columns: columns()};
        assert.deepEqual(await gestionnaire.call('save_mapping', {labels, columns: columns(), site: false}), saved);
        assert.deepEqual(await recall(gestionnaire, [...labels].reverse()), saved);
        assert.deepEqual(await recall(gestionnaire, labels.slice(1)), nothing);
        assert.deepEqual(await recall(manager), nothing);
        assert.deepEqual(await gestionnaire.call('forget_mapping', {labels, site: false}), nothing);
    });

    it('is decided for everybody by those who configure; one’s own comes first', async() => {
        assert.equal(await gestionnaire.refusal('save_mapping', {labels, columns: columns(), site: true}), 'nopermissions');
        assert.equal(await gestionnaire.refusal('forget_mapping', {labels, site: true}), 'nopermissions');
        await manager.call('save_mapping', {labels, columns: columns('city'), site: false});
        const ofSite = await manager.call('save_mapping', {labels, columns: columns(), site: true});
        assert.deepEqual(await recall(manager), ofSite);
        assert.deepEqual(await recall(gestionnaire), {found: true, site: true, columns: columns()});
        await gestionnaire.call('save_mapping', {labels, columns: columns('idnumber'), site: false});
        assert.deepEqual(await recall(gestionnaire), {found: true, site: false, columns: columns('idnumber')});
        assert.deepEqual(await gestionnaire.call('forget_mapping', {labels, site: false}), ofSite);
        assert.deepEqual(await manager.call('forget_mapping', {labels, site: true}), nothing);
    });

    for (const [what, more] of [
        ['no titles', {labels: []}],
        ['an empty title', {labels: [...labels, ' ']}],
        ['a title twice', {labels: [...labels, 'mel']}],
        ['a title too long', {labels: [...labels, 'x'.repeat(1001)]}],
        ['too many titles', {labels: [...labels, ...Array.from({length: 509}, (_, at) => String(at))]}],
        ['no columns', {columns: []}],
        ['a column that is not there', {columns: [{label: 'prenom', field: 'city', fallback: false}]}],
        ['a field that is none', {columns: columns('1-2')}],
    ]) {
        it(`refused: ${what}`, async() => assert.equal(
            await gestionnaire.refusal('save_mapping', {labels, columns: columns(), site: false, ...more}), 'error_optionsinvalid'));
    }
});
