import {Width} from '../../../amd/src/run/width';

describe('Width', () => {
    let time = 0;
    const clock = (): number => time;
    /** Calls answered after so many ms each; how many go side by side after each. */
    const after = (width: Width, ...calls: number[]): number[] => calls.map((ms) => {
        time += ms / width.now;
        width.took(ms);
        return width.now;
    });

    test('is all the settings allow while the server is well', () => {
        expect(after(new Width(4, clock), 2000, 2300, 1800, 2000, 2500, 1000)).toEqual([4, 4, 4, 4, 4, 4]);
    });

    test('falls by one when a whole round takes much longer, to one at least', () => {
        const width = new Width(3, clock);
        after(width, 2000, 2000, 2000);
        expect(after(width, 9000, 9000, 9000, 9000, 9000, 9000, 9000)).toEqual([3, 3, 2, 2, 1, 1, 1]);
    });

    test('one long call alone changes nothing', () => {
        const width = new Width(2, clock);
        after(width, 2000, 2000);
        expect(after(width, 20000, 2000, 20000, 2000)).toEqual([2, 2, 2, 2]);
    });

    test('rises again when calls are as quick as they were', () => {
        const width = new Width(3, clock);
        after(width, 2000, 2000, 2000, 9000, 9000, 9000, 9000, 9000);
        expect(width.now).toBe(1);
        expect(after(width, 8000, 2000, 1500, 1800, 2000)).toEqual([1, 2, 2, 3, 3]);
    });

    test('short calls are never long ones: a list may begin with what costs nothing', () => {
        const width = new Width(2, clock);
        after(width, 200, 200);
        expect(after(width, 4000, 4000, 4000, 4000)).toEqual([2, 2, 2, 2]);
    });

    test('after a while one more is tried whatever calls take', () => {
        const width = new Width(2, clock);
        after(width, 2000, 2000, 7000, 7000);
        expect(width.now).toBe(1);
        expect(after(width, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2]);
    });

    test('nothing is slow before anything was usual, and one is one', () => {
        expect(after(new Width(1, clock), 30000, 100, 30000, 30000)).toEqual([1, 1, 1, 1]);
    });
});
