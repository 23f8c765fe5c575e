import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {fixture} from './support/client.mjs';
import {as, cohortId, known, mail, stranger, words} from './support/world.mjs';

const [, second] = fixture.accounts;
const registered = fixture.accounts.find(account => account.auth === 'email');
const shouted = fixture.accounts.find(account => account.email === account.email.toUpperCase());
const gone = fixture.accounts.find(account => account.deleted);
const member = fixture.accounts[0];

describe('check_people', () => {
    let gestionnaire;
    let droit;
    before(async() => {
        gestionnaire = await as('gestionnaire');
        droit = await cohortId(gestionnaire, 'L1-DROIT-2026');
    });
    const check = async(people, more = {}) => {
        const {answers} = await gestionnaire.call('check_people', {people: JSON.stringify(people), options: mail({cohortid: droit, ...more})});
        return answers;
    };
    /** [outcome, code, account] of the only person; null when plainly new. */
    const one = async(person, more) => {
        const answers = await check([person], more);
        if (!answers.length) {
            return null;
        }
        assert.equal(answers.length, 1);
        assert.equal(answers[0].line, person.line);
        return [answers[0].outcome, answers[0].code, answers[0].account];
    };

    it('does not name people who are plainly new', async() => {
        assert.deepEqual(await check([stranger(), stranger()]), []);
    });

    it('says the same of people sent as a table', async() => {
        const people = [stranger(), known(second.username)];
        const columns = Object.keys(people[0]);
        const rows = people.map(person => columns.map(column => person[column] ?? null));
        assert.deepEqual(await check({columns, rows}), await check(people));
    });

    it('keeps the line of everyone it names', async() => {
        const people = [stranger(), known(second.username), stranger(), known(registered.username)];
        assert.deepEqual((await check(people)).map(answer => answer.line), [people[1].line, people[3].line]);
    });

    it('joins an account of the same username to the cohort', async() => {
        assert.deepEqual(await one(known(second.username)), ['enrol', 'accountexists', second.username]);
    });

    it('finds a self-registered account by its e-mail', async() => {
        assert.deepEqual(await one(stranger({email: registered.email})), ['enrol', 'emailexists', registered.username]);
    });

    it('finds e-mails without minding their case', async() => {
        assert.deepEqual(await one(stranger({email: shouted.email.toLowerCase()})), ['enrol', 'emailexists', shouted.username]);
        assert.deepEqual(await one(stranger({email: registered.email.toUpperCase()})), ['enrol', 'emailexists', registered.username]);
    });

    it('finds usernames without minding their case', async() => {
        assert.deepEqual((await one(known(registered.username, {username: registered.username.toUpperCase()})))?.slice(0, 2),
            ['enrol', 'accountexists']);
    });

    it('has nothing to do for a member', async() => {
        assert.deepEqual(await one(known(member.username)), ['unchanged', 'alreadymember', member.username]);
    });

    it('has nothing to do without a cohort', async() => {
        assert.deepEqual(await one(known(second.username), {cohortid: 0}), ['unchanged', 'nocohort', second.username]);
    });

    it('leaves accounts alone when asked to', async() => {
        assert.deepEqual(await one(known(second.username), {existing: 'leave'}), ['unchanged', 'accountleft', second.username]);
        assert.deepEqual(await one(stranger({email: registered.email}), {existing: 'leave'}), ['unchanged', 'accountleft', registered.username]);
    });

    it('stops a username and an e-mail of two accounts', async() => {
        const [outcome, code] = await one(known(second.username, {email: registered.email}));
        assert.deepEqual([outcome, code], ['blocked', 'accountconflict']);
    });

    it('stops an e-mail two accounts share', async() => {
        const [outcome, code] = await one(stranger({email: fixture.accounts.find(account => account.username === 'double1').email}));
        assert.deepEqual([outcome, code], ['blocked', 'accountconflict']);
    });

    it('never touches an administrator', async() => {
        assert.deepEqual((await one(known('administratrice'))).slice(0, 2), ['blocked', 'accountadmin']);
    });

    it('never touches the guest', async() => {
        assert.deepEqual((await one(stranger({username: 'guest'}))).slice(0, 2), ['blocked', 'accountguest']);
    });

    it('says that an account is suspended', async() => {
        assert.equal((await one(known('suspendu1')))[1], 'accountsuspended');
    });

    it('says that an account was never confirmed', async() => {
        assert.deepEqual(await one(known('nonconfirme1')), ['enrol', 'accountunconfirmed', 'nonconfirme1']);
    });

    for (const [what, more, code] of [
        ['no username', {username: ''}, 'usernamemissing'],
        ['a username Moodle would change', {username: 'jean+psup'}, 'usernameinvalid'],
        ['no e-mail', {email: ''}, 'emailmissing'],
        ['a wrong e-mail', {email: 'nobody@'}, 'emailinvalid'],
        ['no family name', {lastname: ''}, 'lastnamemissing'],
        ['no first name', {firstname: ''}, 'firstnamemissing'],
    ]) {
        it(`stops ${what}`, async() => {
            assert.deepEqual((await one(stranger(more))).slice(0, 2), ['blocked', code]);
        });
    }

    it('does not take a cohort that is only called almost so', async() => {
        assert.deepEqual((await one(stranger({cohorts: ['parcoursup  2026']}))).slice(0, 2), ['blocked', 'cohortsimilar']);
    });

    it('says that an account logs in elsewhere', async() => {
        assert.deepEqual(await one({...known('personnel1'), staff: true}), ['enrol', 'accountexternal', 'personnel1']);
    });

    it('leaves out who may work here, unless someone ticked them', async() => {
        assert.deepEqual(await one(known('personnel1')), ['blocked', 'accountstaff', 'personnel1']);
        const chief = stranger({email: 'manager@exemple.fr'});
        assert.deepEqual(await one(chief), ['blocked', 'accountstaff', 'manager']);
        assert.deepEqual(await one({...chief, staff: true}), ['enrol', 'emailexists', 'manager']);
        for (const staff of [false, 1, 'true']) {
            await assert.rejects(one({...chief, staff}), {code: 'error_peopleinvalid'});
        }
    });

    it('takes someone whose account was deleted for new', async() => {
        assert.equal(await one(known(gone.username)), null);
    });

    for (const [label, code] of [['L1-DROIT-2O26', 'cohortunknown'], ['Mobilité 2026', 'cohortambiguous'], ['PERSONNELS', 'cohortnotusable']]) {
        it(`stops a person on ${code}`, async() => {
            const [outcome, given, account] = await one(stranger({cohorts: [label]}));
            assert.deepEqual([outcome, given, account], ['blocked', code, '']);
        });
    }

    it('finds cohorts by idnumber and by name', async() => {
        assert.equal(await one(stranger({cohorts: ['PARCOURSUP-2026', 'L1 Anglais 2026']})), null);
    });

    it('takes the word of the person for what a name of the file means', async() => {
        const cohortmap = [{label: 'Licence Droit', cohortid: droit}, {label: 'Nowhere', cohortid: 0}];
        assert.equal(await one(stranger({cohorts: ['Licence Droit', 'Nowhere']}), {cohortid: 0, cohortmap}), null);
        assert.deepEqual((await one(stranger({cohorts: ['L1 Nowhere']}), {cohortmap})).slice(0, 2), ['blocked', 'cohortunknown']);
    });

    it('says which cohorts an account is to join', async() => {
        const [answer] = await check([known(member.username, {cohorts: ['PARCOURSUP-2026']})]);
        assert.deepEqual(answer.cohortids, [await cohortId(gestionnaire, 'PARCOURSUP-2026')]);
    });

    it('lets the file name cohorts only when asked to', async() => {
        assert.equal(await one(stranger({cohorts: ['nowhere']}), {usefilecohorts: false}), null);
    });

    it('joins when one of several cohorts is new to the person', async() => {
        assert.deepEqual((await one(known(member.username, {cohorts: ['PARCOURSUP-2026']}))).slice(0, 2), ['enrol', 'accountexists']);
    });

    it('needs no names', async() => {
        const {line, username, email} = stranger();
        assert.equal(await one({line, username, email}), null);
    });

    it('says it in the words of the language files', async() => {
        const [answer] = await check([known(member.username)]);
        assert.ok(!words('issue_alreadymember').startsWith('[['), 'there are such words');
        assert.equal(answer.message, words('issue_alreadymember'));
    });

    it('answers for nobody', async() => {
        assert.deepEqual(await check([]), []);
    });
});
