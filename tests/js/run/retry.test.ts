import {persist, type Wait} from '../../../amd/src/run/retry';
import {ServerError} from '../../../amd/src/run/servererror';

const lost = (): Promise<never> => Promise.reject(new ServerError('lost', 'lost', ''));

const failing = (times: number, error = new ServerError('lost', 'lost', '')): (() => Promise<string>) => {
    let left = times;
    return () => left-- > 0 ? Promise.reject(error) : Promise.resolve('answer');
};

describe('persist', () => {
    const slept: number[] = [];
    const clock = {sleep: (ms: number) => {
        slept.push(ms);
        return Promise.resolve();
    }};
    const signal = new AbortController().signal;
    beforeEach(() => slept.splice(0));

    test('asks again after 1, 2, 4… seconds, 30 at most', async() => {
        await expect(persist(failing(7), clock, signal, () => undefined)).resolves.toBe('answer');
        expect(slept).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    });

    test('asks no sooner than the server says, but within a minute', async() => {
        await persist(failing(2, new ServerError('lost', 'lost', '', 45)), clock, signal, () => undefined);
        await persist(failing(1, new ServerError('lost', 'lost', '', 86_400)), clock, signal, () => undefined);
        expect(slept).toEqual([45_000, 45_000, 60_000]);
    });

    test('looks every 10 seconds whether the person is logged in again', async() => {
        await persist(failing(3, new ServerError('login', 'servicerequireslogin', '')), clock, signal, () => undefined);
        expect(slept).toEqual([10000, 10000, 10000]);
    });

    test('tells of the wait and of its end', async() => {
        const heard: (Wait | null)[] = [];
        await persist(failing(1), clock, signal, (wait) => heard.push(wait));
        expect(heard).toEqual([{trouble: 'lost', attempt: 1, seconds: 1}, null]);
    });

    test('does not insist on what is refused', async() => {
        const refusal = new ServerError('refused', 'error_wrongstate', 'no');
        await expect(persist(failing(1, refusal), clock, signal, () => undefined)).rejects.toBe(refusal);
        expect(slept).toEqual([]);
    });

    test('does not insist on a mistake of ours', async() => {
        await expect(persist(() => Promise.reject(new TypeError('x')), clock, signal, () => undefined)).rejects.toThrow(TypeError);
    });

    test('stops when told to', async() => {
        const stop = new AbortController();
        const stopping = {sleep: () => {
            stop.abort();
            return Promise.resolve();
        }};
        await expect(persist(lost, stopping, stop.signal, () => undefined)).rejects.toThrow(ServerError);
    });
});
