import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {ownCertificate} from './certificate';
import {serve, type Instead, type Served} from './serve';
import {FakeClock, FakeSite, LEA, ZOE, file, importing, leave, tidy, TOKEN} from './world';

const COMMAND = join(__dirname, '../../../cli/prelude.mjs');

let site: FakeSite;
let clock: FakeClock;
const open: Served[] = [];
beforeEach(() => {
    site = new FakeSite();
    clock = new FakeClock();
});
afterEach(async() => {
    await Promise.all(open.splice(0).map((one) => one.close()));
});
afterAll(tidy);

const served = async(...args: Parameters<typeof serve>): Promise<Served> => {
    const one = await serve(...args);
    open.push(one);
    return one;
};
/** The import of a list into a server, over the network. */
const into = ({url}: Served, path = file(LEA, ZOE)): ReturnType<typeof importing> =>
    importing(site, ['--site', url, '--no-cohort', '--yes', path], {fetch, clock});
/** The same answer so many times to calls of a name, then what the site says. */
const times = (count: number, name: string, status: number, headers: Record<string, string>, body = ''): Instead => {
    let left = count;
    return (called, response) => {
        if (called.name !== name || left === 0) {
            return false;
        }
        left--;
        response.writeHead(status, headers).end(body);
        return true;
    };
};

/** The command as it is shipped, in a process of its own. */
function started(url: string, path: string, env: Record<string, string> = {}) {
    const child = spawn(process.execPath, [COMMAND, 'import', '--site', url, '--token-file', leave('token', TOKEN), '--lang', 'en', '--no-cohort', '--yes', path],
        {env: {...process.env, ...env}});
    let said = '';
    [child.stdout, child.stderr].forEach((stream) => stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
    }));
    const ended = new Promise<{exit: number | null; said: string}>((resolve) => child.once('close', (exit) => resolve({exit, said})));
    return {child, ended};
}

describe('a certificate nobody vouches for', () => {
    const certificate = ownCertificate();

    test('is not accepted: the site hears nothing', async() => {
        const it = await served(site, undefined, certificate);
        const {exit, err} = await into(it);
        expect([exit, it.called]).toEqual([2, []]);
        expect(err).toMatch(/certificate.*DEPTH_ZERO_SELF_SIGNED_CERT/);
    });

    test('is, where the machine is told to', async() => {
        const it = await served(site, undefined, certificate);
        const {exit, said} = await started(it.url, file(LEA), {NODE_EXTRA_CA_CERTS: leave('own.pem', certificate.cert)}).ended;
        expect([exit, said]).toEqual([0, expect.stringContaining('1 account created.')]);
    });

    test('nor where Node is told to take any', async() => {
        const it = await served(site, undefined, certificate);
        const {exit, said} = await started(it.url, file(LEA), {NODE_TLS_REJECT_UNAUTHORIZED: '0'}).ended;
        expect([exit, it.called]).toEqual([2, []]);
        expect(said).toContain('NODE_EXTRA_CA_CERTS');
    });
});

test.each([[301], [302], [303], [307], [308]])('a redirect (%i) is not followed: whom it leads to never sees the token', async(status) => {
    const other = await served(new FakeSite());
    const it = await served(site, (_called, response) => {
        response.writeHead(status, {location: `${other.url}/webservice/rest/server.php?secret=1`}).end();
        return true;
    });
    const {exit, err} = await into(it);
    expect([exit, it.called.length, other.called]).toEqual([2, 1, []]);
    expect(err).toContain(`${other.url}.`);
    expect(err).not.toContain('secret');
});

describe('a site that is busy is left alone for as long as it says', () => {
    test.each<[string, number, Record<string, string>, number]>([
        ['seconds', 503, {'retry-after': '45'}, 45_000],
        // The shell's time is 1000 s after 1970.
        ['a moment', 429, {'retry-after': new Date(1_050_000).toUTCString()}, 50_000],
        ['a minute at most', 503, {'retry-after': '86400'}, 60_000],
        ['nonsense', 429, {'retry-after': 'soon'}, 1000],
        ['nothing', 503, {}, 1000],
        ['a moment that is over', 503, {'retry-after': new Date(0).toUTCString()}, 1000],
    ])('%s', async(_what, status, headers, waited) => {
        const {exit} = await into(await served(site, times(1, 'seal_import', status, headers)));
        expect([exit, clock.time]).toEqual([0, waited]);
        expect([...site.server.written.values()]).toEqual([1, 1]);
    });
});

describe('a site in maintenance is waited for', () => {
    test.each<[string, Instead]>([
        ['Moodle says so', times(3, 'read_site', 200, {}, '{"exception":"moodle_exception","errorcode":"sitemaintenance","message":"Under maintenance"}')],
        ['a page in its place', times(3, 'read_site', 503, {}, '<html>Back soon</html>')],
        ['an upgrade under way', times(3, 'run_chunk', 200, {}, '{"exception":"moodle_exception","errorcode":"upgraderunning","message":"Upgrading"}')],
    ])('%s', async(_how, instead) => {
        const {exit, err} = await into(await served(site, instead));
        expect([exit, clock.time]).toEqual([0, 7000]);
        expect(err).toContain('again');
    });
});

test.each([['read_site'], ['check_people'], ['add_chunk'], ['run_chunk']])('an answer to %s that is cut off is asked for again', async(name) => {
    let cut = 0;
    const {exit} = await into(await served(site, async(called, response) => {
        if (called.name !== name || cut++ > 0) {
            return false;
        }
        // It was carried out; half of the answer comes.
        const whole = await (await site.fetch('', {body: new URLSearchParams(called.body)})).text();
        response.writeHead(200, {'content-length': String(whole.length)}).write(whole.slice(0, whole.length / 2), () => response.destroy());
        return true;
    }));
    expect([exit, cut > 1]).toEqual([0, true]);
    expect([...site.server.written.values()]).toEqual([1, 1]);
});

describe('a request larger than the site takes', () => {
    const limited = (bytes: number): Instead => (called, response) => {
        if (called.body.length > bytes) {
            response.writeHead(413).end();
        }
        return called.body.length > bytes;
    };
    const LAST = ['MARTIN', 'NOËL', 'ROY', 'DURAND'];
    const FIRST = ['Léa', 'Zoé', 'Max', 'Inès', 'Paul'];
    const many = (): string => file(...Array.from({length: 64}, (_, n) => `user${n};${LAST[n % 4] ?? ''};${FIRST[n % 5] ?? ''};user.${n}@exemple.fr`));

    test('goes in halves', async() => {
        const it = await served(site, limited(1500));
        expect((await into(it, many())).exit).toBe(0);
        expect(it.called.filter(({name}) => name === 'check_people').length).toBeGreaterThan(3);
        expect(site.server.written.size).toBe(64);
    });

    test('even for one person: it is said, and whose fault it is', async() => {
        const {exit, err} = await into(await served(site, limited(500)), many());
        expect(exit).toBe(2);
        expect(err).toContain('Whoever administers it has set the size of a request too low.');
    });
});

describe('told to end', () => {
    test.each(['SIGINT', 'SIGTERM'] as const)('%s while it imports: the site goes on, and so does the next run', async(signal) => {
        const path = file(LEA, ZOE);
        const held: (() => void)[] = [];
        let first = true;
        const it = await served(site, async({name}) => {
            if (name === 'run_chunk' && first) {
                first = false;
                child.kill(signal);
                await new Promise<void>((resolve) => held.push(resolve));
            }
            return false;
        });
        const {child, ended} = started(it.url, path);
        // Ended without the answer, which never came.
        const {exit: left, said} = await ended;
        expect(left).toBe(2);
        expect(said).toContain('The site goes on with what it has');
        held.forEach((go) => go());
        site.found = {importid: 1, state: 'running', draftid: 0};
        const {exit, out} = await into(it, path);
        expect(exit).toBe(0);
        expect(out).toContain('going on with the same import');
        expect([...site.server.written.values()]).toEqual([1, 1]);
        expect(it.called.filter(({name}) => name === 'start_import')).toHaveLength(1);
    });

    test.each([['read_site'], ['find_import'], ['check_people']])('while %s is asked: nobody was imported', async(asked) => {
        const it = await served(site, async({name}) => {
            if (name === asked) {
                child.kill('SIGINT');
                await new Promise<void>((resolve) => void child.once('exit', resolve));
            }
            return false;
        });
        const {child, ended} = started(it.url, file(LEA));
        const {exit, said} = await ended;
        expect(exit).toBe(2);
        expect(said).toContain('nobody was imported');
        expect(it.called.map(({name}) => name)).not.toContain('start_import');
    });
});
