import {Tally} from '../../../amd/src/run/tally';
import type {Result} from '../../../amd/src/run/server';

const result = (line: number, outcome: Result['outcome']): Result => ({line, outcome, code: '', message: '', userid: 0, username: ''});

describe('Tally', () => {
    test('counts each line once, whoever tells of it again', () => {
        const tally = new Tally();
        expect(tally.add([result(1, 'create'), result(2, 'failed')])).toHaveLength(2);
        expect(tally.add([result(1, 'create'), result(2, 'create')])).toHaveLength(0);
        expect([tally.size, tally.count('create'), tally.count('failed')]).toEqual([2, 1, 1]);
    });

    test('believes a result more than a cancelling', () => {
        const tally = new Tally();
        tally.add([result(1, 'cancelled')]);
        expect(tally.add([result(1, 'create')])).toHaveLength(1);
        expect(tally.add([result(1, 'cancelled')])).toHaveLength(0);
        expect([tally.count('cancelled'), tally.count('create')]).toEqual([0, 1]);
    });
});
