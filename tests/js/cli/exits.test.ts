import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {BAD, FakeClock, FakeSite, LEA, ZOE, file, home, importing, leave, tidy, TOKEN} from './world';

afterAll(tidy);

let site: FakeSite;
beforeEach(() => {
    site = new FakeSite();
});

const refusal = (errorcode: string, message: string): Response => Response.json({exception: 'moodle_exception', errorcode, message});
const names = (): string[] => site.calls.map(({name}) => name);

describe('exit 2', () => {
    test.each([
        ['no answer without --yes where nobody is', ['--no-cohort'], 'say --yes'],
        ['an address with a secret in it', ['--site', 'https://me:secret@moodle.example'], 'not the address'],
        ['an address anybody on the way reads', ['--site', 'http://moodle.example'], 'HTTPS'],
        ['two ways to name a cohort', ['--no-cohort', '--cohort', 'L1'], 'Only one'],
        ['a number that is none', ['--max-new', 'many'], '--max-new'],
        ['a percentage that is none', ['--max-blocked', 'a%'], '--max-blocked'],
        ['a column without a name', ['--map', '=username'], '--map'],
        ['a field there is none of', ['--no-cohort', '--map', 'username=shoesize'], 'shoesize'],
        ['a recipe there is none of', ['--no-cohort', '--recipe', 'pigeon'], 'mail, nomail'],
        ['passwords nobody would use', ['--no-cohort', '--recipe', 'mail', '--passwords-to', 'x'], '--passwords-to'],
        ['an option there is none of', ['--force'], '--force'],
    ])('%s', async(_why, args, word) => {
        const {exit, err} = await importing(site, [...args, file(LEA)]);
        expect(exit).toBe(2);
        expect(err).toContain(word);
        expect(err).not.toContain('secret');
        expect(names()).not.toContain('start_import');
    });

    test('a token others can read is not used', async() => {
        const open = leave('open', TOKEN, 0o644);
        const {exit, err} = await importing(site, ['--token-file', open, '--no-cohort', '--yes', file(LEA)]);
        expect([exit, site.calls.length]).toEqual([2, 0]);
        expect(err).toContain('chmod 600');
        expect(err).not.toContain(TOKEN);
    });

    test('a credential systemd gives a service is the service’s alone', async() => {
        const credential = leave('credential', TOKEN, 0o640);
        expect((await importing(site, ['--token-file', credential, '--no-cohort', '--yes', file(LEA)], {env: {CREDENTIALS_DIRECTORY: home}})).exit).toBe(0);
    });

    test.each([
        ['a redirect is not followed, and says where to', () => new Response(null, {status: 302, headers: {location: 'https://evil.example/x?y=z'}}), 'https://evil.example.'],
        ['a certificate nobody trusts', () => Object.assign(new TypeError('fetch failed'), {cause: Object.assign(new Error(''), {code: 'SELF_SIGNED_CERT_IN_CHAIN'})}), 'certificate'],
        ['nothing there', () => new Response('', {status: 404}), 'HTTP 404'],
        ['no Moodle', () => new Response('<html>Welcome</html>'), 'no Moodle'],
    ])('%s', async(_why, respond, word) => {
        site.respond = respond;
        const {exit, err} = await importing(site, ['--no-cohort', '--yes', file(LEA)]);
        expect([exit, site.calls.length]).toEqual([2, 1]);
        expect(err).toContain(word);
    });

    test('a site that stays away is waited for as long as said, and no longer', async() => {
        site.respond = () => new Response('', {status: 503});
        const clock = new FakeClock();
        const {exit, err} = await importing(site, ['--no-cohort', '--yes', '--patience', '120', file(LEA)], {clock});
        expect(exit).toBe(2);
        expect(err).toContain('did not answer');
        expect(clock.time).toBeGreaterThan(60_000);
        expect(clock.time).toBeLessThanOrEqual(120_000);
    });

    test('lost in the middle: a second run is told to go on', async() => {
        site.respond = (name) => name === 'run_chunk' ? new TypeError('fetch failed') : null;
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', '--patience', '60', file(LEA)]);
        expect(exit).toBe(2);
        expect(out).toContain('The site goes on with what it has');
    });

    test.each([
        [{api: 0, oldest: 0, release: '0.0'}, 'older than this command'],
        [{api: 9, oldest: 9, release: '9.0'}, 'too old for the plugin'],
    ])('the two do not understand each other: %j', async(api, word) => {
        site.api = api;
        const {exit, err} = await importing(site, ['--no-cohort', '--yes', file(LEA)]);
        expect([exit, names()]).toEqual([2, ['read_site']]);
        expect(err).toContain(word);
        expect(err).toContain(api.release);
    });

    test('a site that has grown is understood as long as it understands yesterday’s command', async() => {
        site.api = {api: 9, oldest: 1, release: '9.0'};
        expect((await importing(site, ['--no-cohort', '--yes', file(LEA)])).exit).toBe(0);
    });

    test('a plugin from before there was a command', async() => {
        site.respond = () => refusal('invalidrecord', 'Can’t find data record in database table external_functions.');
        const {exit, err} = await importing(site, ['--no-cohort', '--yes', file(LEA)]);
        expect([exit, names()]).toEqual([2, ['read_site']]);
        expect(err).toContain('older than this command');
    });

    test.each([
        ['recipes: a recipe of the site', ['--recipe', 'Rentrée']],
        ['the default of the site', []],
    ])('one password for everybody, which nobody types here: %s', async(_which, args) => {
        const recipes = [{id: 5, name: 'Rentrée', site: true, options: {recipe: 'nomail', passwords: 'one', forcechange: true, existing: 'keep'}, locked: []}] as const;
        Object.assign(site.config, {recipes, defaultrecipe: args.length > 0 ? 'mail' : '5'});
        const {exit, err} = await importing(site, ['--no-cohort', '--yes', ...args, file(LEA)]);
        expect([exit, names().includes('start_import')]).toEqual([2, false]);
        expect(err).toContain('typed on the page only');
    });
});

describe('exit 3', () => {
    test.each<[string, string[], string, Partial<FakeSite>]>([
        ['no word on cohorts', [], '--no-cohort', {}],
        ['a cohort that is not there', ['--cohort', 'L9'], 'L9', {answers: {resolve_cohorts: () => ({names: [{label: 'L9', code: 'cohortunknown', cohortids: [], said: -1}], cohorts: []})}}],
        ['a column that is not there', ['--no-cohort', '--map', 'Dossier=username'], 'Dossier', {}],
        ['more new people than allowed', ['--no-cohort', '--max-new', '1'], '--max-new', {}],
        ['more blocked lines than allowed', ['--no-cohort', '--max-blocked', '0'], '--max-blocked', {}],
        ['more blocked lines than allowed, in a hundred', ['--no-cohort', '--max-blocked', '10%'], '--max-blocked', {}],
        ['the brake on new accounts', ['--no-cohort', '--only-if-sure'], 'may still make today', {brakes: {newleft: 1, newagain: 5000, importsleft: -1, importsagain: 0}}],
        ['the brake on imports', ['--no-cohort', '--only-if-sure'], 'in an hour', {brakes: {newleft: -1, newagain: 0, importsleft: 0, importsagain: 5000}}],
    ])('%s: nothing is begun', async(_why, args, word, change) => {
        Object.assign(site, change);
        const {exit, out, err} = await importing(site, [...args, '--yes', file(LEA, ZOE, BAD)]);
        expect(exit).toBe(3);
        expect(out + err).toContain(word);
        expect(names()).not.toContain('start_import');
    });

    test('a question about a column, only where it has to be sure', async() => {
        const path = leave('asked.xlsx', readFileSync(join(__dirname, '../../../demo/ecandidat.xlsx')));
        const sure = await importing(site, ['--no-cohort', '--yes', '--only-if-sure', path]);
        expect([sure.exit, names().includes('start_import')]).toEqual([3, false]);
        expect(sure.out).toContain('No dossier');
        expect((await importing(site, ['--no-cohort', '--yes', '--only-if-sure', '--map', 'No dossier=username', path])).exit).toBe(0);
    });

    test('an import that somebody paused is not taken up without them', async() => {
        await importing(site, ['--no-cohort', '--yes', file(LEA)]);
        await site.server.pauseImport().catch(() => undefined);
        site.found = {importid: 1, state: 'paused', draftid: 0};
        site.answers = {read_import: () => ({importid: 1, state: 'paused', filename: '', recipe: 'mail', people: 1, chunks: 1, chunksdone: 0, pendingseqs: [0], counts: [], results: [], last: 0, mine: true, why: 'Somebody paused it.', contents: []})};
        const {exit, out} = await importing(site, ['--no-cohort', '--yes', file(ZOE)]);
        expect(exit).toBe(3);
        expect(out).toContain('Somebody paused it.');
    });
});

describe('exit 4', () => {
    test.each([
        ['invalidtoken', 'Invalid token - token not found', 'Manage tokens'],
        ['accessexception', 'Access control exception', 'right to import people (tool/prelude:import) or to use the REST protocol'],
        ['nopermissions', 'Sorry, but you do not currently have permissions to do that (Upload new users).', 'gives that right to the role'],
        ['error_programsoff', 'Programs may not import into this site', 'Programs may not'],
    ])('the site says no, in its words, and who can change that: %s', async(code, message, word) => {
        site.respond = () => refusal(code, message);
        const {exit, err} = await importing(site, ['--no-cohort', '--yes', file(LEA)]);
        expect(exit).toBe(4);
        expect(err).toContain(`${message} (${code})`);
        expect(err).toContain(word);
    });

    test.each([
        ['may not be filled', 'cohortnotusable', [1], 'the right to assign cohort members'],
        ['and any other are out of sight', 'cohortunknown', [], 'the rights to view cohorts'],
    ])('a cohort %s', async(_why, code, cohortids, word) => {
        site.cohorts = [];
        site.answers = {resolve_cohorts: () => ({names: [{label: 'L1', code, cohortids, said: -1}], cohorts: []})};
        const {exit, err} = await importing(site, ['--cohort', 'L1', '--yes', file(LEA)]);
        expect([exit, names().includes('start_import')]).toEqual([4, false]);
        expect(err).toContain(word);
    });

    test('what a site says gives a terminal no orders', async() => {
        site.respond = () => refusal('x\u001b', 'no\u001b[2J\u202Eon');
        expect((await importing(site, ['--no-cohort', '--yes', file(LEA)])).err).not.toMatch(/[\u001b\u202E]/);
    });
});

describe('for programs, whatever happens: one object', () => {
    const KEYS = ['exit', 'importid', 'state', 'counts', 'doubts', 'notimported', 'report', 'passwords', 'url', 'message'];

    test.each<[number, string[], () => Response | null]>([
        [0, ['--no-cohort', '--yes'], () => null],
        [2, ['--no-cohort', '--yes', '--map', 'x'], () => null],
        [2, ['--no-cohort', '--yes'], () => new Response('<html>')],
        [3, ['--yes'], () => null],
        [3, ['--no-cohort', '--yes', '--map', 'Dossier=username'], () => null],
        [4, ['--no-cohort', '--yes'], () => refusal('invalidtoken', 'no')],
    ])('exit %i %j', async(wanted, args, respond) => {
        site.respond = respond;
        const {exit, out} = await importing(site, ['--json', ...args, file(LEA)]);
        const said = JSON.parse(out) as {exit: number; doubts: string[]; message: string};
        expect(Object.keys(said)).toEqual(KEYS);
        expect([exit, said.exit, said.doubts.length > 0, said.message === '']).toEqual([wanted, wanted, wanted === 3, false]);
    });
});
