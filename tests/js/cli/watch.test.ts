import {appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {wordsIn} from '../../../cli/src/words';
import {EXIT, type Exit} from '../../../cli/src/exits';
import {Watch, type ImportOne} from '../../../cli/src/watch/watch';
import {command, FakeClock, FakeSite, home, leave, list, tidy, TOKEN} from './world';

afterAll(tidy);

let folder: string;
let clock: FakeClock;
let imported: string[];
/** What the next lists come to; all is well once there is none left. */
let ends: Exit[];
/** Called while a list is imported. */
let meanwhile: (name: string) => void;
const said: string[] = [];
beforeEach(() => {
    folder = mkdtempSync(join(home, 'watched-'));
    clock = new FakeClock();
    imported = [];
    ends = [];
    meanwhile = () => undefined;
    said.length = 0;
});

const put = (name: string, text = 'x'): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
};
const there = (place = ''): string[] => existsSync(join(folder, place))
    ? readdirSync(join(folder, place), {withFileTypes: true}).filter((one) => !one.isDirectory()).map(({name}) => name).sort() : [];

const importOne: ImportOne = (path, {report}) => {
    const name = path.slice(folder.length + 1);
    imported.push(`${name}: ${readFileSync(path, 'utf8')}`);
    meanwhile(name);
    const exit = ends.shift() ?? EXIT.done;
    if (exit === EXIT.some) {
        writeFileSync(report, 'to correct');
    }
    return Promise.resolve({exit, text: `all of ${name}`, log: `end of ${name}`});
};

function watcher(once = true): Watch {
    return new Watch({folder, once, rest: 10, every: 5, each: {} as never}, {
        args: [], env: {}, terminal: false, out: () => Promise.resolve(), err: (text) => void said.push(text), stdin: () => Promise.reject(new Error()),
        ask: () => Promise.reject(new Error()), now: () => 0, clock, fetch, random: () => 0, onStop: () => () => undefined,
    }, wordsIn('en'), importOne);
}

test('lists at rest are imported one after the other, then put away with their reports', async() => {
    put('b.csv', '2');
    put('a.csv', '1');
    expect(await watcher().run()).toBe(0);
    expect(imported).toEqual(['a.csv: 1', 'b.csv: 2']);
    expect([there(), there('done')]).toEqual([[], ['a - report.txt', 'a.csv', 'b - report.txt', 'b.csv']]);
    expect(readFileSync(join(folder, 'done', 'a - report.txt'), 'utf8')).toBe('all of a.csv\n');
    expect(said.join()).not.toContain('all of');
});

test('a list that is still being written waits until it is whole', async() => {
    const path = put('a.csv', 'first ');
    let writes = 0;
    clock.waited = () => {
        if (++writes <= 4) {
            appendFileSync(path, `more${writes} `);
        }
    };
    await watcher().run();
    expect(imported).toEqual(['a.csv: first more1 more2 more3 more4 ']);
});

test.each([
    ['list of July.csv'], ['été – 名簿 🎓.csv'], ['-rf.csv'], ['--yes.csv'], ['a\nb.csv'], ['x\u001b[2J\u202E.csv'], ["a'; rm -rf $HOME;'.csv"], ['%s {$a}.csv'], ['list'], ['a.b..csv'],
    [`${'n'.repeat(250)}.csv`], [`${'é'.repeat(125)}.csv`],
])('whatever a list is called: %j', async(name) => {
    put(name, 'whole');
    ends = [EXIT.some, EXIT.done];
    expect(await watcher().run()).toBe(EXIT.some);
    put(name, 'once more');
    expect(await watcher().run()).toBe(EXIT.done);
    expect(imported).toEqual([`${name}: whole`, `${name}: once more`]);
    expect([there(), there('to-correct').length, there('done').length]).toEqual([[], 3, 2]);
    expect(said.filter((line) => !line.startsWith('end of') && /[\n\u001b\u202E]/.test(line))).toEqual([]);
});

// Other systems take no such name.
(process.platform === 'linux' ? test : test.skip)('a name no file can be opened by is told, once', async() => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('\xE9t\xE9.csv', 'latin1')]), 'x');
    const watch = watcher(false);
    clock.waited = (time) => time >= 30_000 && watch.stop();
    await watch.run();
    expect(said.filter((line) => line.includes('rename it'))).toHaveLength(1);
    expect(await watcher().run()).toBe(EXIT.failed);
});

test('what programs leave while they write, hidden files, folders and links out of the folder are let alone', async() => {
    ['.hidden', '~$a.xlsx', 'a.csv.part', 'a.tmp'].forEach((name) => put(name));
    mkdirSync(join(folder, 'sub'));
    symlinkSync(leave('outside.csv', 'secret'), join(folder, 'link.csv'));
    await watcher().run();
    expect(imported).toEqual([]);
});

test.each([[EXIT.some, 'to-correct'], [EXIT.doubt, 'to-correct'], [EXIT.done, 'done']])('what ends with %i goes to %s', async(exit, place) => {
    put('a.csv');
    ends = [exit];
    expect(await watcher().run()).toBe(exit);
    expect(there(place)).toContain('a.csv');
});

test('those to correct are beside their list', async() => {
    put('a.csv');
    ends = [EXIT.some];
    await watcher().run();
    expect(there('to-correct')).toEqual(['a - not imported.csv', 'a - report.txt', 'a.csv']);
});

test.each([[EXIT.failed], [EXIT.refused]])('what ends with %i stays, and is tried again later and later', async(exit) => {
    put('a.csv');
    ends = [exit, exit, exit];
    const tries: number[] = [];
    meanwhile = () => tries.push(clock.time / 1000);
    const watch = watcher(false);
    clock.waited = () => {
        if (there('done').length > 0) {
            watch.stop();
        }
    };
    await watch.run();
    expect(tries.map((time, at) => time - (tries[at - 1] ?? time))).toEqual([0, 60, 120, 240]);
});

test('a list that is put right meanwhile is not waited for', async() => {
    put('a.csv', 'wrong');
    ends = [EXIT.failed];
    const watch = watcher(false);
    clock.waited = (time) => {
        if (time === 20_000) {
            put('a.csv', 'right');
        }
        if (there('done').length > 0) {
            watch.stop();
        }
    };
    await watch.run();
    expect(imported).toEqual(['a.csv: wrong', 'a.csv: right']);
    expect(clock.time).toBeLessThan(60_000);
});

test('a list that is replaced while it is imported stays, and is imported as it is then', async() => {
    put('a.csv', 'july');
    meanwhile = () => imported.length === 1 && put('a.csv', 'august');
    await watcher(true).run();
    expect(there()).toEqual(['a.csv']);
    await watcher(true).run();
    expect(imported).toEqual(['a.csv: july', 'a.csv: august']);
    expect(readFileSync(join(folder, 'done', 'a.csv'), 'utf8')).toBe('august');
});

test('nothing that was put away is ever written over', async() => {
    for (const text of ['1', '2', '3']) {
        put('a.csv', text);
        await watcher().run();
    }
    expect(there('done')).toEqual(['a (2) - report.txt', 'a (2).csv', 'a (3) - report.txt', 'a (3).csv', 'a - report.txt', 'a.csv']);
    expect(readFileSync(join(folder, 'done', 'a.csv'), 'utf8')).toBe('1');
});

test('a disk that is full: the list stays', async() => {
    put('a.csv');
    // A folder no report can be written to, be it by root.
    writeFileSync(join(folder, 'done'), '');
    expect(await watcher().run()).toBe(EXIT.failed);
    expect(there()).toContain('a.csv');
    expect(said.join()).toContain('EEXIST');
});

describe('one watcher a folder', () => {
    const lock = (holder: object): string => put('.prelude.lock', JSON.stringify(holder));

    test('a second one says so and ends', async() => {
        lock({id: 'x', host: hostname(), pid: process.pid});
        put('a.csv');
        await expect(watcher().run()).rejects.toThrow('Another watcher is at work');
        expect(imported).toEqual([]);
    });

    test('two that begin at the same moment: each list once', async() => {
        put('a.csv');
        const runs = await Promise.allSettled([watcher().run(), watcher().run(), watcher().run()]);
        expect(runs.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
        expect(imported).toHaveLength(1);
    });

    test('one that was killed is no hindrance', async() => {
        lock({id: 'x', host: hostname(), pid: 2 ** 22 + 1});
        put('a.csv');
        await watcher().run();
        expect(imported).toHaveLength(1);
        expect(there()).toEqual([]);
    });

    test('of another machine, only once it was silent for long', async() => {
        const path = lock({id: 'x', host: 'another', pid: process.pid});
        await expect(watcher().run()).rejects.toThrow('Another watcher');
        utimesSync(path, new Date(0), new Date(0));
        await expect(watcher().run()).resolves.toBe(0);
    });

    test('one whose lock was taken stops', async() => {
        const watch = watcher(false);
        clock.waited = () => lock({id: 'somebody else', host: 'another', pid: 1});
        await expect(watch.run()).rejects.toThrow('has taken');
        expect(there()).toEqual(['.prelude.lock']);
    });
});

test('the command, from the folder to the site', async() => {
    const site = new FakeSite();
    put('list.csv', list('lea;MARTIN;Léa;lea@exemple.fr', 'max;ROY;Max;nowhere'));
    const {exit, err} = await command(site, ['watch', '--site', 'https://moodle.example', '--token-file', leave('token', TOKEN), '--no-cohort', '--once', folder], {clock});
    expect(exit).toBe(1);
    expect([...site.server.written.values()]).toEqual([1]);
    expect(there('to-correct')).toEqual(['list - not imported.csv', 'list - report.txt', 'list.csv']);
    // People are named in the report, not in a log.
    expect(err).not.toContain('MARTIN');
    expect(readFileSync(join(folder, 'to-correct', 'list - report.txt'), 'utf8')).toContain('MARTIN');
    chmodSync(folder, 0o700);
});

test.each([[[]], [['a', 'b']], [['--report', 'x', 'a']]])('is told a folder and nothing that makes no sense: %j', async(args) => {
    const {exit} = await command(new FakeSite(), ['watch', '--site', 'https://moodle.example', '--token-file', 'x', ...args]);
    expect(exit).toBe(2);
});
