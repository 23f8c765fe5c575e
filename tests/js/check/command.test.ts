import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {command, FakeSite} from '../cli/world';
import {encode} from '../helpers/bytes';

const folder = mkdtempSync(join(tmpdir(), 'prelude-check-'));

afterAll(() => rmSync(folder, {recursive: true}));

/** Leaves a file and says where. */
function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
}

/** Runs the command in this process; what it wrote and how it ended. */
async function run(...args: readonly string[]): Promise<{status: number; out: string; err: string}> {
    const {exit, out, err} = await command(new FakeSite(), ['check', ...args], {env: {LC_ALL: 'C'}});
    return {status: exit, out, err};
}

const good = file('good.csv', 'username;lastname;firstname;email;cohort;password\nLea;MARTIN;Léa;lea@exemple.fr;L1;Geheim-123\n');
const bad = file('bad.csv', encode('Numéro;Nom;Prénom;Adresse mail\r\n812345;MARTIN;Léa;pas de mail\r\n', 'windows-1252'));
const refused = file('refused.csv', '%PDF-1.7');

test('one JSON object a line and file, in the documented shape', async() => {
    const {status, out, err} = await run('--json', good, bad, refused);
    expect({status, err}).toEqual({status: 1, err: ''});
    const [first, second, third] = out.trimEnd().split('\n').map(line => JSON.parse(line) as unknown);
    expect(first).toEqual({
        file: good, format: 'csv', sheet: null, encoding: 'utf-8', delimiter: ';', headerLine: 1,
        columns: ['username', 'lastname', 'firstname', 'email', 'cohort', 'password'].map((label, at) => ({label, field: label, why: at < 4 ? 'both' : 'title'})),
        people: [{line: 2, mergedLines: [], username: 'lea', lastname: 'MARTIN', firstname: 'Léa', email: 'lea@exemple.fr', cohorts: ['L1'], password: '***', auth: ''}],
        issues: [],
    });
    expect(second).toMatchObject({
        encoding: 'windows-1252', people: [{line: 2, firstname: 'Léa', password: ''}],
        issues: [{line: 2, field: 'email', code: 'emailsyntax', level: 'error', message: '“pas de mail” is not an email address.'}],
    });
    expect(third).toMatchObject({people: [], issues: [{line: null, field: null, code: 'filepdf', level: 'error'}]});
});

test('the same from its sources, in a process of its own', async() => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [join(__dirname, '../../../dev/cli/prelude.mjs'), 'check', '--json', good, bad], {encoding: 'utf8', env: {...process.env, LC_ALL: 'C'}});
    expect({status, out: stdout, err: stderr}).toEqual(await run('--json', good, bad));
});

test('what is said of the whole file names the line it is about', async() => {
    const guessed = file('guessed.csv', 'Truc;Machin;Chose\n812345;MARTIN;lea@exemple.fr\n812346;NOËL;zoe@exemple.fr\n812347;ROY;max@exemple.fr\n');
    expect((await run(guessed)).out).toContain('Line 1 was taken for the header');
});

test('exit 0 when nothing is blocked; passwords only when asked for', async() => {
    const plain = await run('--json', good);
    expect(plain.status).toBe(0);
    expect(plain.out).not.toContain('Geheim');
    expect((await run('--json', '--show-passwords', good)).out).toContain('Geheim-123');
    expect((await run(good)).out).not.toContain('Geheim');
});

test('a site’s settings', async() => {
    const site = file('site.json', JSON.stringify({allowedEmailDomains: ['autre.fr'], passwordPolicy: {length: 20}, refuseWeakPasswords: true}));
    const {status, out} = await run('--json', '--site', site, good);
    expect(status).toBe(1);
    expect((JSON.parse(out) as {issues: {code: string}[]}).issues.map(issue => issue.code)).toEqual(['emaildomain', 'passwordpolicy']);
});

test('for people: how it was read, the groups, the first lines', async() => {
    const {out} = await run(bad);
    expect(out).toContain('windows-1252');
    expect(out).toContain('1 person, 1 blocked');
    expect(out).toMatch(/Invalid email address\n {4}line 2: “pas de mail”/);
    expect((await run('--lang', 'fr', bad)).out).toContain('Adresse de courriel invalide');
});

test.each([
    ['no file', []],
    ['a file that is not there', [join(folder, 'nowhere.csv')]],
    ['an option there is none of', ['--jsn', good]],
    ['settings that are no JSON', ['--site', good, good]],
    ['settings that are a list', ['--site', file('list.json', '[]'), good]],
    ['settings of the wrong kind', ['--site', file('kind.json', '{"passwordPolicy": {"length": "long"}}'), good]],
    ['a language there are no words in', ['--lang', 'de', good]],
    ['a folder', [folder]],
    ['settings nobody knows', ['--site', file('odd.json', '{"charset": 1}'), good]],
])('exit 2, with a word, when it could not run: %s', async(_why, args) => {
    const {status, out, err} = await run(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/\S/);
});

test('a site’s settings under Moodle’s own names, as its command line gives them', async() => {
    const site = file('cfg.json', JSON.stringify({
        extendedusernamechars: '1', allowemailaddresses: 'Exemple.fr .autre.fr', minpasswordlength: '4', minpassworddigits: '0', minpasswordlower: '0', minpasswordupper: '0',
        minpasswordnonalphanum: '0', auth: 'email,cas', sitename: 'Moodle',
    }));
    const list = file('cfg.csv', 'username;lastname;firstname;email;password;auth\nélodie+1;A;B;a@etu.autre.fr;abcd;cas\nb;C;D;b@ailleurs.fr;abc;ldap\n');
    const {status, out} = await run('--json', '--site', site, list);
    expect(status).toBe(1);
    expect((JSON.parse(out) as {issues: {line: number; code: string}[]}).issues.map(issue => `${issue.code}@${issue.line}`))
        .toEqual(['emaildomain@3', 'passwordtochange@3', 'authunknown@3']);
});

test('one of several files is not there: the others are checked, and it ends with 2', async() => {
    const {status, out, err} = await run('--json', good, join(folder, 'nowhere.csv'), bad);
    expect(status).toBe(2);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toMatch(/nowhere\.csv/);
});

test('native fields stand beside the others, and an issue of a merged line comes once', async() => {
    const list = file('merged.csv', 'Numéro;Nom;Prénom;Adresse mail;city\n1001;A;B;a@exemple.fr;Caen\n1001;A;B;a@exemple.fr;Caen;x\n');
    const {people, issues} = JSON.parse((await run('--json', list)).out) as {people: object[]; issues: {line: number; code: string}[]};
    expect(people).toEqual([{
        line: 2, mergedLines: [3], username: '1001', lastname: 'A', firstname: 'B', email: 'a@exemple.fr', cohorts: [], password: '', auth: '', city: 'Caen',
    }]);
    expect(issues.map(issue => `${issue.code}@${issue.line}`)).toEqual(['linerepeated@2', 'rowlong@3']);
});

test('says how it is used', async() => expect(await run('--help')).toMatchObject({status: 0, err: '', out: expect.stringContaining('--show-passwords') as string}));
