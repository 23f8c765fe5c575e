// Opening a page changes nothing, whatever its address says; neither does a POST without the session's key. Every page of the plugin,
// every parameter it knows, every state an import can be in, as administrator, and every table before and after. Real Moodle only.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {checkout} from '../../dev/shared/paths.mjs';
import {chooseCohort, drop, importAll, importer, verified} from './steps.mjs';
import {openPage} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {isMoodle, moodle, target, url} from './support/site.mjs';

const plugin = `${url}/admin/tool/prelude`;
const mine = own(import.meta.url);
/** Sessions, logs, caches, and what Moodle notes of everybody who is there. */
const LEFT = ['sessions', 'logstore_standard_log', 'log', 'cache_flags', 'user_lastaccess', 'task_log', 'upgrade_log', 'user.lastaccess', 'user.lastip',
    // Moodle registers each of its own kind of reports when it is first shown. What people filter them by is compared.
    'reportbuilder_report'];

/** What people filter Moodle's reports by, where this Moodle keeps it. */
const FILTERS = target === '4.5' ? "SELECT id, userid, name, value FROM {user_preferences} WHERE name LIKE 'reportbuilder%' ORDER BY id"
    : 'SELECT id, usercreated, filterdata, timemodified FROM {reportbuilder_user_filter} ORDER BY id';

/** Every page, with every parameter its source asks for. */
const pages = readdirSync(checkout).filter(name => name.endsWith('.php')).flatMap(name => {
    const source = readFileSync(join(checkout, name), 'utf8');
    const found = [...source.matchAll(/(?:required|optional)_param(_array)?\(\s*'(\w+)',[^)]*?(PARAM_\w+)/g)];
    return /config\.php'\)/.test(source) ? [{name, parameters: found.map(([, list, parameter, type]) => ({name: parameter + (list ? '[]' : ''), type}))}] : [];
});

// The standalone site has the importer only.
isMoodle && describe('opening a page', () => {
    let page;
    let states;
    let cohortid;
    let userids;
    let sesskey;

    before(async() => {
        const cohort = await mine.cohort();
        page = await importer({as: 'admin'});
        // Two lists for one cohort: the second has somebody less, so that there is something to compare with.
        for (const [name, numbers] of [['lire-juillet.csv', [10, 11]], ['lire-aout.csv', [11, 12]]]) {
            if (states) {
                page = await importer({as: 'admin'});
            }
            states = {};
            await drop(page, name, Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...numbers.map(n => mine.row(n))].join('\n')));
            await verified(page);
            await chooseCohort(page, cohort.name, cohort.name);
            await importAll(page);
        }
        const [{id}] = await moodle.query('SELECT id FROM {tool_prelude_import} WHERE filename = ?', ['lire-aout.csv']);
        [{id: cohortid}] = await moodle.query('SELECT id FROM {cohort} WHERE idnumber = ?', [cohort.idnumber]);
        userids = (await moodle.query("SELECT id FROM {user} WHERE username LIKE 'readonly1%'")).map(one => one.id).join(',');
        states = JSON.parse(await moodle.php(join(checkout, 'dev/moodle/php/everystate.php'), [String(id)]));
        page = await openPage({as: 'admin'});
        await page.goto(`${plugin}/history.php`);
        sesskey = await page.evaluate('M.cfg.sesskey');
    });

    const tables = async() => JSON.parse(await moodle.php(join(checkout, 'dev/moodle/php/tables.php'), LEFT));
    /** A value that does the most a parameter can do. */
    const value = ({name, type}, id) => name === 'id' || name === 'import' || name === 'repeat' ? String(id)
        : /^cohort/.test(name) ? String(cohortid) : /^userids/.test(name) ? userids
            : {outcome: 'delete', show: 'create', deletions: '2', number: '1', format: 'csv', dataformat: 'csv', do: 'suspend'}[name] ?? (type === 'PARAM_LOCALURL' ? '/' : '1');
    /** Each once: a page that asks for no import has the same one in every state. */
    const addresses = some => {
        const all = some.flatMap(state => pages.flatMap(({name, parameters}) => {
            const given = parameters.map(one => [one.name, value(one, states[state])]);
            return [given.filter(([key]) => ['id', 'cohort', 'format', 'dataformat'].includes(key)), given]
                .map(pairs => ({state, name, query: new URLSearchParams(pairs)}));
        }));
        return [...new Map(all.map(one => [`${one.name}?${one.query}`, one])).values()];
    };
    const unchanged = async(opens, some = Object.keys(states)) => {
        const first = await tables();
        const told = [];
        for (const {state, name, query} of addresses(some)) {
            for (const open of opens) {
                told.push([state, name, (await open(name, query)).status()]);
            }
        }
        const last = await tables();
        assert.deepEqual(Object.keys(last).filter(table => last[table] !== first[table]), [], 'tables that were written');
        return told;
    };

    it('knows the pages and what they ask for', () => {
        assert.ok(pages.length >= 11, pages.map(({name}) => name).join());
        const undo = pages.find(({name}) => name === 'undo.php').parameters.map(({name}) => name);
        assert.ok(['id', 'confirmed', 'deletions', 'cohorts[]', 'departures'].every(name => undo.includes(name)), undo.join());
    });

    it('changes nothing, whatever its address says, the session’s key included', async() => {
        const told = await unchanged([(name, query) => page.request.get(`${plugin}/${name}?${query}&sesskey=${sesskey}`)]);
        // They were looked at, and not all refused at the door.
        assert.ok(told.filter(([, , status]) => status === 200).length > told.length / 3, JSON.stringify(told));
    });

    it('does not filter Moodle’s own list of users by an address', async() => {
        const filters = () => moodle.query(FILTERS);
        const first = await filters();
        await page.request.get(`${plugin}/users.php?cohort=${cohortid}&sesskey=${sesskey}`);
        assert.deepEqual(await filters(), first);
    });

    it('changes nothing by POST without the session’s key, or with another', async() => {
        const post = (address, data) => page.request.post(`${plugin}/${address}`, {
            headers: {'content-type': 'application/x-www-form-urlencoded'}, data,
        });
        await unchanged([
            (name, query) => post(name, String(query)),
            (name, query) => post(`${name}?${query}`, `${query}&sesskey=wrong12345`),
        ], ['paused', 'finished', 'undoing']);
    });
});
