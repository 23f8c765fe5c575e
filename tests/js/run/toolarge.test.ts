import {Runner} from '../../../amd/src/run/runner';
import {ServerError} from '../../../amd/src/run/servererror';
import {understand} from '../../../amd/src/run/understand';
import {FakeServer} from './fakeserver';
import {mailOptions, makePerson} from './people';

const clock = {now: () => 0, sleep: () => Promise.resolve()};
const events = {
    started: () => undefined, sent: () => undefined, results: () => undefined, waiting: () => undefined, state: () => undefined, total: () => undefined,
    why: () => undefined, following: () => undefined,
};
const job = {filename: 'x.csv', options: mailOptions, postbytes: 1e6, people: Array.from({length: 30}, (_, at) => makePerson(at + 2))};

/** A server behind something that takes so many chunks at once. */
const behind = (most: number): FakeServer => {
    const server = new FakeServer();
    const add = server.addChunks.bind(server);
    server.addChunks = (importid, chunks) => chunks.length > most ? Promise.reject(new ServerError('refused', 'toolarge', '413')) : add(importid, chunks);
    return server;
};

test.each([1, 2, 3])('a list goes in halves where only %i parts are taken at once: nobody is missing', async(most) => {
    const server = behind(most);
    const report = await new Runner(server, clock, events).run(job);
    expect([report.state, report.tally.size, server.chunks.size]).toEqual(['finished', 30, 10]);
});

test('where not even one is taken, it is told and nothing is tried for ever', async() => {
    await expect(new Runner(behind(0), clock, events).run(job)).rejects.toMatchObject({trouble: 'refused', code: 'toolarge'});
});

test.each([
    [413, 'refused', 'toolarge'], [400, 'refused', 'http'], [403, 'refused', 'http'], [404, 'refused', 'http'], [431, 'refused', 'http'],
    [408, 'lost', 'lost'], [425, 'lost', 'lost'], [429, 'lost', 'lost'], [500, 'lost', 'lost'], [502, 'lost', 'lost'], [0, 'lost', 'lost'],
])('the status %i is understood as %s', (status, trouble, code) => {
    expect(understand('', status)).toMatchObject({trouble, code});
});

test('Moodle’s own answer counts more than the status it came with', () => {
    expect(understand({errorcode: 'servicerequireslogin'}, 403)).toMatchObject({trouble: 'login'});
});
