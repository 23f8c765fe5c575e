import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {fixture} from './support/client.mjs';
import {as} from './support/world.mjs';

describe('search_cohorts', () => {
    let gestionnaire;
    before(async() => {
        gestionnaire = await as('gestionnaire');
    });
    const search = (query, limit = 20) => gestionnaire.call('search_cohorts', {query, limit});
    const idnumbers = ({cohorts}) => cohorts.map(cohort => cohort.idnumber);

    it('lists every cohort for an empty query', async() => {
        const {cohorts, more} = await search('');
        assert.deepEqual(idnumbers({cohorts}).sort(), fixture.cohorts.map(one => one.idnumber).sort());
        assert.equal(more, false);
    });

    it('is in order of name', async() => {
        const names = (await search('')).cohorts.map(cohort => cohort.name);
        assert.deepEqual(names, ['L1 Anglais 2026', 'L1 Droit 2026', 'Mobilité 2026', 'Mobilité 2026', 'Parcoursup 2026', 'Personnels',
            'Stagiaires 2026']);
    });

    it('tells what a cohort is', async() => {
        const {cohorts: [{id, ...droit}]} = await search('L1-DROIT-2026');
        assert.ok(id > 0);
        assert.deepEqual(droit, {name: 'L1 Droit 2026', idnumber: 'L1-DROIT-2026', contextname: 'System', visible: true, members: 5,
            usable: true, reason: ''});
    });

    it('names the category a cohort belongs to', async() => {
        const {cohorts: [anglais]} = await search('L1-ANGLAIS');
        assert.match(anglais.contextname, /UFR Langues$/);
        assert.equal(anglais.members, 0);
    });

    it('shows hidden cohorts as hidden', async() => {
        assert.equal((await search('stagiaires')).cohorts[0].visible, false);
    });

    it('shows cohorts another part of Moodle looks after, and that they cannot be used', async() => {
        const {cohorts: [one]} = await search('PERSONNELS');
        assert.deepEqual([one.usable, one.reason], [false, 'component']);
    });

    it('finds part of a name in any case', async() => {
        assert.deepEqual(idnumbers(await search('dRoIt')), ['L1-DROIT-2026']);
    });

    it('does not mind accents', async() => {
        assert.deepEqual(idnumbers(await search('mobilite 2026')).sort(), ['MOBILITE-ENTRANTE', 'MOBILITE-LANGUES']);
    });

    it('takes wildcards of a database as letters', async() => {
        assert.deepEqual(idnumbers(await search('L1%2026')), []);
        assert.deepEqual(idnumbers(await search('L1_DROIT_2026')), []);
    });

    it('says when there are more', async() => {
        const {cohorts, more} = await search('2026', 2);
        assert.equal(cohorts.length, 2);
        assert.equal(more, true);
    });

    it('does not say so when the limit is just met', async() => {
        assert.equal((await search('L1 ', 2)).more, false);
    });

    it('has defaults for both parameters', async() => {
        assert.equal((await gestionnaire.call('search_cohorts', {})).cohorts.length, fixture.cohorts.length);
    });

    it('answers the site manager too', async() => {
        const manager = await as('manager');
        assert.equal((await manager.call('search_cohorts', {})).cohorts.length, fixture.cohorts.length);
    });
});
