import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {anyone, as, mail, nomail, sealed, stranger} from './support/world.mjs';

const PASSWORD = 'Prelude-2026!';

describe('ways in', () => {
    let gestionnaire;
    before(async() => {
        gestionnaire = await as('gestionnaire');
    });
    const bring = async(options, person) => {
        const importid = await sealed(gestionnaire, options, [person]);
        const {results: [result]} = await gestionnaire.call('run_chunk', {importid, seq: 0});
        return result;
    };

    it('the file’s password opens the door, and must be changed', async() => {
        const person = stranger({password: PASSWORD, auth: 'manual'});
        assert.equal((await bring(nomail(), person)).outcome, 'create');
        assert.match(await anyone().logIn(person.username, PASSWORD), /login\/change_password\.php/);
    });

    it('one password for all opens the door, and must be changed', async() => {
        const person = stranger();
        assert.equal((await bring(nomail({passwords: 'one', password: PASSWORD}), person)).outcome, 'create');
        assert.match(await anyone().logIn(person.username, PASSWORD), /login\/change_password\.php/);
    });

    it('one for each opens the door, and must be changed', async() => {
        const person = stranger({password: PASSWORD});
        assert.equal((await bring(nomail({passwords: 'each'}), person)).outcome, 'create');
        assert.match(await anyone().logIn(person.username, PASSWORD), /login\/change_password\.php/);
    });

    for (const [what, options, own] of [
        ['of one’s own', {passwords: 'each'}, 'court'],
        ['for all', {passwords: 'one', password: 'court'}, ''],
        ['that asks for another', {passwords: 'file'}, 'changeme'],
    ]) {
        it(`a weak one ${what} must be changed, whatever was chosen`, async() => {
            const person = stranger(own ? {password: own} : {});
            assert.equal((await bring(nomail({...options, forcechange: false}), person)).outcome, 'create');
            assert.match(await anyone().logIn(person.username, own || 'court'), /login\/change_password\.php/);
        });
    }

    it('need not be changed when nobody asked for it', async() => {
        const person = stranger({password: PASSWORD});
        assert.equal((await bring(nomail({forcechange: false}), person)).outcome, 'create');
        assert.doesNotMatch(await anyone().logIn(person.username, PASSWORD), /change_password/);
    });

    it('a password to be mailed is not known to anyone', async() => {
        const person = stranger();
        assert.equal((await bring(mail(), person)).outcome, 'create');
        await assert.rejects(anyone().logIn(person.username, 'to be generated'));
    });

    it('someone without a password in the file is not created', async() => {
        const person = stranger();
        assert.notEqual((await bring(nomail(), person)).outcome, 'create');
    });

    it('no answer holds a password', async() => {
        const person = stranger({password: 'Zq8-secret-word!'});
        const importid = await sealed(gestionnaire, nomail(), [person]);
        const ran = await gestionnaire.call('run_chunk', {importid, seq: 0});
        const read = await gestionnaire.call('read_import', {importid});
        assert.ok(!JSON.stringify([ran, read]).includes('Zq8-secret'));
    });
});
