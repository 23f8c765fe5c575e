// The example of docs/api.md is run as it is printed there, in bash, against a real Moodle.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {root} from '../../dev/standalone/paths.mjs';
import {file} from './steps.mjs';
import {moodle, url} from './support/site.mjs';
import {accounts, members} from './waysin.mjs';

// The standalone site has no tokens.
moodle && describe('the API', () => {
    let token;
    let service;
    const example = /```bash\n(.*?)```/s.exec(file('docs/api.md').toString())[1];
    const run = env => promisify(execFile)('bash', ['-c', example], {env: {...process.env, MOODLE: url, ...env}});
    const call = async(name, more = {}, method = 'POST') => {
        const data = new URLSearchParams({wstoken: token, wsfunction: `tool_prelude_${name}`, moodlewsrestformat: 'json', ...more});
        const address = `${url}/webservice/rest/server.php`;
        return (await (method === 'POST' ? fetch(address, {method, body: data}) : fetch(`${address}?${data}`))).json();
    };
    before(async() => {
        [service] = await moodle.query("SELECT enabled, restrictedusers FROM {external_services} WHERE shortname = 'tool_prelude'");
        token = (await moodle.php(join(root, 'dev/moodle/php/token.php'), ['gestionnaire'])).trim();
    });

    it('ships disabled and for people named one by one', () => {
        assert.deepEqual(Object.values(service).map(String), ['0', '1']);
    });

    it('refuses a wrong token in the example', async() => {
        await assert.rejects(run({TOKEN: 'wrong'}), error => /invalidtoken/.test(error.stderr));
    });

    it('imports ten people from end to end by the printed example', async() => {
        const accountsBefore = await accounts();
        const {stdout} = await run({TOKEN: token});
        const {state, counts, results} = JSON.parse(stdout.trim().split('\n').at(-1));
        assert.equal(state, 'finished');
        assert.deepEqual(counts, [{outcome: 'create', count: 10}]);
        assert.deepEqual(results.map(({line}) => line).sort((a, b) => a - b), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        assert.equal(await accounts() - accountsBefore, 10);
        const inCohort = await members('L1-ANGLAIS-2026');
        assert.ok(['812601', '812610'].every(username => inCohort.has(username)));
        const [{firstname}] = await moodle.query("SELECT firstname FROM {user} WHERE username = '812601'");
        assert.equal(firstname, 'Inès');
    });

    it('takes POST only', async() => {
        assert.equal((await call('search_cohorts', {query: 'L1'}, 'GET')).errorcode, 'error_postonly');
        assert.equal((await call('search_cohorts', {query: 'L1'})).errorcode, undefined);
    });

    it('does no more than the account may', async() => {
        const answer = await call('start_import', {'filename': 'api.json', 'options[recipe]': 'mail', 'options[passwords]': 'generated',
            'options[existing]': 'fill'});
        assert.equal(answer.errorcode, 'nopermissions');
    });
});
