import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {fixture} from './support/client.mjs';
import {as, cohortId, known, mail, sealed, stranger, words} from './support/world.mjs';

const [, second] = fixture.accounts;
const registered = fixture.accounts.find(account => account.auth === 'email');

describe('accounts that exist', () => {
    let gestionnaire;
    let manager;
    let stagiaires;
    before(async() => {
        gestionnaire = await as('gestionnaire');
        manager = await as('manager');
        stagiaires = await cohortId(gestionnaire, 'STAGIAIRES-2026');
    });
    const check = async(client, person, more) => {
        const {answers} = await client.call('check_people', {people: JSON.stringify([person]), options: mail({cohortid: stagiaires, ...more})});
        return answers[0];
    };
    /** Imports one person and gives the result. */
    const imported = async(client, person, more) => {
        const importid = await sealed(client, mail({cohortid: stagiaires, ...more}), [person]);
        const {results} = await client.call('run_chunk', {importid, seq: 0});
        return results[0];
    };
    const refused = code => ({code});

    it('says which field a refusal is about, and no more than there is to say', async() => {
        const answer = await check(gestionnaire, known(second.username));
        assert.deepEqual(Object.keys(answer).sort(), ['account', 'code', 'cohortids', 'line', 'message', 'outcome', 'userid']);
    });

    describe('several of them for one person', () => {
        const torn = more => known(second.username, {email: registered.email, ...more});

        it('are shown, with why they come into question', async() => {
            const {code, userid, candidates} = await check(gestionnaire, torn());
            assert.deepEqual([code, userid], ['accountconflict', 0]);
            assert.deepEqual(candidates.map(({username, byusername, byemail, usable}) => [username, byusername, byemail, usable]),
                [[second.username, true, false, true], [registered.username, false, true, true]]);
            assert.equal(candidates[0].name, `${second.firstname} ${second.lastname}`);
        });

        it('hide an e-mail the line does not have from those who may not see it', async() => {
            const [byName, byMail] = (await check(gestionnaire, torn())).candidates;
            assert.deepEqual([byName.email, byMail.email], ['', registered.email]);
            assert.equal((await check(manager, torn())).candidates[0].email, second.email);
        });

        it('say that one can’t be chosen', async() => {
            const {candidates} = await check(gestionnaire, known('administratrice', {email: registered.email}));
            const [admin] = candidates;
            assert.deepEqual([admin.usable, admin.message], [false, words('issue_accountadmin')]);
        });

        it('let the person be imported into the one chosen', async() => {
            const {candidates} = await check(gestionnaire, torn());
            const person = torn({account: candidates[1].userid});
            const answer = await check(gestionnaire, person);
            assert.deepEqual([answer.outcome, answer.code, answer.account], ['enrol', 'emailexists', registered.username]);
            const result = await imported(gestionnaire, person);
            assert.deepEqual([result.outcome, result.code, result.username], ['enrol', 'emailexists', registered.username]);
        });

        it('take no other account, whatever number a browser sends', async() => {
            const {userid} = await check(gestionnaire, known('suspendu1'));
            for (const person of [torn({account: userid}), torn({account: 2147483647}), stranger({account: userid})]) {
                assert.equal((await check(gestionnaire, person)).code, 'accountchanged');
                assert.equal((await imported(gestionnaire, person)).code, 'accountchanged');
            }
            await assert.rejects(check(gestionnaire, torn({account: 'x'})), refused('error_peopleinvalid'));
        });
    });

    it('are one person’s only: a second line that leads to the same one is stopped, and says whose', async() => {
        const third = fixture.accounts[2];
        const people = [known(third.username, {email: stranger().email}), stranger({email: third.email})];
        const {answers} = await gestionnaire.call('check_people', {people: JSON.stringify(people), options: mail({cohortid: stagiaires})});
        assert.deepEqual(answers.map(({line, code, account}) => [line, code, account]), [
            [people[0].line, answers[0].code, third.username], [people[1].line, 'accountrepeated', third.username]]);
        assert.notEqual(answers[0].outcome, 'blocked');
        const importid = await sealed(gestionnaire, mail({cohortid: stagiaires}), people);
        const {results} = await gestionnaire.call('run_chunk', {importid, seq: 0});
        assert.deepEqual(results.map(({code}) => code)[1], 'accountrepeated');
    });

    it('that may not be named have a handle, the same from call to call and another in the next session', async() => {
        const third = fixture.accounts[2];
        const [byName, byMail] = [known(third.username, {email: stranger().email}), stranger({email: third.email.toUpperCase()})];
        const seen = [];
        for (const client of [await as('discret'), await as('discret')]) {
            const [one, two, other] = [await check(client, byName), await check(client, byMail), await check(client, known(second.username))];
            assert.deepEqual([one, two, other].map(({userid, account, candidates}) => [userid, account, candidates]), Array(3).fill([0, '', undefined]));
            assert.match(one.handle, /^[0-9a-f]{32}$/);
            assert.equal(one.handle, two.handle);
            assert.notEqual(one.handle, other.handle);
            seen.push(one.handle);
        }
        assert.notEqual(seen[0], seen[1]);
        assert.equal((await check(gestionnaire, byName)).handle, undefined);
        const torn = await check(await as('discret'), known(second.username, {email: registered.email}));
        assert.deepEqual([torn.code, torn.candidates, torn.handle], ['accountconflict', undefined, undefined]);
    });

    it('found by e-mail only are left alone when asked to', async() => {
        const more = {byemail: 'leave'};
        const person = stranger({email: registered.email});
        assert.deepEqual([(await check(gestionnaire, person, more)).outcome, (await check(gestionnaire, person, more)).code], ['unchanged', 'emailleft']);
        assert.equal((await check(gestionnaire, known('double2', {email: 'oumar.fernandez@exemple.fr'}), more)).outcome, 'enrol');
    });

    describe('changed', () => {
        it('only by those who may', async() => {
            for (const more of [{existing: 'fill'}, {existing: 'overwrite', overwrite: ['city']}]) {
                await assert.rejects(check(gestionnaire, known(second.username), more), refused('nopermissions'));
                await assert.rejects(gestionnaire.call('start_import', {filename: 'liste.csv', options: mail(more)}), refused('nopermissions'));
            }
        });

        it('only with options that make sense', async() => {
            for (const more of [{existing: 'overwrite', overwrite: []}, {existing: 'fill', overwrite: ['city']},
                {existing: 'overwrite', overwrite: ['password']}, {byemail: 'perhaps'}]) {
                await assert.rejects(check(manager, known(second.username), more), refused('error_optionsinvalid'));
            }
        });

        it('where they are empty, and where asked to', async() => {
            const person = known('zoe.o-brien@exemple.fr', {lastname: 'O’Brian', fields: {phone1: '02 31 00 00 00'}});
            const filled = await check(manager, person, {existing: 'fill'});
            assert.deepEqual([filled.outcome, filled.changes], ['update', [{field: 'phone1', old: '', new: '02 31 00 00 00'}]]);
            const more = {existing: 'overwrite', overwrite: ['lastname']};
            const {changes} = await check(manager, person, more);
            assert.deepEqual(changes, [{field: 'lastname', old: 'O’Brien', new: 'O’Brian'}, {field: 'phone1', old: '', new: '02 31 00 00 00'}]);
            assert.equal((await imported(manager, person, more)).outcome, 'update');
            assert.deepEqual([(await check(manager, person, more)).outcome, (await check(manager, person, {...more, cohortid: 0})).code],
                ['unchanged', 'uptodate']);
        });

        it('never when they are kept elsewhere', async() => {
            const answer = await check(manager, known('personnel1', {staff: true, fields: {phone1: '02 31'}}), {existing: 'fill'});
            assert.deepEqual([answer.outcome, answer.code, answer.changes], ['enrol', 'accountexternal', undefined]);
            const nowhere = await check(manager, known('personnel1', {fields: {phone1: '02 31'}}), {existing: 'fill', cohortid: 0});
            assert.deepEqual([nowhere.outcome, nowhere.code], ['unchanged', 'accountexternal']);
        });
    });
});
