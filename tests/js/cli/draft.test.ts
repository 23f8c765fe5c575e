/** A list that is in doubt waits on the site, and what becomes of it there is heard of. */
import {Buffer} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ServerError} from '../../../amd/src/run/servererror';
import {FakeSite, file, importing, LEA, leave, tidy} from './world';

const DOUBTFUL = readFileSync(join(__dirname, '../../../demo/ecandidat.xlsx'));
let site: FakeSite;
let parts: Record<string, string>[];
const called = (name: string): Record<string, string>[] => site.calls.filter((call) => call.name === name).map(({args}) => args);
const sure = (path: string, ...more: string[]): ReturnType<typeof importing> => importing(site, ['--no-cohort', '--yes', '--only-if-sure', '--json', ...more, path]);

/** Somebody decided about every list that comes to be in doubt; no import was begun by the command. */
const decided = (state: string): void => {
    let asked = 0;
    site.answers = {...site.answers, find_import: () => asked++ === 0 ? site.found : {importid: 9, state, draftid: 5}};
};

beforeEach(() => {
    site = new FakeSite();
    parts = [];
    site.answers = {
        start_draft: () => ({draftid: 5, waits: false}),
        add_draft_part: (args) => {
            parts.push(args);
            return {draftid: 5, waits: true};
        },
    };
});
afterAll(tidy);

test('its files are sent as they came, with what was told and what is in doubt; nothing is begun', async() => {
    site.config = {...site.config, limits: {...site.config.limits, postbytes: 3000}};
    const {exit, out} = await sure(leave('asked.xlsx', DOUBTFUL), '--recipe', 'mail');
    expect(exit).toBe(3);
    expect(JSON.parse(out)).toMatchObject({url: '/page?draft=5', importid: 0});
    expect(called('start_import')).toEqual([]);
    const [started] = called('start_draft');
    expect(started).toMatchObject({'filename': 'asked.xlsx', 'doubts[0]': 'columns', 'options[recipe]': 'mail', 'options[usefilecohorts]': '0'});
    expect(Number(started?.['parts'])).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(2);
    expect(Buffer.concat(parts.map(({data = ''}) => Buffer.from(data, 'base64'))).equals(DOUBTFUL)).toBe(true);
    expect(parts.map(({seq, file: of, name}) => [seq, of, name])).toEqual(parts.map((_, at) => [String(at), '0', 'asked.xlsx']));
});

test('the cohort that was not named is left to be answered', async() => {
    const {exit} = await importing(site, ['--yes', '--only-if-sure', '--map', 'email=', file(LEA)]);
    expect(exit).toBe(3);
    expect(called('start_draft')[0]).toMatchObject({
        'doubts[0]': 'cohort', 'options[usefilecohorts]': '1', 'columns[0][label]': 'email', 'columns[0][field]': 'none',
    });
});

test('what waits there already is not sent again', async() => {
    site.answers = {...site.answers, start_draft: () => ({draftid: 5, waits: true})};
    expect((await sure(leave('asked.xlsx', DOUBTFUL))).exit).toBe(3);
    expect(parts).toEqual([]);
});

test.each([
    ['finished', 0, 'nothing left to do'],
    ['paused', 3, 'The import there'],
])('once somebody decided about it there, its import is what counts: %s', async(state, wanted, words) => {
    decided(state);
    const {exit, out} = await sure(leave('asked.xlsx', DOUBTFUL));
    expect([exit, (JSON.parse(out) as {message: string}).message]).toEqual([wanted, expect.stringContaining(words)]);
    expect(called('start_draft')).toEqual([]);
    expect(called('cancel_import')).toEqual([]);
});

test('a list nobody has to decide about any more is imported, whatever waits', async() => {
    decided('finished');
    expect((await sure(file(LEA))).exit).toBe(0);
    expect(called('start_import')).toHaveLength(1);
});

test.each([['a dry run', ['--dry-run'], 2], ['a site that keeps none', [], 1]])('none is sent: %s', async(_why, more, api) => {
    site.api = {...site.api, api};
    expect((await sure(leave('asked.xlsx', DOUBTFUL), ...more)).exit).toBe(3);
    expect(called('start_draft')).toEqual([]);
});

test('where the site does not keep it, the doubts are told all the same, and why', async() => {
    site.answers = {start_draft: () => {
        throw new ServerError('refused', 'error_toomanydrafts', 'Already 20 lists wait.');
    }};
    const {exit, out} = await sure(leave('asked.xlsx', DOUBTFUL));
    const {message, doubts} = JSON.parse(out) as {message: string; doubts: string[]};
    expect([exit, message.includes('Already 20 lists wait.'), doubts.join().includes('No dossier')]).toEqual([3, true, true]);
});

test('is known again by its cells and what was said of it, not by what is remembered; passwords do not tell it apart', async() => {
    const key = async(text: string, ...more: string[]): Promise<string> => {
        site.calls.length = 0;
        await importing(site, ['--yes', '--only-if-sure', ...more, leave('keyed.csv', text)]);
        return called('start_draft')[0]?.['origin[key]'] ?? '';
    };
    const text = 'Étudiant;Courriel;Mot de passe\nClaude Robert;a@exemple.fr;Secret-1!\nPaul Simon;b@exemple.fr;Secret-2!\n';
    const first = await key(text);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    site.answers = {...site.answers, recall_mapping: () => ({found: true, site: false, columns: [{label: 'etudiant', field: 'lastname', fallback: false}]})};
    expect(await key(text)).toBe(first);
    expect(await key(text.replaceAll('Secret', 'Autre'))).toBe(first);
    expect(await key(text.replace('Simon', 'Martin'))).not.toBe(first);
    expect(await key(text, '--recipe', 'mail')).not.toBe(first);
});
