// cli/prelude.mjs, as it is shipped, against a whole site: lists that come by themselves.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {random} from '../../dev/demo-files/random.mjs';
import {root} from '../../dev/standalone/paths.mjs';
import {logIn, openPage} from './support/browser.mjs';
import {command, keepToken, runCommand} from './support/command.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';
import {say} from './steps.mjs';

const mine = own(import.meta.url);
const home = mkdtempSync(join(tmpdir(), 'prelude-command-'));
const HEADER = 'username;lastname;firstname;email';
/** The command's arguments that are always given. */
const to = () => ['--site', url, '--token-file', join(home, 'token'), '--lang', 'en'];
const file = (name, ...rows) => {
    writeFileSync(join(home, name), `${[HEADER, ...rows].join('\n')}\n`);
    return join(home, name);
};

const run = (...args) => runCommand(home, ...args);
const tokenFor = username => keepToken(home, username);

/** How many accounts of these there are, and in a cohort. */
async function counted(word, cohort) {
    const [{n: accounts}] = await moodle.query('SELECT COUNT(id) AS n FROM {user} WHERE deleted = 0 AND username LIKE ?', [`${word}%`]);
    const [{n: members}] = await moodle.query(`SELECT COUNT(m.id) AS n FROM {cohort_members} m JOIN {cohort} c ON c.id = m.cohortid
        WHERE c.idnumber = ?`, [cohort.idnumber]);
    return {accounts: Number(accounts), members: Number(members)};
}

describe('the command', () => {
    let token;
    before(async() => {
        token = await tokenFor('gestionnaire');
        writeFileSync(join(home, 'token'), `${token}\n`, {mode: 0o600});
    });
    after(() => rmSync(home, {recursive: true, force: true}));

    /** A list of the demo, of people nobody else imports. */
    const demo = name => {
        const text = readFileSync(join(root, 'demo', name), 'utf8');
        writeFileSync(join(home, name), text.replace(/^(\d{6});/gm, `${mine.username('')}$1;`).replace(/@(?=[\w.-]+;)/g, `@${mine.username('')}.`));
        return join(home, name);
    };

    it('imports July’s list, then what is new of August’s, and tells the page where it came from', async() => {
        const cohort = await mine.cohort('weekly');
        const args = ['import', ...to(), '--cohort', cohort.idnumber, '--yes', '--max-new', '200'];
        const july = demo('parcoursup-admissions.csv');
        const first = await run(...args, '--only-if-sure', '--json', july);
        assert.equal(first.exit, 0, first.out + first.err);
        assert.deepEqual(JSON.parse(first.out).counts, {create: 120});
        const again = await run(...args, july);
        assert.equal(again.exit, 0, again.err);
        assert.match(again.out, /Nothing new/);
        // August's, one of them with an address that is none.
        const august = demo('parcoursup-admissions-aout.csv');
        const damaged = readFileSync(august, 'utf8').trimEnd().split('\n');
        damaged.push(damaged.at(-1).replace(/\d{6};/, '999999;').replace(/[^;@]+@[^;@]+;En terminale/, 'nowhere;En terminale'));
        writeFileSync(august, `${damaged.join('\n')}\n`);
        const second = await run(...args, '--json', august);
        assert.equal(second.exit, 1, second.out + second.err);
        const {counts, importid, report, notimported} = JSON.parse(second.out);
        assert.deepEqual(counts, {create: 40, unchanged: 120});
        assert.equal(notimported.length, 1);
        assert.match(readFileSync(report, 'utf8'), /nowhere/);
        if (moodle) {
            assert.deepEqual(await counted(mine.username(''), cohort), {accounts: 160, members: 160});
            const page = await openPage({as: 'gestionnaire'});
            await page.goto(`${url}/admin/tool/prelude/view.php?id=${importid}`);
            assert.match(await page.textContent('[data-region="origin"]'), /prelude\.mjs \d/);
            await page.goto(`${url}/admin/tool/prelude/history.php`);
            assert.match(await page.textContent('[role="main"]'), /prelude\.mjs \d/);
            await page.context().close();
        }
    });

    it('killed at twenty moments: everybody once', async() => {
        const cohort = await mine.cohort('killed');
        const PEOPLE = 300;
        const path = file('killed.csv', ...Array.from({length: PEOPLE}, (_, n) => mine.row(`k${n}`)));
        const args = ['import', ...to(), '--cohort', cohort.idnumber, '--yes', '--json', path];
        const seed = Date.now() % 1e6;
        const dice = random(seed);
        for (let kill = 0; kill < 20; kill++) {
            const child = spawn(process.execPath, [command, ...args], {cwd: home, stdio: 'ignore'});
            const ended = new Promise(resolve => child.once('exit', resolve));
            // From before the first call to after the last one, on a quick machine; on any, later and later.
            await Promise.race([sleep(dice.int(50, 500 + kill * 200)), ended]);
            child.kill('SIGKILL');
            await ended;
        }
        const last = await run(...args);
        assert.equal(last.exit, 0, `${seed}: ${last.out}${last.err}`);
        const check = await run('import', ...to(), '--cohort', cohort.idnumber, '--dry-run', '--json', path);
        assert.deepEqual(JSON.parse(check.out).counts, {create: 0, enrol: 0, update: 0, unchanged: PEOPLE, blocked: 0});
        if (moodle) {
            assert.deepEqual(await counted(mine.username('k'), cohort), {accounts: PEOPLE, members: PEOPLE});
            const results = await moodle.query(`SELECT COUNT(r.id) AS n FROM {tool_prelude_result} r
                JOIN {user} u ON u.id = r.userid WHERE u.username LIKE ? AND r.outcome = ?`, [`${mine.username('k')}%`, 'create']);
            assert.equal(Number(results[0].n), PEOPLE);
        }
    });

    it('stops before anything is written when it has to be sure', async() => {
        const path = join(home, 'asked.csv');
        writeFileSync(path, `${HEADER};cohort\n${mine.row('s1')};Nobody knows this cohort\n`);
        const {exit, out} = await run('import', ...to(), '--only-if-sure', '--yes', '--json', path);
        assert.equal(exit, 3);
        assert.match(JSON.parse(out).doubts.join(), /Nobody knows this cohort/);
        moodle && assert.deepEqual(await moodle.query('SELECT id FROM {user} WHERE username = ?', [mine.username('s1')]), []);
    });

    it('makes a password for each, which lets that person in and is nowhere else', async() => {
        const path = join(home, 'passwords.csv');
        const {exit, out, err} = await run('import', ...to(), '--no-cohort', '--passwords-to', path, '--yes', file('each.csv', mine.row('p1')));
        assert.equal(exit, 0, err);
        const [, password] = new RegExp(`[;,]${mine.username('p1')}[;,]([^;,]+)[;,]`).exec(readFileSync(path, 'utf8'));
        assert.ok(!`${out}${err}`.includes(password));
        const page = await openPage();
        await logIn(page, mine.username('p1'), {password});
        assert.doesNotMatch(new URL(page.url()).pathname, /login\/index/);
        await page.context().close();
    });

    it('brakes: what is left of a day is all a token makes', async() => {
        const set = async(name, value) => moodle ? moodle.cli('admin/cli/cfg.php', ['--component=tool_prelude', `--name=${name}`, `--set=${value}`])
            : fetch(`${url}/standalone/settings`, {method: 'POST', body: new URLSearchParams({[name]: value})});
        await set('programnew', 1);
        try {
            const path = file('brake.csv', mine.row('b1'), mine.row('b2'));
            const sure = await run('import', ...to(), '--no-cohort', '--yes', '--only-if-sure', path);
            assert.deepEqual([sure.exit, /may still make today/.test(sure.out)], [3, true], sure.out + sure.err);
            const refused = await run('import', ...to(), '--no-cohort', '--yes', path);
            assert.equal(refused.exit, 4, refused.out);
            assert.match(refused.err, /error_programnew/);
        } finally {
            await set('programnew', 2000);
        }
    });

    it('is refused where programs may not import, and as somebody who may not', async() => {
        const wrong = join(home, 'wrong');
        writeFileSync(wrong, 'f'.repeat(32), {mode: 0o600});
        const path = file('refused.csv', mine.row('r1'));
        const {exit, err} = await run('import', '--site', url, '--token-file', wrong, '--no-cohort', '--yes', path);
        assert.equal(exit, 4);
        assert.match(err, /invalidtoken/);
        if (moodle) {
            await moodle.cli('admin/cli/cfg.php', ['--component=tool_prelude', '--name=allowprograms', '--set=0']);
            const off = await run('import', ...to(), '--no-cohort', '--yes', path);
            await moodle.cli('admin/cli/cfg.php', ['--component=tool_prelude', '--name=allowprograms', '--set=1']);
            assert.equal(off.exit, 4);
            assert.match(off.err, /error_programsoff/);
        }
        if (moodle) {
            // Moodle gives no token to somebody without the right.
            return;
        }
        await tokenFor('personne');
        const nobody = await run('import', '--site', url, '--token-file', join(home, 'token-personne'), '--no-cohort', '--yes', path);
        assert.equal(nobody.exit, 4, nobody.err);
    });

    it('does with the rights of the guide what the guide says, and says which of them is missing', {skip: !moodle}, async() => {
        const cohort = await mine.cohort('rights');
        const program = async without => JSON.parse(await moodle.php(join(root, 'dev/moodle/php/program.php'), [mine.username('program'), without]));
        const {token: least, capabilities} = await program('');
        writeFileSync(join(home, 'least'), least, {mode: 0o600});
        const args = ['import', '--site', url, '--token-file', join(home, 'least'), '--lang', 'en', '--cohort', cohort.idnumber, '--yes'];
        assert.ok(capabilities.length >= 6);
        const told = {
            'tool/prelude:import': /right to import people/,
            'moodle/site:uploadusers': /Upload new users.*gives that right to the role/s,
            'moodle/cohort:view': /the rights to view cohorts and to assign/,
            'moodle/cohort:assign': /the right to assign cohort members/,
            'webservice/rest:use': /to use the REST protocol/,
        };
        for (const without of capabilities.filter(one => one in told)) {
            await program(without);
            const {exit, out, err} = await run(...args, file('right.csv', mine.row('m1')));
            assert.equal(exit, 4, `${without}: ${out}${err}`);
            assert.match(err, told[without], without);
            assert.match(err, /Whoever administers the site/, without);
            assert.deepEqual(await moodle.query('SELECT id FROM {user} WHERE username = ?', [mine.username('m1')]), [], without);
        }
        // What names an account that is found is told where it is missing; nobody is kept from anything.
        await program('moodle/user:viewdetails');
        assert.equal((await run(...args, file('right.csv', mine.row('m1')))).exit, 0);
        await program('');
        const {exit, out, err} = await run(...args, file('right.csv', mine.row('m1'), mine.row('m2')));
        assert.equal(exit, 0, out + err);
        assert.deepEqual(await counted(mine.username('m'), cohort), {accounts: 2, members: 2});
    });

    it('says that the site is in maintenance, for as long as it is', {skip: !moodle}, async() => {
        const path = file('maintenance.csv', mine.row('w1'));
        await moodle.cli('admin/cli/maintenance.php', ['--enable']);
        // Moodle asks to be left alone for longer than that.
        const closed = await run('import', ...to(), '--no-cohort', '--yes', '--patience', '5', path);
        await moodle.cli('admin/cli/maintenance.php', ['--disable']);
        assert.equal(closed.exit, 2, closed.out + closed.err);
        assert.match(closed.err, /did not answer \(503\)/);
        assert.equal((await run('import', ...to(), '--no-cohort', '--yes', path)).exit, 0);
    });

    it('never shows its token: not in what it says, nor to who lists processes', async() => {
        const child = spawn(process.execPath, [command, 'import', ...to(), '--no-cohort', '--dry-run', demo('parcoursup-admissions.csv')], {cwd: home});
        let said = '';
        child.stdout.on('data', data => { said += data; });
        child.stderr.on('data', data => { said += data; });
        if (existsSync(`/proc/${child.pid}/cmdline`)) {
            for (const what of ['cmdline', 'environ']) {
                assert.ok(!readFileSync(`/proc/${child.pid}/${what}`, 'utf8').includes(token), what);
            }
        }
        await new Promise(resolve => child.once('exit', resolve));
        assert.ok(!said.includes(token));
    });

    it('says in the words of the page what a French person reads', async() => {
        const {out} = await run('import', ...to().slice(0, 4), '--lang', 'fr', '--no-cohort', '--dry-run', demo('parcoursup-admissions.csv'));
        assert.ok(out.includes(say('cli_dryrun')), out);
    });
});
