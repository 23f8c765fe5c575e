import {existsSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {BAD, FakeSite, LEA, ZOE, file, home, importing, leave, tidy, TOKEN, command} from './world';

afterAll(tidy);

let site: FakeSite;
beforeEach(() => {
    site = new FakeSite();
});

const names = (): string[] => site.calls.map(({name}) => name);
const answer = (line: number, more: object): object => ({line, code: '', message: '', userid: 0, account: '', cohortids: [], ...more});

describe('exit 0', () => {
    test('everybody is imported, in the words of the page', async() => {
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', file(LEA, ZOE)]);
        expect(exit).toBe(0);
        expect(out).toContain('2 accounts will be created, without a cohort, 2 emails will be sent.');
        expect(out).toContain('2 accounts created.');
        expect([...site.server.written.values()]).toEqual([1, 1]);
    });

    test('nothing is new: nothing is begun, and it is said', async() => {
        site.answers = {check_people: () => ({answers: [2, 3].map((line) => answer(line, {outcome: 'unchanged', code: 'unchanged'}))})};
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', file(LEA, ZOE)]);
        expect([exit, names().includes('start_import')]).toEqual([0, false]);
        expect(out).toContain('Nothing new');
    });

    test('a list from standard input', async() => {
        const stdin = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(JSON.stringify([{username: 'lea', lastname: 'MARTIN', firstname: 'Léa', email: 'lea@exemple.fr'}])));
        expect((await importing(site, ['--no-cohort', '--yes', '-'], {stdin})).exit).toBe(0);
    });

    test('several lists are one', async() => {
        await importing(site, ['--no-cohort', '--yes', file(LEA), file(ZOE)]);
        expect(site.server.written.size).toBe(2);
    });

    test('whoever sits at a terminal is asked once', async() => {
        const asked: string[] = [];
        const ask = (question: string): Promise<string> => Promise.resolve(String(asked.push(question) && 'Y'));
        expect((await importing(site, ['--no-cohort', file(LEA)], {terminal: true, ask})).exit).toBe(0);
        expect(asked).toEqual(['Import 1 person? [y/N] ']);
    });
});

describe('exit 1', () => {
    test('those not imported are a list with their reasons, which only its owner reads', async() => {
        const path = file(LEA, BAD);
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', path]);
        const report = path.replace('.csv', ' - not imported.csv');
        expect(exit).toBe(1);
        expect(out).toContain(`1 line was not imported: ${report}`);
        expect(readFileSync(report, 'utf8')).toMatch(/max[;,]ROY[;,]Max[;,]nowhere[;,]3[;,].*not an email address/);
        expect(statSync(report).mode & 0o777).toBe(0o600);
    });

    test('a report never takes another’s place', async() => {
        const report = leave('report.csv', 'precious');
        await importing(site, ['--no-cohort', '--yes', '--report', report, file(LEA, BAD)]);
        expect(readFileSync(report, 'utf8')).toBe('precious');
        expect(existsSync(join(home, 'report (2).csv'))).toBe(true);
    });

    test('a report that can’t be written keeps nobody from hearing what was done', async() => {
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', '--report', join(home, 'nowhere', 'x.csv'), file(LEA, BAD)]);
        expect(exit).toBe(2);
        expect(out).toMatch(/1 account created\..*1 line was not imported.*ENOENT/);
    });

    test('a file that is no list', async() => {
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', leave('x.pdf', '%PDF-1.7')]);
        expect([exit, names().includes('start_import')]).toEqual([1, false]);
        expect(out).toContain('PDF');
    });
});

test('a dry run writes nothing, here or there', async() => {
    const path = file(LEA, BAD);
    const {exit, out} = await importing(site, ['--no-cohort', '--dry-run', path]);
    expect(exit).toBe(1);
    expect(out).toContain('this is what would happen');
    expect(names()).not.toContain('start_import');
    expect(existsSync(path.replace(/\.csv$/, ' - not imported.csv'))).toBe(false);
});

test('for programs: one object, and everything else beside it', async() => {
    const {out} = await importing(site, ['--no-cohort', '--yes', '--json', file(LEA, BAD)]);
    expect(JSON.parse(out)).toMatchObject({exit: 1, importid: 1, state: 'finished', counts: {create: 1}, notimported: [{line: '3'}], doubts: []});
});

test('passwords made for each are written first, for their owner only, and sent', async() => {
    const path = join(home, 'passwords.csv');
    let there = false;
    site.answers = {add_chunk: ({people}) => {
        there = existsSync(path) && readFileSync(path, 'utf8').includes(/"([A-Z][a-z]{3}-[^"]+)"/.exec(people ?? '')?.[1] ?? '?');
        return site.server.addChunks(1, [{seq: 0, people: people ?? ''}]).then(([one]) => one);
    }};
    const {exit, out, err} = await importing(site, ['--no-cohort', '--yes', '--passwords-to', path, file(LEA)]);
    expect([exit, there, statSync(path).mode & 0o777]).toEqual([0, true, 0o600]);
    const password = /[;,]lea[;,]([^;,]+)[;,]/.exec(readFileSync(path, 'utf8'))?.[1] ?? '?';
    expect(out + err).not.toContain(password);
});

test.each<[string, (path: string, precious: string) => void]>([
    ['a file that is there', (path, precious) => writeFileSync(path, readFileSync(precious))],
    ['a link to one', (path, precious) => symlinkSync(precious, path)],
    ['a link to nothing yet', (path, precious) => symlinkSync(`${precious}.new`, path)],
])('passwords are never written over nor through %s', async(_what, prepare) => {
    const folder = mkdtempSync(join(home, 'each-'));
    const precious = leave('precious', 'precious');
    const path = join(folder, 'passwords.csv');
    prepare(path, precious);
    const {exit, out} = await importing(site, ['--no-cohort', '--yes', '--passwords-to', path, file(LEA)]);
    const written = join(folder, 'passwords (2).csv');
    expect([exit, statSync(written).mode & 0o777]).toEqual([0, 0o600]);
    expect(out).toContain(written);
    expect([readFileSync(precious, 'utf8'), existsSync(`${precious}.new`)]).toEqual(['precious', false]);
});

test('passwords that can’t be written: nobody is imported', async() => {
    const {exit} = await importing(site, ['--no-cohort', '--yes', '--passwords-to', join(home, 'nowhere', 'x.csv'), file(LEA)]);
    expect([exit, names().includes('start_import')]).toEqual([2, false]);
});

test('a list that brings passwords gives them', async() => {
    const path = leave('withpasswords.csv', `username;lastname;firstname;email;password\n${LEA};Geheim-1234\n`);
    await importing(site, ['--no-cohort', '--yes', path]);
    expect(site.calls.find(({name}) => name === 'start_import')?.args).toMatchObject({'options[recipe]': 'nomail', 'options[passwords]': 'file'});
});

describe('begun before', () => {
    test('sealed: it goes on, and asks about nobody', async() => {
        site.respond = (name) => name === 'run_chunk' ? new TypeError('fetch failed') : null;
        const path = file(LEA, ZOE);
        expect((await importing(site, ['--no-cohort', '--yes', '--patience', '10', path])).exit).toBe(2);
        site.respond = null;
        site.found = {importid: 1, state: 'queued', draftid: 0};
        const before = site.calls.length;
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', path]);
        expect(exit).toBe(0);
        expect(out).toContain('going on with the same import');
        expect(site.calls.slice(before).map(({name}) => name)).not.toContain('start_import');
        expect([...site.server.written.values()]).toEqual([1, 1]);
    });

    test('never whole: it is given up and begun anew', async() => {
        site.found = {importid: 7, state: 'receiving', draftid: 0};
        await importing(site, ['--no-cohort', '--yes', file(LEA)]);
        expect(names().filter((name) => ['cancel_import', 'start_import'].includes(name))).toEqual(['cancel_import', 'start_import']);
    });

    test('its key is of the list and of what was decided, without passwords', async() => {
        const keyOf = async(args: readonly string[], text: string): Promise<string> => {
            site = new FakeSite();
            await importing(site, ['--yes', '--no-cohort', ...args, leave('key.csv', text)]);
            return site.calls.find(({name}) => name === 'find_import')?.args['key'] ?? '';
        };
        const with_ = (password: string): string => `username;lastname;firstname;email;password\n${LEA};${password}\n`;
        const first = await keyOf([], with_('Geheim-1234'));
        expect(await keyOf([], with_('Anders-5678'))).toBe(first);
        expect(await keyOf(['--recipe', 'mail'], with_('Geheim-1234'))).not.toBe(first);
        expect(await keyOf([], with_('Geheim-1234').replace('MARTIN', 'DURAND'))).not.toBe(first);
    });
});

test('a token goes in the body of a POST, and nowhere else', async() => {
    const seen: {address: unknown; init: RequestInit | undefined}[] = [];
    const fetching = (address: unknown, init?: RequestInit): Promise<Response> => {
        seen.push({address, init});
        return site.fetch(address, init);
    };
    const {out, err} = await importing(site, ['--no-cohort', '--yes', file(LEA)], {fetch: fetching});
    expect(out + err).not.toContain(TOKEN);
    for (const {address, init} of seen) {
        expect(address).toBe('https://moodle.example/webservice/rest/server.php');
        expect([init?.method, init?.redirect, (init?.body as URLSearchParams).get('wstoken')]).toEqual(['POST', 'manual', TOKEN]);
    }
});

test('names that would give a terminal orders are shown, not obeyed', async() => {
    const {out} = await importing(site, ['--no-cohort', '--dry-run', file('lea;MA\u001b[2JRTIN;Léa;lea@exemple.fr')]);
    expect(out).not.toContain('\u001b');
});

test.each([['import'], ['watch'], ['check']])('%s says how it is used, in both languages', async(name) => {
    expect((await command(site, [name, '--help'])).out).toContain(`prelude.mjs ${name}`);
    expect((await command(site, [name, '--help', '--lang', 'fr'])).out).toContain(`prelude.mjs ${name}`);
});
