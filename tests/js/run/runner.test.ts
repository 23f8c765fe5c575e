import fc from 'fast-check';
import type {RunEvents} from '../../../amd/src/run/job';
import {tableOf} from '../../../amd/src/run/payload';
import {Runner} from '../../../amd/src/run/runner';
import type {Result} from '../../../amd/src/run/server';
import {ServerError} from '../../../amd/src/run/servererror';
import {nextTask} from '../helpers/clock';
import {FakeServer, type Fault} from './fakeserver';
import {mailOptions, makePerson} from './people';

const clock = {now: () => 0, sleep: () => Promise.resolve()};

const listen = (change: Partial<RunEvents> = {}): RunEvents & {heard: Result[]; sent: (people: number) => void} => {
    const heard: Result[] = [];
    return {
        heard, started: () => undefined, sent: () => undefined, results: (news) => heard.push(...news), waiting: () => undefined,
        state: () => undefined, total: () => undefined, why: () => undefined, following: () => undefined, ...change,
    };
};

const job = (count: number) => ({
    filename: 'x.csv', options: mailOptions, postbytes: 1e6, people: Array.from({length: count}, (_, at) => makePerson(at + 2)),
});

describe('Runner', () => {
    test('sends, seals, does every chunk and reports every line', async() => {
        const server = new FakeServer();
        const events = listen();
        const report = await new Runner(server, clock, events).run(job(10));
        expect(report.state).toBe('finished');
        expect([...report.tally.results.keys()].sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        expect(events.heard).toHaveLength(10);
        expect(server.calls.filter((name) => name === 'add')).toHaveLength(1);
        expect(server.chunks.size).toBe(4);
        expect(server.calls.filter((name) => name === 'run')).toHaveLength(4);
    });

    test('throws what the server refuses, and does not go on', async() => {
        const server = new FakeServer();
        server.sealImport = () => Promise.reject(new ServerError('refused', 'error_sealmismatch', 'no'));
        await expect(new Runner(server, clock, listen()).run(job(3))).rejects.toMatchObject({code: 'error_sealmismatch'});
        expect(server.calls).not.toContain('run');
    });

    test('asks for a few chunks in a call when they are quick, for one at first and at the end: each person once', async() => {
        const server = new FakeServer();
        let time = 0;
        const asked: number[] = [];
        const [one, few] = [server.runChunk.bind(server), server.runChunks.bind(server)];
        server.runChunk = (importid, seq) => {
            time += 400;
            return one(importid, seq);
        };
        server.runChunks = (importid, seqs) => {
            asked.push(seqs.length);
            return few(importid, seqs);
        };
        const report = await new Runner(server, {...clock, now: () => time}, listen()).run(job(60));
        expect(report.tally.size).toBe(60);
        expect([...server.written.values()]).toEqual(new Array(60).fill(1));
        expect(asked.slice(0, 3)).toEqual([1, 1, 1]);
        expect(Math.max(...asked)).toBeGreaterThan(1);
        expect(asked.at(-1)).toBe(1);
    });

    test('a refused chunk stops the other workers too', async() => {
        const server = new FakeServer();
        let runs = 0;
        server.runChunk = () => {
            runs++;
            return Promise.reject(new ServerError('refused', 'error_wrongstate', 'no'));
        };
        await expect(new Runner(server, clock, listen()).run(job(60))).rejects.toMatchObject({code: 'error_wrongstate'});
        await nextTask();
        expect(runs).toBe(2);
    });

    test('cancelled while it runs: what was done is reported, the rest is cancelled, every line once', async() => {
        const server = new FakeServer();
        const events = listen();
        const runner = new Runner(server, clock, events);
        let runs = 0;
        server.after = (name) => {
            if (name === 'run' && ++runs === 2) {
                runner.cancel();
            }
        };
        const report = await runner.run(job(30));
        expect(report.state).toBe('cancelled');
        expect(report.tally.size).toBe(30);
        expect(report.tally.count('create')).toBe(server.written.size);
        expect(report.tally.count('cancelled')).toBe(30 - server.written.size);
        expect(server.written.size).toBeLessThan(30);
    });

    test('paused while it runs: what was done and why it stands are reported, the rest goes on later, every line once', async() => {
        const server = new FakeServer();
        let said = '';
        const runner = new Runner(server, clock, listen({why: (why) => {
            said = why;
        }}));
        // The work may have ended before the server knows: nobody reads then that it is paused, but whoever asked for it.
        const pause = server.pauseImport.bind(server);
        server.pauseImport = async() => {
            await nextTask();
            return pause();
        };
        let runs = 0;
        server.after = (name) => {
            if (name === 'run' && ++runs === 2) {
                runner.pause();
            }
        };
        const report = await runner.run(job(30));
        expect(report.state).toBe('paused');
        expect(said).toBe('Someone paused it.');
        expect(report.tally.size).toBe(server.written.size);
        expect(server.written.size).toBeLessThan(30);
        await server.resumeImport();
        const rest = await new Runner(server, clock, listen()).resume(1, 2);
        expect([rest.state, rest.tally.size]).toEqual(['finished', 30]);
        expect([...server.written.values()].every((times) => times === 1)).toBe(true);
    });

    test('sent to the background: this page follows and does nothing more itself', async() => {
        const server = new FakeServer();
        let told = 0;
        const runner = new Runner(server, clock, listen({following: () => told++}));
        let runs = 0;
        server.after = (name) => {
            if (name === 'run' && ++runs === 2) {
                void runner.background();
            }
        };
        const report = await runner.run(job(30));
        expect([report.state, report.tally.size, told]).toEqual(['finished', 30, 1]);
        expect(runs).toBeLessThan(5);
    });

    test('follows what others do', async() => {
        const server = new FakeServer();
        server.chunksize = 30;
        await server.startImport('x.csv', mailOptions);
        await server.addChunks(1, [{seq: 0, people: tableOf(['[2,"a"]'])}]);
        await server.sealImport(1, 1, 1);
        await server.backgroundImport();
        const report = await new Runner(server, clock, listen()).follow(1);
        expect([report.state, report.tally.size]).toEqual(['finished', 1]);
        expect(server.calls).not.toContain('run');
    });

    test('finds at the end what another worker committed behind its back', async() => {
        const server = new FakeServer();
        await server.startImport('x.csv', mailOptions);
        await server.addChunks(1, [0, 1].map((seq) => ({seq, people: tableOf([`[${seq + 2},"u${seq}"]`])})));
        await server.sealImport(1, 2, 2);
        await server.backgroundImport();
        const read = server.readImport.bind(server);
        let reads = 0;
        server.readImport = async(id, after, limit) => {
            const status = await read(id, after, limit);
            // The first result is older than those read before it was there: whoever goes on after them never meets it.
            return ++reads > 2 && after === 0 ? status
                : {...status, results: status.results.filter(({line}) => line !== 2)};
        };
        const report = await new Runner(server, clock, listen()).follow(1);
        expect([...report.tally.results.keys()].sort()).toEqual([2, 3]);
    });

    test('cancelled while it is sent: nobody is written, the server knows', async() => {
        const server = new FakeServer();
        const runner = new Runner(server, clock, listen({sent: () => runner.cancel()}));
        const report = await runner.run(job(30));
        expect(report.state).toBe('cancelled');
        expect(server.written.size).toBe(0);
        expect(server.calls).toContain('cancel');
        expect(report.tally.count('cancelled')).toBe(30);
    });

    test('cancelled before the server had anything: ends at once', async() => {
        const server = new FakeServer(() => 'before');
        const runner: Runner = new Runner(server, {now: () => 0, sleep: () => {
            runner.cancel();
            return Promise.resolve();
        }}, listen());
        await expect(runner.run(job(3))).resolves.toMatchObject({state: 'cancelled', importid: 0});
    });

    test('goes on with an import it finds half done', async() => {
        const server = new FakeServer();
        const first = new Runner(server, clock, listen());
        // The first page dies after two chunks.
        const run = server.runChunk.bind(server);
        let runs = 0;
        server.runChunk = (importid, seq) => ++runs > 2 ? Promise.reject(new ServerError('refused', 'dead', '')) : run(importid, seq);
        await expect(first.run(job(20))).rejects.toThrow();
        server.runChunk = run;
        const events = listen();
        const report = await new Runner(server, clock, events).resume(1, 2);
        expect(report.state).toBe('finished');
        expect(report.tally.size).toBe(20);
        expect([...server.written.values()].every((times) => times === 1)).toBe(true);
    });

    test('takes over from a worker that holds a chunk, when it is done with it', async() => {
        const server = new FakeServer(() => 'held');
        const report = await new Runner(server, clock, listen()).run(job(8));
        expect(report.state).toBe('finished');
        expect(report.tally.size).toBe(8);
    });

    test('whatever goes wrong on the line, each person is written once and each line has one result', async() => {
        const faults = fc.infiniteStream(fc.constantFrom<Fault>('none', 'none', 'before', 'after', 'login', 'held'));
        await fc.assert(fc.asyncProperty(faults, fc.integer({min: 0, max: 40}), fc.integer({min: 1, max: 7}), async(stream, count, chunksize) => {
            const server = new FakeServer(() => stream.next().value);
            server.chunksize = chunksize;
            const events = listen();
            const report = await new Runner(server, clock, events).run(job(count));
            expect(report.state).toBe('finished');
            expect([...server.written.values()]).toEqual(new Array(count).fill(1));
            expect(events.heard.map(({line}) => line).sort((a, b) => a - b)).toEqual(job(count).people.map(({line}) => line));
        }), {numRuns: 60});
    });

    test('cancelled at any moment of a bad line: nobody twice, every line one final result', async() => {
        const faults = fc.infiniteStream(fc.constantFrom<Fault>('none', 'none', 'none', 'before', 'after', 'login', 'held'));
        await fc.assert(fc.asyncProperty(faults, fc.integer({min: 1, max: 30}), fc.integer({min: 1, max: 40}), async(stream, count, moment) => {
            let calls = 0;
            const server: FakeServer = new FakeServer(() => {
                if (++calls === moment) {
                    runner.cancel();
                }
                return stream.next().value;
            });
            const runner = new Runner(server, clock, listen());
            const {tally, state} = await runner.run(job(count));
            expect(['cancelled', 'finished']).toContain(state);
            expect(tally.size).toBe(count);
            expect([...server.written.values()].every((times) => times === 1)).toBe(true);
            expect(tally.count('create')).toBe(server.written.size);
        }), {numRuns: 80});
    });
});
