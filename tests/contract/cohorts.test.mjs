import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {fixture} from './support/client.mjs';
import {as, mail, sealed, stranger} from './support/world.mjs';

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
            usable: true, reason: '', owner: ''});
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
        assert.deepEqual([one.usable, one.reason, one.owner], [false, 'component', 'LDAP server']);
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

describe('resolve_cohorts', () => {
    let gestionnaire;
    before(async() => {
        gestionnaire = await as('gestionnaire');
    });
    const resolve = async(...labels) => {
        const {names, cohorts} = await gestionnaire.call('resolve_cohorts', {labels});
        const called = id => cohorts.find(cohort => cohort.id === id).idnumber;
        return names.map(({label, code, cohortids, said}) => [label, code, cohortids.map(called), said > 0 ? called(said) : said]);
    };

    for (const [what, label, code, cohorts] of [
        ['an idnumber', 'L1-DROIT-2026', '', ['L1-DROIT-2026']],
        ['a name', 'L1 Droit 2026', '', ['L1-DROIT-2026']],
        ['a cohort of a category', 'L1 Anglais 2026', '', ['L1-ANGLAIS-2026']],
        ['a hidden cohort', 'STAGIAIRES-2026', '', ['STAGIAIRES-2026']],
        ['other capitals, accents and spaces, without taking it', 'PARCOURSUP  2026', 'cohortsimilar', ['PARCOURSUP-2026']],
        ['a name of two', 'Mobilité 2026', 'cohortambiguous', ['MOBILITE-ENTRANTE', 'MOBILITE-LANGUES']],
        ['almost a name of two', 'mobilite 2026', 'cohortsimilar', ['MOBILITE-ENTRANTE', 'MOBILITE-LANGUES']],
        ['a cohort something else fills', 'PERSONNELS', 'cohortnotusable', ['PERSONNELS']],
        ['a mistyped letter', 'L1-DROIT-2O26', 'cohortunknown', ['L1-DROIT-2026']],
        ['two letters in the wrong order', 'L1-DORIT-2026', 'cohortunknown', ['L1-DROIT-2026']],
        ['a part of a name', 'L1 Droit', 'cohortunknown', ['L1-DROIT-2026']],
        ['nothing like any', 'Chimie', 'cohortunknown', []],
        ['nothing that can be used', 'Personnel', 'cohortunknown', []],
        ['wildcards of a database', 'L1%2026', 'cohortunknown', []],
    ]) {
        it(`knows ${what}`, async() => {
            assert.deepEqual(await resolve(label), [[label, code, cohorts, -1]]);
        });
    }

    it('tells all there is to know of those it names', async() => {
        const {cohorts: [personnels]} = await gestionnaire.call('resolve_cohorts', {labels: ['PERSONNELS']});
        const {id: _, ...all} = personnels;
        assert.deepEqual(all, {name: 'Personnels', idnumber: 'PERSONNELS', contextname: 'System', visible: true, members: 3, usable: false,
            reason: 'component', owner: 'LDAP server'});
    });

    it('names each once, in the order asked', async() => {
        assert.deepEqual((await resolve('Chimie', 'L1-DROIT-2026', 'Chimie')).map(([label]) => label), ['Chimie', 'L1-DROIT-2026']);
    });

    it('remembers what a person said, for that person', async() => {
        const {cohorts: [droit]} = await gestionnaire.call('search_cohorts', {query: 'L1-DROIT-2026'});
        await gestionnaire.call('start_import', {filename: 'liste.csv', options: mail({cohortmap: [
            {label: 'Licence de droit', cohortid: droit.id}, {label: 'Auditeurs', cohortid: 0},
        ]})});
        assert.deepEqual((await resolve('Licence de droit', 'Auditeurs')).map(([, code, , said]) => [code, said]),
            [['cohortunknown', 'L1-DROIT-2026'], ['cohortunknown', 0]]);
        const manager = await as('manager');
        const {names} = await manager.call('resolve_cohorts', {labels: ['Licence de droit']});
        assert.equal(names[0].said, -1);
    });

    it('refuses too many, and what no cell holds', async() => {
        const many = Array.from({length: 501}, (_, at) => `C${at}`);
        assert.equal(await gestionnaire.refusal('resolve_cohorts', {labels: many}), 'error_toomanycohorts');
        assert.equal(await gestionnaire.refusal('resolve_cohorts', {labels: ['x'.repeat(1_000_000)]}), 'error_toomanycohorts');
    });
});

describe('create_cohort', () => {
    let manager;
    before(async() => {
        manager = await as('manager');
    });
    const unique = `E${process.pid}`;
    const history = more => ({name: `Histoire ${unique}`, idnumber: '', ...more});
    const create = more => manager.call('create_cohort', history(more));
    const refusal = more => manager.refusal('create_cohort', history(more));

    it('is for whoever may: the shipped role too', async() => {
        assert.equal(await (await as('personne')).refusal('create_cohort', {name: 'L1 Chimie'}), 'nopermissions');
        const gestionnaire = await as('gestionnaire');
        assert.deepEqual((await gestionnaire.call('search_cohorts', {query: 'chimie'})).cohorts, []);
        assert.deepEqual(await gestionnaire.call('list_cohort_contexts', {}), await manager.call('list_cohort_contexts', {}));
        const {cohort} = await gestionnaire.call('create_cohort', {name: `Basque ${unique}`});
        assert.deepEqual((await gestionnaire.call('search_cohorts', {query: `Basque ${unique}`})).cohorts, [cohort]);
    });

    it('says where: the site first', async() => {
        const {contexts} = await manager.call('list_cohort_contexts', {});
        assert.equal(contexts[0].name, 'System');
        assert.ok(contexts.some(({name}) => name === 'UFR Langues'));
    });

    it('makes one, that is found at once', async() => {
        const {contexts} = await manager.call('list_cohort_contexts', {});
        const langues = contexts.find(({name}) => name === 'UFR Langues');
        const {cohort} = await create({name: `Italien ${unique}`, idnumber: `IT-${unique}`, contextid: langues.id, visible: false});
        const {id, ...made} = cohort;
        assert.ok(id > 0);
        assert.deepEqual(made, {name: `Italien ${unique}`, idnumber: `IT-${unique}`, contextname: 'UFR Langues', visible: false, members: 0,
            usable: true, reason: '', owner: ''});
        const {cohorts} = await manager.call('search_cohorts', {query: `IT-${unique}`});
        assert.deepEqual(cohorts, [cohort]);
    });

    it('makes no second one of a name or an idnumber', async() => {
        await create({idnumber: `H-${unique}`});
        assert.equal(await refusal({}), 'error_cohortnametaken');
        assert.equal(await refusal({name: ` HISTOIRE  ${unique} `}), 'error_cohortnametaken');
        assert.equal(await refusal({name: `Autre ${unique}`, idnumber: `H-${unique}`}), 'error_cohortidnumbertaken');
    });

    it('names that of an earlier list to the people who were in it, to whoever brought them', async() => {
        const {cohort} = await create({name: `Avant ${unique}`, idnumber: `AVANT-${unique}`});
        const people = [stranger(), stranger()];
        const importid = await sealed(manager, mail({cohortid: cohort.id, usefilecohorts: false}), people);
        const {results} = await manager.call('run_chunk', {importid, seq: 0});
        const userids = results.map(({userid}) => userid);
        const {earlier: [one, ...others]} = await manager.call('earlier_cohorts', {userids});
        assert.deepEqual([one.cohort.idnumber, one.people, others], [`AVANT-${unique}`, 2, []]);
        assert.deepEqual(await (await as('gestionnaire')).call('earlier_cohorts', {userids}), {earlier: []});
        assert.deepEqual(await manager.call('earlier_cohorts', {userids: []}), {earlier: []});
    });

    it('wants a name, and a place there is', async() => {
        assert.equal(await refusal({name: '  '}), 'error_cohortname');
        assert.equal(await refusal({name: '<b>L1</b>'}), 'error_cohortname');
        assert.equal(await refusal({name: 'x'.repeat(255)}), 'error_cohortname');
        assert.equal(await refusal({name: 'L1', idnumber: 'x'.repeat(101)}), 'error_cohortidnumber');
        assert.equal(await refusal({name: 'L1', contextid: 99_999_999}), 'error_cohortcontext');
    });
});
