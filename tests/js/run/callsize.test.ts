import {callsTogether} from '../../../amd/src/run/callsize';

describe('together', () => {
    test('is one while nobody knows how long they take, and where each takes long', () => {
        expect(callsTogether(100, 2, 0)).toBe(1);
        expect(callsTogether(100, 2, 1300)).toBe(1);
        expect(callsTogether(100, 2, 60000)).toBe(1);
    });

    test('is as many as take a second or so', () => {
        expect(callsTogether(100, 2, 650)).toBe(2);
        expect(callsTogether(100, 2, 200)).toBe(7);
    });

    test('leaves chunks for every worker towards the end', () => {
        expect([12, 9, 8, 7, 4, 1].map((left) => callsTogether(left, 2, 200))).toEqual([3, 2, 2, 1, 1, 1]);
        expect(callsTogether(100, 50, 1)).toBe(1);
    });
});
