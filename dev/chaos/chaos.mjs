// npm run chaos -- [--rows 2000] [--kills 40] [--seed 1] [--moodle 4.5|5.1|…] [--db postgres|mariadb] [--upgrade]
// Breaks a real import at random moments and looks whether every person was imported exactly once (README.md here). One JSON
// line: {"name":"chaos","kills","lost","repeated","wrong"}; the exit code is 1 unless the last three are 0.
import {listen} from '../moodle/complaints.mjs';
import {usual, versions} from '../moodle/versions.mjs';
import {program} from '../shared/closing.mjs';
import {databases, oneOf, readOptions} from '../shared/options.mjs';
import {random} from '../demo-files/random.mjs';
import {say, step} from '../shared/say.mjs';
import {check} from './check.mjs';
import {openChaosSite} from './site.mjs';
import {round} from './round.mjs';

const {values} = readOptions({
    rows: {type: 'string', default: '2000'},
    kills: {type: 'string', default: '40'},
    seed: {type: 'string', default: '1'},
    moodle: {type: 'string', default: usual},
    db: {type: 'string', default: 'postgres'},
    upgrade: {type: 'boolean', default: false},
});
const rows = Math.max(3, Number(values.rows) || 0);
const kills = Math.max(0, Number(values.kills) || 0);
const seed = Number(values.seed) || 1;
const version = oneOf('moodle', values.moodle, versions);
const db = oneOf('db', values.db, databases);

/** Every kind of lock there is in that database, each with a recipe of its own. */
const factories = [
    {lock: 'file_lock_factory', recipe: 'mail'},
    {lock: db === 'postgres' ? 'postgres_lock_factory' : 'mysql_lock_factory', recipe: 'one'},
    {lock: 'db_record_lock_factory', recipe: 'file'},
];

/** A total cut into as even parts as there are lock factories. */
const part = (total, at) => Math.floor(total * (at + 1) / factories.length) - Math.floor(total * at / factories.length);

await program(async() => {
    const site = await openChaosSite(version, db);
    const complaints = listen(site.workspace);
    const dice = random(seed);
    const sum = {kills: 0, lost: 0, repeated: 0, wrong: 0};
    const killed = {};
    for (const [at, {lock, recipe}] of factories.entries()) {
        await site.setLocks(lock);
        const played = await step(`${lock}, passwords ${recipe}`, () => round(site, {
            dice, recipe, rows: part(rows, at), kills: part(kills, at), stamp: `k${Date.now().toString(36)}${at}`,
            upgrade: values.upgrade,
        }));
        const found = await check(site, played);
        found.problems.forEach(problem => say(`  ${problem}`));
        sum.kills += played.kills;
        for (const [what, count] of Object.entries(played.killed)) {
            killed[what] = (killed[what] ?? 0) + count;
        }
        for (const what of ['lost', 'repeated', 'wrong']) {
            sum[what] += found[what];
        }
        say(`  ${JSON.stringify({...played.killed, seconds: played.seconds, lost: found.lost, repeated: found.repeated, wrong: found.wrong})}`);
    }
    const said = complaints();
    said.forEach(line => say(line));
    sum.wrong += said.length;
    say(`killed: ${JSON.stringify(killed)}`);
    process.stdout.write(`${JSON.stringify({name: 'chaos', ...sum})}\n`);
    return sum.lost + sum.repeated + sum.wrong ? 1 : 0;
});
