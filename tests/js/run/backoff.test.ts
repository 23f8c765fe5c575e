import {Runner} from '../../../amd/src/run/runner';
import {nextTask} from '../helpers/clock';
import {FakeServer} from './fakeserver';
import {mailOptions, makePerson} from './people';

describe('the page, when the server slows down', () => {
    test('makes fewer calls side by side, and more again when it is well: each person once', async() => {
        const server = new FakeServer();
        server.chunksize = 10;
        let time = 0;
        let busy = 0;
        let call = 0;
        const seen: number[] = [];
        const run = server.runChunk.bind(server);
        // Each tick of this clock lets one call be answered; from the 7th to the 14th each takes four times as long.
        const answers: (() => void)[] = [];
        server.runChunk = async(importid, seq) => {
            const ms = ++call > 6 && call <= 14 ? 8000 : 2000;
            seen.push(++busy);
            await new Promise<void>((resolve) => answers.push(resolve));
            time += ms;
            busy--;
            return run(importid, seq);
        };
        const clock = {now: () => time, sleep: () => Promise.resolve()};
        const events = {
            started: () => undefined, sent: () => undefined, results: () => undefined, waiting: () => undefined,
            state: () => undefined, total: () => undefined, why: () => undefined, following: () => undefined,
        };
        const over = {yet: false};
        const report = new Runner(server, clock, events).run({
            filename: 'x.csv', options: mailOptions, postbytes: 1e6,
            people: Array.from({length: 400}, (_, at) => makePerson(at + 2)),
        });
        void report.finally(() => {
            over.yet = true;
        });
        while (!over.yet) {
            answers.shift()?.();
            await nextTask();
        }
        expect((await report).state).toBe('finished');
        expect([...server.written.values()]).toEqual(new Array(400).fill(1));
        expect(Math.max(...seen.slice(0, 6))).toBe(2);
        // Under way when it slowed down are two; then one by one; two again at the end.
        expect(Math.max(...seen.slice(10, 15))).toBe(1);
        expect(Math.max(...seen.slice(20))).toBe(2);
    });
});
