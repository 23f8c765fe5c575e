import {sideBySide} from '../../../amd/src/run/sidebyside';
import {nextTask} from '../helpers/clock';

describe('sideBySide', () => {
    test('takes all, in order, so many at a time', async() => {
        const started: number[] = [];
        let now = 0;
        let most = 0;
        await sideBySide([1, 2, 3, 4, 5], () => 2, async(item) => {
            started.push(item);
            most = Math.max(most, ++now);
            await nextTask();
            now--;
        }, new AbortController().signal);
        expect([started, most]).toEqual([[1, 2, 3, 4, 5], 2]);
    });

    test('lets the next one begin before it looks at what the last one gave, and ends when all of it was looked at', async() => {
        const course: string[] = [];
        await sideBySide(['a', 'b'], () => 1, async(item) => {
            course.push(`begin ${item}`);
            await nextTask();
            return item;
        }, new AbortController().signal, (item) => course.push(`look at ${item}`));
        expect(course).toEqual(['begin a', 'begin b', 'look at a', 'look at b']);
    });

    test('fails when looking at it fails, of the last one too', async() => {
        await expect(sideBySide([1], () => 1, (item) => Promise.resolve(item), new AbortController().signal, () => {
            throw new Error('not to be shown');
        })).rejects.toThrow('not to be shown');
    });

    test('takes no more once aborted', async() => {
        const abort = new AbortController();
        const started: number[] = [];
        await sideBySide([1, 2, 3, 4], () => 2, async(item) => {
            started.push(item);
            await nextTask();
            abort.abort();
        }, abort.signal);
        expect(started).toEqual([1, 2]);
    });

    test('fails with the first failure, and takes no more', async() => {
        const started: number[] = [];
        await expect(sideBySide([1, 2, 3, 4, 5, 6], () => 2, async(item) => {
            started.push(item);
            await nextTask();
            if (item === 2) {
                throw new Error('two');
            }
        }, new AbortController().signal)).rejects.toThrow('two');
        await nextTask();
        await nextTask();
        expect(started).toEqual([1, 2, 3]);
    });

    test('fails when there is no next one to be had', async() => {
        const broken = function* (): Generator<number> {
            yield 1;
            throw new Error('no more');
        };
        await expect(sideBySide(broken(), () => 1, nextTask, new AbortController().signal)).rejects.toThrow('no more');
    });

    test('takes fewer, and more again, as it is told meanwhile', async() => {
        let atOnce = 3;
        let busy = 0;
        const seen: number[] = [];
        await sideBySide([3, 3, 3, 1, 1, 1, 2, 2, 2], () => atOnce, async(wanted) => {
            busy++;
            await nextTask();
            seen.push(busy);
            busy--;
            atOnce = wanted;
        }, new AbortController().signal);
        expect(seen).toHaveLength(9);
        expect(busy).toBe(0);
        expect(Math.max(...seen)).toBe(3);
        expect(seen.slice(5, 7)).toEqual([1, 1]);
    });
});
