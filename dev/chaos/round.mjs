// One round: the same people brought in twice at once, by a page and in the background, while everything is being killed.
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {join} from 'node:path';
import {say} from '../shared/say.mjs';
import {phpEnvironment, phpFor} from '../system/php.mjs';
import {inventPeople, options} from './people.mjs';
import {player} from './players.mjs';

const client = fileURLToPath(new URL('client.mjs', import.meta.url));
/** Both may import; the second one's list is worked on by tasks. */
const pages = [{username: 'gestionnaire', background: false}, {username: 'manager', background: true}];
const password = 'Prelude-2026!';
/** Milliseconds without a kill in which everything has to come to its end. */
const patience = 240_000;

/**
 * @typedef {object} Played
 * @property {string} stamp
 * @property {string} recipe
 * @property {object[]} people
 * @property {{importid: number, others: number[], results: {line: number, outcome: string, userid: number}[]}[]} imports others: begun
 *     by a page that was killed before it knew the import's number
 * @property {number} kills
 * @property {Record<string, number>} killed
 * @property {number} seconds
 * @property {string[]} problems
 */

/**
 * @param {import('./site.mjs').ChaosSite} site
 * @param {{dice: ReturnType<typeof import('../demo-files/random.mjs').random>, recipe: string, rows: number, kills: number,
 *     stamp: string, upgrade: boolean}} wanted upgrade: the plugin is upgraded while people come in
 * @returns {Promise<Played>}
 */
export async function round(site, {dice, recipe, rows, kills, stamp, upgrade}) {
    const started = Date.now();
    const people = inventPeople(rows, stamp);
    const [{id: cohortid}] = await site.query('SELECT id FROM {cohort} WHERE idnumber = ?', ['MOBILITE-ENTRANTE']);
    const imports = pages.map(() => ({importid: 0, others: [], results: null}));
    const problems = [];

    const clients = pages.map(({username, background}, at) => player(username, () => imports[at].results || problems.length > 20 ? null : {
        program: process.execPath, args: [client], input: JSON.stringify({
            url: site.url, username, password, background, importid: imports[at].importid,
            job: {filename: `${stamp}.csv`, options: options(recipe, Number(cohortid)), people, postbytes: 500_000},
        }),
    }, line => {
        if (line.importid) {
            imports[at].importid = line.importid;
        }
        if (line.trouble) {
            problems.push(`${username} was refused: ${line.trouble}`);
            if (process.env.DEBUG) {
                say(`  ${problems.at(-1)}`);
            }
        }
        if (line.done) {
            imports[at].results = line.results;
        }
    }));
    const {docroot, version} = site.workspace.tree;
    const {program} = await phpFor(version);
    const php = (...args) => ({program, args: args.map((arg, at) => at ? arg : join(docroot, arg)), env: phpEnvironment()});
    const runners = [
        player('task', () => php('admin/cli/adhoc_task.php', '--execute', '--keep-alive=0', '--ignorelimits')),
        player('task', life => imports[1].importid && life % 2
            ? php('admin/tool/prelude/cli/run.php', `--import=${imports[1].importid}`)
            : php('admin/cli/adhoc_task.php', '--execute', '--keep-alive=0', '--ignorelimits')),
    ];

    const over = () => imports.every(one => one.results) || problems.length > 20;
    const done = async() => Number((await site.query('SELECT COUNT(id) AS n FROM {tool_prelude_result}'))[0].n);
    if (upgrade) {
        const before = await done();
        while (await done() < before + rows / 10 && !over()) {
            await sleep(50);
        }
        await site.upgrade();
        say(over() ? '  over before the upgrade was: more rows would be met by it' : '  upgraded while people came in');
    }
    const killed = {web: 0, task: 0, client: 0, database: 0};
    while (sum(killed) < kills && !over()) {
        await sleep(dice.int(50, 900));
        const what = dice.pick(['web', 'web', 'web', 'task', 'task', 'task', 'client', 'client', 'database']);
        if (what === 'database') {
            await site.crashDatabase();
            killed.database++;
        } else if (what === 'web' ? site.web.kill(dice) : dice.pick(what === 'task' ? runners : clients).kill()) {
            killed[what]++;
        }
    }
    const end = Date.now() + patience;
    while (!over() && Date.now() < end) {
        await sleep(200);
    }
    if (!over()) {
        problems.push(`not over after ${patience / 1000} s without a kill`);
    }
    await Promise.all([...clients, ...runners].map(one => one.rest()));
    if (sum(killed) < kills) {
        say(`  over after ${sum(killed)} of ${kills} kills: more rows would take them all`);
    }
    return {stamp, recipe, people, imports, kills: sum(killed), killed, seconds: Math.round((Date.now() - started) / 1000), problems};
}

const sum = counts => Object.values(counts).reduce((total, count) => total + count, 0);
