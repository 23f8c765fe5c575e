import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {anyone, as, known, mail, nomail, sealed, stranger} from './support/world.mjs';

/** Options of a recipe, whole. */
const kept = more => {
    const {cohortid, usefilecohorts, password, cohortmap, ...rest} = nomail({passwords: 'each', byemail: 'join', overwrite: [], auth: 'manual',
        defaults: [], ...more});
    assert.deepEqual([cohortid, usefilecohorts, password, cohortmap ?? []], [0, true, '', []]);
    return rest;
};
const SECRET = 'Kuda-remi-tosa-5274';

describe('recipes', () => {
    let gestionnaire;
    let manager;
    const save = (client, more) => client.call('save_recipe', {id: 0, name: `R${process.pid}`, site: false, options: kept(), locked: [], ...more});
    const refusal = (client, more) => client.refusal('save_recipe', {id: 0, name: `R${process.pid}`, site: false, options: kept(), locked: [],
        ...more});
    const page = async client => JSON.parse(/data-config="([^"]*)"/.exec((await client.get('/admin/tool/prelude/index.php')).text)[1]
        .replace(/&quot;|&#34;/g, '"').replace(/&#0?39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;|&#38;/g, '&'));

    before(async() => {
        gestionnaire = await as('gestionnaire');
        manager = await as('manager');
    });
    after(() => manager.call('set_default_recipe', {recipe: 'mail'}));

    it('one of one’s own is offered to oneself alone, replaced, removed', async() => {
        const options = kept({defaults: [{name: 'city', value: 'Caen'}]});
        const saved = await save(gestionnaire, {options});
        assert.deepEqual({...saved, id: 0}, {id: 0, name: `R${process.pid}`, site: false, options, locked: []});
        assert.equal(await refusal(gestionnaire), 'error_recipename');
        assert.deepEqual((await page(gestionnaire)).recipes, [saved]);
        assert.deepEqual((await page(manager)).recipes, []);
        assert.equal(await refusal(manager, {id: saved.id, name: 'other'}), 'error_recipenotfound');
        assert.equal((await save(gestionnaire, {id: saved.id, name: 'renamed'})).id, saved.id);
        assert.deepEqual(await gestionnaire.call('delete_recipe', {id: saved.id}), {default: 'mail'});
        assert.equal(await gestionnaire.refusal('delete_recipe', {id: saved.id}), 'error_recipenotfound');
    });

    it('the site’s is for those who configure it; its locks hold everybody while it is the default', async() => {
        assert.equal(await refusal(gestionnaire, {site: true}), 'nopermissions');
        const {id} = await save(manager, {site: true, name: 'Site', locked: ['forcechange']});
        assert.equal(await gestionnaire.refusal('set_default_recipe', {recipe: String(id)}), 'nopermissions');
        assert.equal(await gestionnaire.refusal('delete_recipe', {id}), 'nopermissions');
        const start = options => gestionnaire.refusal('start_import', {filename: 'a.csv', options});
        assert.equal(await start(nomail({forcechange: false})), 'not refused');
        assert.deepEqual(await manager.call('set_default_recipe', {recipe: String(id)}), {default: String(id)});
        assert.equal((await page(gestionnaire)).defaultrecipe, String(id));
        assert.equal(await start(nomail({forcechange: false})), 'error_optionlocked');
        assert.equal(await start(nomail()), 'not refused');
        assert.equal(await start(mail()), 'not refused');
        assert.deepEqual(await manager.call('delete_recipe', {id}), {default: 'mail'});
        assert.equal(await start(nomail({forcechange: false})), 'not refused');
    });

    for (const [what, more, code] of [
        ['no name', {name: ' '}, 'error_recipename'],
        ['a name too long', {name: 'x'.repeat(101)}, 'error_recipename'],
        ['a way to log in that is not enabled', {options: kept({auth: 'ldap'})}, 'error_optionsinvalid'],
        ['a value nobody offers', {options: kept({defaults: [{name: 'suspended', value: '1'}]})}, 'error_optionsinvalid'],
        ['a lock of nothing', {site: true, locked: ['colour']}, 'error_optionsinvalid'],
        ['options that don’t go together', {options: kept({recipe: 'mail'})}, 'error_optionsinvalid'],
    ]) {
        it(`refused: ${what}`, async() => assert.equal(await refusal(manager, more), code));
    }
    it('a default that is none', async() => assert.equal(await manager.refusal('set_default_recipe', {recipe: '99999999'}), 'error_recipenotfound'));

    it('what may be chosen is what an import takes', async() => {
        const {auths, defaults} = await gestionnaire.call('read_choices', {});
        assert.ok(auths.some(({value}) => value === 'manual'));
        const country = defaults.find(({name}) => name === 'country');
        assert.equal(country.kind, 'select');
        const options = mail({auth: 'manual', defaults: [{name: 'country', value: country.choices.at(-1).value}]});
        assert.equal(await gestionnaire.refusal('start_import', {filename: 'a.csv', options}), 'not refused');
    });

    it('the mail is shown without a password', async() => {
        const sample = await gestionnaire.call('preview_mail', {firstname: 'Inès', lastname: 'HÉBERT', username: '812017', lang: ''});
        assert.match(sample.text, /Inès[^]*812017/);
        assert.ok(sample.subject && sample.from && sample.lang);
    });
});

describe('a lost sheet', () => {
    let manager;
    before(async() => {
        manager = await as('manager');
    });

    it('gives new passwords to those who never came in, and to nobody else', async() => {
        const people = [stranger({password: SECRET}), stranger({password: SECRET}), known('866116')];
        const importid = await sealed(manager, nomail({passwords: 'each'}), people);
        await manager.call('run_chunk', {importid, seq: 0});
        const {people: [first, second, ...others]} = await manager.call('read_slips', {importid, after: 0, limit: 1000});
        assert.deepEqual([first.username, second.username, first.refused, others], [people[0].username, people[1].username, '', []]);
        const give = list => manager.call('reset_passwords', {importid, passwords: JSON.stringify(list), forcechange: true});
        const answer = await give([{userid: first.userid, password: 'Nova-rumi-deko-8362'}, {userid: second.userid, password: 'court'},
            {userid: 1, password: SECRET}]);
        assert.deepEqual(answer.people.map(({refused}) => refused), ['', 'weak', 'foreign']);
        assert.ok(!JSON.stringify(answer).includes('Nova-rumi'));
        await assert.rejects(anyone().logIn(first.username, SECRET));
        assert.match(await anyone().logIn(first.username, 'Nova-rumi-deko-8362'), /login\/change_password\.php/);
        assert.match(await anyone().logIn(second.username, SECRET), /login\/change_password\.php/);
    });

    it('is for the one who imported, with the shipped role, and for whoever may change accounts', async() => {
        const gestionnaire = await as('gestionnaire');
        const importid = await sealed(gestionnaire, mail(), [stranger()]);
        for (const [name, args] of [['read_slips', {importid}], ['reset_passwords', {importid, passwords: '[]'}]]) {
            assert.ok(Array.isArray((await gestionnaire.call(name, args)).people), name);
            assert.ok(Array.isArray((await manager.call(name, args)).people), name);
        }
        const own = await sealed(manager, mail(), [stranger()]);
        assert.equal(await gestionnaire.refusal('read_slips', {importid: own}), 'error_notyourimport');
        for (const passwords of ['nothing', '[{"userid":0,"password":"x"}]', JSON.stringify(Array.from({length: 201},
            (_, at) => ({userid: at + 1, password: SECRET})))]) {
            assert.equal(await manager.refusal('reset_passwords', {importid: own, passwords}), 'error_slipsinvalid');
        }
    });
});
