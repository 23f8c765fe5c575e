import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {anyone, as, cohortId, mail, nomail, sealed, stranger} from './support/world.mjs';

const CALLS = importid => ({
    search_cohorts: {},
    earlier_cohorts: {userids: []},
    check_people: {people: '[]', options: mail()},
    start_import: {filename: 'a.csv', options: mail()},
    add_chunk: {importid, seq: 9, people: '[{"line":9,"username":"a","email":"a@exemple.fr","lastname":"A","firstname":"B"}]'},
    seal_import: {importid, chunks: 0, people: 0},
    run_chunk: {importid, seq: 0},
    read_import: {importid},
    read_site: {},
    find_import: {key: 'abc'},
    read_draft: {draftid: 0, seq: 0},
    discard_draft: {draftid: 0},
    preview_undo: {importid},
    undo_import: {importid, deletions: 0},
    cancel_import: {importid},
    recall_mapping: {labels: ['nom']},
    save_mapping: {labels: ['nom'], columns: [{label: 'nom', field: 'lastname', fallback: false}], site: false},
    forget_mapping: {labels: ['nom'], site: false},
});

describe('refusals', () => {
    let gestionnaire;
    let manager;
    let importid;
    before(async() => {
        [gestionnaire, manager] = [await as('gestionnaire'), await as('manager')];
        importid = await sealed(gestionnaire, mail(), [stranger()]);
    });
    const code = (name, args, client = gestionnaire, options) => client.refusal(name, args, options);
    it('columns that are none are refused', async() => {
        const of = columns => code('start_import', {filename: 'a.csv', options: mail(), columns});
        assert.equal(await of([{label: 'x', field: '1-2'}]), 'error_optionsinvalid');
        assert.equal(await of([{label: 'x'.repeat(256), field: 'city'}]), 'error_optionsinvalid');
    });

    const start = options => code('start_import', {filename: 'a.csv', options});
    const check = people => code('check_people', {people: typeof people === 'string' ? people : JSON.stringify(people), options: mail()});

    for (const name of Object.keys(CALLS(0))) {
        it(`${name}: someone who is not logged in`, async() => {
            assert.equal(await code(name, CALLS(importid)[name], anyone(), {sesskey: 'x'}), 'servicerequireslogin');
        });
        it(`${name}: a wrong session key`, async() => {
            assert.equal(await code(name, CALLS(importid)[name], gestionnaire, {sesskey: 'wrong'}), 'invalidsesskey');
        });
        it(`${name}: someone without the right`, async() => {
            assert.equal(await code(name, CALLS(importid)[name], await as('personne')), 'nopermissions');
        });
        it(`${name}: a parameter nobody asked for`, async() => {
            assert.equal(await code(name, {...CALLS(importid)[name], more: 1}), 'invalidparameter');
        });
    }

    for (const name of ['add_chunk', 'seal_import', 'run_chunk', 'read_import', 'cancel_import']) {
        it(`${name}: an import that is not there`, async() => {
            assert.equal(await code(name, CALLS(99999999)[name]), 'error_importnotfound');
        });
    }
    for (const name of ['add_chunk', 'seal_import', 'run_chunk', 'cancel_import']) {
        it(`${name}: the import of someone else, even for who may read it`, async() => {
            assert.equal(await code(name, CALLS(importid)[name], manager), 'error_notyourimport');
        });
    }
    it('read_import: the import of someone else', async() => {
        const {importid: theirs} = await manager.call('start_import', {filename: 'a.csv', options: mail()});
        assert.equal(await code('read_import', {importid: theirs}), 'error_notyourimport');
    });
    it('read_import: is open to who may see all imports', async() => {
        assert.equal((await manager.call('read_import', {importid})).importid, importid);
    });

    for (const [what, options] of [
        ['a recipe nobody knows', mail({recipe: 'post'})],
        ['a mail with the file’s passwords', mail({passwords: 'file'})],
        ['a mail with one password', mail({passwords: 'one', password: 'Prelude-2026!'})],
        ['no mail and generated passwords', nomail({passwords: 'generated'})],
        ['an unknown way with those who exist', mail({existing: 'update'})],
        ['a mailed password that need not be changed', mail({forcechange: false})],
        ['a mail with a password for each', mail({passwords: 'each'})],
        ['no way to log in', mail({auth: ''})],
    ]) {
        it(`options: ${what}`, async() => {
            assert.equal(await start(options), 'error_optionsinvalid');
            assert.equal(await code('check_people', {people: '[]', options}), 'error_optionsinvalid');
        });
    }
    for (const [what, options] of [
        ['a password nobody asked for', nomail({password: 'Prelude-2026!'})],
        ['one password that is empty', nomail({passwords: 'one'})],
        ['a value for new accounts nobody offers', mail({defaults: [{name: 'suspended', value: '1'}]})],
        ['a value for new accounts there is not', mail({defaults: [{name: 'maildisplay', value: '9'}]})],
        ['one password with a space before it', nomail({passwords: 'one', password: ' Prelude-2026!'})],
    ]) {
        it(`options: ${what}`, async() => {
            assert.equal(await start(options), 'error_optionsinvalid');
        });
    }
    it('options: a way to log in that is not enabled', async() => {
        assert.equal(await start(mail({auth: 'ldap'})), 'error_authnotusable');
    });
    it('options: a cohort that is not there', async() => {
        assert.equal(await start(mail({cohortid: 99999999})), 'error_cohortnotusable');
    });
    it('options: a cohort another part of Moodle looks after', async() => {
        assert.equal(await start(mail({cohortid: await cohortId(gestionnaire, 'PERSONNELS')})), 'error_cohortnotusable');
    });
    it('options: one that is missing', async() => {
        const {recipe, ...rest} = mail();
        assert.equal(recipe, 'mail');
        assert.equal(await start(rest), 'invalidparameter');
    });

    for (const [what, people] of [
        ['no JSON', '[{"line":2'],
        ['no list', '{"line":2}'],
        ['no person', '[7]'],
        ['no line', [{username: 'a', email: 'a@exemple.fr'}]],
        ['a line that is no number', [stranger({line: '2'})]],
        ['line 0', [stranger({line: 0})]],
        ['a line twice', [stranger({line: 2}), stranger({line: 2})]],
        ['no username', [{line: 2, email: 'a@exemple.fr'}]],
        ['a key nobody knows', [stranger({admin: '1'})]],
        ['a number for a name', [stranger({lastname: 5})]],
        ['cohorts that are no list', [stranger({cohorts: 'L1'})]],
        ['a cell of a megabyte', [stranger({lastname: 'x'.repeat(1000000)})]],
        ['a NUL', [stranger({lastname: 'a\u0000b'})]],
        ['a field nobody knows', [stranger({fields: {nonsense: '1'}})]],
        ['a table with a column nobody knows', {columns: ['line', 'username', 'email', 'admin'], rows: [[2, 'a', 'a@exemple.fr', '1']]}],
        ['a table with a row too long', {columns: ['line', 'username'], rows: [[2, 'a', 'a@exemple.fr']]}],
        ['a table with a row too short', {columns: ['line', 'username', 'email'], rows: [[2, 'a']]}],
    ]) {
        it(`people: ${what}`, async() => {
            assert.equal(await check(people), 'error_peopleinvalid');
        });
    }
    it('people: too many in a check', async() => {
        const many = Array.from({length: 5001}, (_, at) => ({line: at + 1, username: `m${at}`, email: `m${at}@exemple.fr`}));
        assert.equal(await check(many), 'error_toomanypeople');
    });
    it('people: too many in a chunk', async() => {
        const {importid: id} = await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()});
        const many = Array.from({length: 501}, (_, at) => stranger({line: at + 1}));
        assert.equal(await code('add_chunk', {importid: id, seq: 0, people: JSON.stringify(many)}), 'error_toomanypeople');
    });
    it('people: without a name in a chunk', async() => {
        const {importid: id} = await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()});
        const {line, username, email} = stranger();
        assert.equal(await code('add_chunk', {importid: id, seq: 0, people: JSON.stringify([{line, username, email}])}), 'error_peopleinvalid');
    });

    it('a chunk sent twice with something else in it', async() => {
        const {importid: id} = await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()});
        await gestionnaire.call('add_chunk', {importid: id, seq: 0, people: JSON.stringify([stranger()])});
        assert.equal(await code('add_chunk', {importid: id, seq: 0, people: JSON.stringify([stranger()])}), 'error_chunkdiffers');
    });
    it('a chunk after sealing', async() => {
        assert.equal(await code('add_chunk', {importid, seq: 1, people: JSON.stringify([stranger()])}), 'error_wrongstate');
    });
    for (const [what, chunks, people] of [['a chunk missing', 2, 1], ['a person missing', 1, 2]]) {
        it(`sealing with ${what}`, async() => {
            const {importid: id} = await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()});
            await gestionnaire.call('add_chunk', {importid: id, seq: 0, people: JSON.stringify([stranger()])});
            assert.equal(await code('seal_import', {importid: id, chunks, people}), 'error_sealmismatch');
        });
    }
    it('running before sealing', async() => {
        const {importid: id} = await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()});
        await gestionnaire.call('add_chunk', {importid: id, seq: 0, people: JSON.stringify([stranger()])});
        assert.equal(await code('run_chunk', {importid: id, seq: 0}), 'error_wrongstate');
    });
    it('an empty chunk', async() => {
        const {importid: id} = await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()});
        assert.equal(await code('add_chunk', {importid: id, seq: 0, people: '[]'}), 'error_peopleinvalid');
    });
    it('cancelling what is finished', async() => {
        const id = await sealed(gestionnaire, mail(), [stranger()]);
        await gestionnaire.call('run_chunk', {importid: id, seq: 0});
        assert.equal(await code('cancel_import', {importid: id}), 'error_wrongstate');
    });
    it('sealing what was cancelled', async() => {
        const {importid: id} = await gestionnaire.call('start_import', {filename: 'a.csv', options: mail()});
        await gestionnaire.call('cancel_import', {importid: id});
        assert.equal(await code('seal_import', {importid: id, chunks: 1, people: 1}), 'error_wrongstate');
    });
    it('running a chunk that is not there', async() => {
        assert.equal(await code('run_chunk', {importid, seq: 7}), 'error_importnotfound');
    });
});
