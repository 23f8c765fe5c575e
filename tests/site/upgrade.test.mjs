// A site goes from the oldest Moodle to the newest with imports in every state on it.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {moveTo} from '../../dev/moodle/bare.mjs';
import {openSite} from '../../dev/moodle/site.mjs';
import {newest, versions} from '../../dev/moodle/versions.mjs';
import {checkout} from '../../dev/shared/paths.mjs';
import {closeAll} from '../../dev/shared/closing.mjs';
import {Unavailable} from '../../dev/shared/unavailable.mjs';

const script = join(checkout, 'dev/moodle/php/imports.php');
const people = (state, count) => Array.from({length: count}, (_, at) => ({line: at + 2, username: `${state}${at}`, lastname: 'Passage',
    firstname: 'Zoé', email: `${state}${at}@passage.exemple.fr`}));
const states = ['finished', 'paused', 'running'];

describe(`from ${versions[0]} to ${newest}`, () => {
    let site, ids, reason;

    before(async() => {
        try {
            const old = await openSite({moodle: versions[0], use: 'upgrade', fresh: true, passing: true, people: true, serve: false});
            ids = JSON.parse(await old.php(script, ['make'], JSON.stringify(Object.fromEntries(states.map(state => [state, people(state, 25)])))));
            site = await moveTo(old, newest, 'upgrade');
        } catch (error) {
            if (!(error instanceof Unavailable)) {
                throw error;
            }
            reason = error.message;
        }
    });
    after(closeAll);

    const told = async what => JSON.parse(await site.php(script, [what, ...states.map(state => String(ids[state]))]));

    it('every import is readable afterwards, and stands where it stood', t => reason ? t.skip(reason) : (async() => {
        const [finished, paused, running] = await told('read');
        assert.deepEqual([finished.state, paused.state, running.state], states);
        assert.deepEqual(finished.outcomes, {create: 25});
        assert.deepEqual(paused.outcomes, {create: 10});
        assert.deepEqual(running.outcomes, {create: 10});
        assert.deepEqual([finished, paused, running].map(one => one.filename), states.map(state => `${state}.csv`));
    })());

    it('what was not done goes on to its end, each person once', t => reason ? t.skip(reason) : (async() => {
        for (const one of await told('goon')) {
            assert.equal(one.state, 'finished');
            assert.deepEqual(one.outcomes, {create: 25});
        }
        const [{accounts, addresses}] = await site.query(
            "SELECT COUNT(id) AS accounts, COUNT(DISTINCT email) AS addresses FROM {user} WHERE email LIKE '%@passage.exemple.fr'");
        assert.deepEqual([Number(accounts), Number(addresses)], [75, 75]);
    })());

    it('nothing of ours is deprecated or warned of on the way', t => reason ? t.skip(reason)
        : assert.doesNotMatch(site.said, /(?:Deprecated|Warning|Notice).*prelude/i));
});
