import {sideBySide} from '../../../amd/src/run/sidebyside';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('sideBySide', () => {
    test('takes all, in order, so many at a time', async() => {
        const started: number[] = [];
        let now = 0;
        let most = 0;
        await sideBySide([1, 2, 3, 4, 5], 2, async(item) => {
            started.push(item);
            most = Math.max(most, ++now);
            await tick();
            now--;
        }, new AbortController().signal);
        expect([started, most]).toEqual([[1, 2, 3, 4, 5], 2]);
    });

    test('takes no more once aborted', async() => {
        const abort = new AbortController();
        const started: number[] = [];
        await sideBySide([1, 2, 3, 4], 2, async(item) => {
            started.push(item);
            await tick();
            abort.abort();
        }, abort.signal);
        expect(started).toEqual([1, 2]);
    });

    test('fails with the first failure', async() => {
        await expect(sideBySide([1, 2, 3], 2, async(item) => {
            await tick();
            if (item === 2) {
                throw new Error('two');
            }
        }, new AbortController().signal)).rejects.toThrow('two');
    });
});
